namespace BugBridge.Core.Issues;

/// <summary>Where an estimated fix date can come from.</summary>
public enum EstimateSource
{
    /// <summary>The issue's due date.</summary>
    DueDate,

    /// <summary>The earliest release date among its unreleased fix versions.</summary>
    FixVersion,

    /// <summary>The end of the sprint it is in.</summary>
    Sprint,

    /// <summary>A date field named in the configuration.</summary>
    Field,
}
