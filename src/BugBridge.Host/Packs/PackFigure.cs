using System.Collections.Immutable;

namespace BugBridge.Host.Packs;

/// <summary>One figure that stands out.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure, in the reader's culture.</param>
/// <param name="Note">What to know when reading it (of how many, the interval), or null.</param>
internal sealed record PackFigure(string Label, string Value, string? Note = null)
{
    /// <summary>The figure month by month, oldest first, to be drawn small beside it; null where a month has none. Empty for no drawing.</summary>
    public ImmutableArray<double?> Trend { get; init; } = [];

    /// <summary>Where the list of what it counts is, within the dashboard, or null. Only pages of the dashboard lead there.</summary>
    public string? Behind { get; init; }

    /// <summary>The same for the figure in the note.</summary>
    public string? BehindNote { get; init; }
}
