using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>One row of a <see cref="Table"/>.</summary>
/// <param name="Cells">Its cells, left to right.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <inheritdoc/>
    public bool Equals(TableRow? other) => other is not null && Cells.AsSpan().SequenceEqual(other.Cells.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.HashOf(Cells);
}
