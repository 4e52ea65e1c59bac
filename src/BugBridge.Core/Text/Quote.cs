using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>Somebody else's words.</summary>
/// <param name="Blocks">What is quoted.</param>
public sealed record Quote(ImmutableArray<Block> Blocks) : Block
{
    /// <inheritdoc/>
    public bool Equals(Quote? other) => other is not null && Blocks.AsSpan().SequenceEqual(other.Blocks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.HashOf(Blocks);
}
