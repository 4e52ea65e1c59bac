using System.Collections.Immutable;

namespace BugBridge.Host.Packs;

/// <summary>How a table is drawn above itself.</summary>
/// <param name="Kind">Bars or a line.</param>
/// <param name="Label">The column that names the rows, from 0.</param>
/// <param name="Values">The columns that are drawn, from 0: their cells' values are numbers, or null where there is none.</param>
internal sealed record PackChart(ChartKind Kind, int Label, ImmutableArray<int> Values);
