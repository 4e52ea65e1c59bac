using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace BugBridge.Core.Remotes;

/// <summary>What came of reading many things by their ids: those that are there, and beside them those of which nothing is known because reading them failed.</summary>
[CollectionBuilder(typeof(ManyRead), nameof(ManyRead.Of))]
public sealed class ManyRead<T>(ImmutableArray<T> items) : IReadOnlyList<T>
{
    /// <summary>Those that could not be read. They may be there or not.</summary>
    public ImmutableArray<Unread> Unread { get; init; } = [];

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
