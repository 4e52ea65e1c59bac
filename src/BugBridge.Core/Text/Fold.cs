using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>Blocks that a reader unfolds, where the format knows that; elsewhere they stand in a frame, or below their title.</summary>
/// <param name="Title">What is read while it is folded: one line, in our own words, as it is never masked.</param>
/// <param name="Blocks">What is in it.</param>
public sealed record Fold(string Title, ImmutableArray<Block> Blocks) : Block
{
    /// <inheritdoc/>
    public bool Equals(Fold? other) => other is not null && Title == other.Title && Blocks.AsSpan().SequenceEqual(other.Blocks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Sequences.HashOf(Blocks));
}
