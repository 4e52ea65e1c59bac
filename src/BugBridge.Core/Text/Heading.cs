using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>A heading.</summary>
/// <param name="Level">1 (largest) to 6.</param>
/// <param name="Inlines">Its text.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Inlines) : Block
{
    /// <inheritdoc/>
    public bool Equals(Heading? other) =>
        other is not null && Level == other.Level && Inlines.AsSpan().SequenceEqual(other.Inlines.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Level, Sequences.HashOf(Inlines));
}
