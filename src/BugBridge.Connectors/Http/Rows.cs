using System.Collections;
using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>A list of an answer whose rows are read one by one, so that a row of another shape than expected harms no other.</summary>
/// <param name="items">The rows that could be read.</param>
/// <param name="broken">Those that could not, as far as they have an id.</param>
/// <param name="total">How many rows there were in all.</param>
internal sealed class Rows<T>(ImmutableArray<T> items, ImmutableArray<Unread> broken, int total) : IReadOnlyList<T>
{
    /// <summary>Rows that could not be read, as far as they have an id.</summary>
    public ImmutableArray<Unread> Broken => broken;

    /// <summary>How many rows there were, those without sense included.</summary>
    public int Total => total;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
