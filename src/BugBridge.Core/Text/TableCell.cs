using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>One cell of a <see cref="Table"/>.</summary>
/// <param name="Header">True for a heading cell.</param>
/// <param name="Blocks">What stands in it.</param>
public sealed record TableCell(bool Header, ImmutableArray<Block> Blocks)
{
    /// <inheritdoc/>
    public bool Equals(TableCell? other) => other is not null && Header == other.Header && Blocks.AsSpan().SequenceEqual(other.Blocks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Header, Sequences.HashOf(Blocks));
}
