namespace BugBridge.Host.Packs;

/// <summary>One figure that stands out.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure, in the reader's culture.</param>
/// <param name="Note">What to know when reading it (of how many, the interval), or null.</param>
internal sealed record PackFigure(string Label, string Value, string? Note = null)
{
    /// <summary>Where the list of what it counts is, within the dashboard, or null. Only pages of the dashboard lead there.</summary>
    public string? Behind { get; init; }

    /// <summary>The same for the figure in the note.</summary>
    public string? BehindNote { get; init; }
}
