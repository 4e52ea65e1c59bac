namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>What people do to tickets and issues.</summary>
public enum MergeStepKind
{
    /// <summary>A rep ties a ticket to an issue.</summary>
    Link,

    /// <summary>A rep takes a ticket off its issue.</summary>
    Unlink,

    /// <summary>An issue is merged into another.</summary>
    Merge,

    /// <summary>A merge is taken back.</summary>
    Unmerge,
}
