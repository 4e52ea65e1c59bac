namespace BugBridge.Storage.Rows;

/// <summary>Where reading something page by page goes on.</summary>
internal sealed class CursorRow
{
    /// <summary>Of looking through all issues.</summary>
    public const string Survey = "Survey";

    /// <summary>Of taking in the helpdesk's history.</summary>
    public const string History = "History";

    /// <summary>Not a cursor: stands there while something was erased that is not sealed; see <see cref="Core.Erasure.IErasureStore.SealAsync"/>.</summary>
    public const string Unsealed = "Unsealed";

    /// <summary>Not a cursor: the installation's secret, made when the database is.</summary>
    public const string Key = "Key";

    /// <summary>What is read: a remote's name for its poll, <see cref="Survey"/>, <see cref="History"/>, or a schedule.</summary>
    public required string Name { get; init; }

    public required string Cursor { get; init; }
}
