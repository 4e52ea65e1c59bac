using System.Collections;
using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Http;

/// <summary>A list of an answer whose rows are read one by one, so that a row of another shape than expected harms no other.</summary>
/// <param name="items">The rows that could be read.</param>
/// <param name="broken">Those that could not.</param>
/// <param name="total">How many rows there were in all, also those that hold nothing.</param>
internal sealed class Rows<T>(ImmutableArray<T> items, ImmutableArray<BrokenRow> broken, int total) : IReadOnlyList<T>
{
    /// <summary>Rows that could not be read.</summary>
    public ImmutableArray<BrokenRow> BrokenRows => broken;

    /// <summary>The same, as far as they say which ticket or issue they belong to.</summary>
    public IEnumerable<Unread> Broken => broken.Select(row => row.Unread).OfType<Unread>();

    /// <summary>How many rows there were, those without sense included.</summary>
    public int Total => total;

    /// <summary>True when there is no row that could not be read.</summary>
    public bool IsWhole => total == items.Length;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
