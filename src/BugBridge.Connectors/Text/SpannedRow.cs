namespace BugBridge.Connectors.Text;

/// <summary>A row as its source wrote it; it has no cells where those of rows above reach over all of it.</summary>
/// <param name="Cells">The cells that begin in it.</param>
/// <param name="Group">Which part of the table it belongs to: no cell reaches into another part.</param>
internal sealed record SpannedRow(IReadOnlyList<SpannedCell> Cells, int Group);
