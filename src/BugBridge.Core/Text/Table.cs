using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>A table.</summary>
/// <param name="Rows">Its rows, top to bottom.</param>
public sealed record Table(ImmutableArray<TableRow> Rows) : Block
{
    /// <inheritdoc/>
    public bool Equals(Table? other) => other is not null && Rows.AsSpan().SequenceEqual(other.Rows.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.HashOf(Rows);
}
