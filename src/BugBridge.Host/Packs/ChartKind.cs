namespace BugBridge.Host.Packs;

/// <summary>How a table is drawn.</summary>
internal enum ChartKind
{
    /// <summary>A horizontal bar a row, for amounts of things that have names.</summary>
    Bars,

    /// <summary>A line from row to row, for what goes on in time.</summary>
    Line,
}
