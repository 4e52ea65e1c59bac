using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>One item of a <see cref="BlockList"/>.</summary>
/// <param name="Blocks">Its content, usually one paragraph and perhaps a nested list.</param>
public sealed record ListItem(ImmutableArray<Block> Blocks)
{
    /// <inheritdoc/>
    public bool Equals(ListItem? other) => other is not null && Blocks.AsSpan().SequenceEqual(other.Blocks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.HashOf(Blocks);
}
