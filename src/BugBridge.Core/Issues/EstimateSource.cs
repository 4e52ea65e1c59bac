namespace BugBridge.Core.Issues;

/// <summary>Where an estimated fix date can come from.</summary>
public enum EstimateSource
{
    /// <summary>The issue's due date.</summary>
    DueDate,

    /// <summary>The earliest release date among its unreleased fix versions.</summary>
    FixVersion,

    /// <summary>The end of the sprint it is in, as its day in <c>Reports:TimeZone</c>.</summary>
    Sprint,

    /// <summary>A field named in the configuration, with a date, or with a time, whose day in <c>Reports:TimeZone</c> counts.</summary>
    Field,
}
