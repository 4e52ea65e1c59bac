using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>A bulleted or numbered list.</summary>
/// <param name="Numbered">True for 1. 2. 3., false for bullets.</param>
/// <param name="Items">The items in order; each may hold paragraphs, code and nested lists.</param>
/// <param name="Start">The first number of a numbered list; 1 otherwise.</param>
public sealed record BlockList(bool Numbered, ImmutableArray<ListItem> Items, int Start = 1) : Block
{
    /// <inheritdoc/>
    public bool Equals(BlockList? other) =>
        other is not null && Numbered == other.Numbered && Start == other.Start && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numbered, Start, Sequences.HashOf(Items));
}
