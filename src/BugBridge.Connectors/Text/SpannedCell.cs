using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>A cell as its source wrote it.</summary>
/// <param name="Cell">What stands in it.</param>
/// <param name="Columns">How many columns it spans, at least 1.</param>
/// <param name="Rows">How many rows it spans; 0 for all that are left of its group.</param>
internal readonly record struct SpannedCell(TableCell Cell, int Columns, int Rows);
