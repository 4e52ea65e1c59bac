using System.Collections.Immutable;

namespace BugBridge.Core.Export;

/// <summary>A table that business-intelligence tools can read.</summary>
/// <param name="Name">As in its address: <c>first-contact</c>.</param>
/// <param name="Meaning">What one row is.</param>
/// <param name="Columns">Its columns; the first identifies the row, and rows come in its order. Columns are only ever added, at the end.</param>
public sealed record ExportTable(string Name, string Meaning, ImmutableArray<ExportColumn> Columns);
