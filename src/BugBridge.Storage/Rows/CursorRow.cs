namespace BugBridge.Storage.Rows;

/// <summary>Where reading something page by page goes on.</summary>
internal sealed class CursorRow
{
    /// <summary>Of looking through all issues.</summary>
    public const string Survey = "Survey";

    /// <summary>What is read: a remote's name for its poll, or <see cref="Survey"/>.</summary>
    public required string Name { get; init; }

    public required string Cursor { get; init; }
}
