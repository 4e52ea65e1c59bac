namespace BugBridge.Storage.Rows;

/// <summary>Where reading something page by page goes on.</summary>
internal sealed class CursorRow
{
    /// <summary>Of looking through all issues.</summary>
    public const string Survey = "Survey";

    /// <summary>Of taking in the helpdesk's history.</summary>
    public const string History = "History";

    /// <summary>What is read: a remote's name for its poll, <see cref="Survey"/>, <see cref="History"/>, or a schedule.</summary>
    public required string Name { get; init; }

    public required string Cursor { get; init; }
}
