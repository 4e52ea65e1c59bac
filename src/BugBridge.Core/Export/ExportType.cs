namespace BugBridge.Core.Export;

/// <summary>What a column of an export holds.</summary>
public enum ExportType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A moment, UTC, as ISO 8601: <c>2026-10-01T08:30:00Z</c>.</summary>
    Moment,

    /// <summary>A day: <c>2026-10-01</c>.</summary>
    Day,
}
