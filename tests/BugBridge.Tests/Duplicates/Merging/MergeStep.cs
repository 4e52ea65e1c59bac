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

/// <summary>One step of a story.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="One">The ticket, or the issue that is the duplicate.</param>
/// <param name="Other">The issue tied to or merged into.</param>
public sealed record MergeStep(MergeStepKind Kind, int One, int Other)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {One} {Other}";
}
