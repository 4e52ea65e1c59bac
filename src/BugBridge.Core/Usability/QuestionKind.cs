namespace BugBridge.Core.Usability;

/// <summary>What a meeting should ask itself.</summary>
public enum QuestionKind
{
    /// <summary>A category with many tickets has no open issue.</summary>
    NoIssue,

    /// <summary>A decision is overdue.</summary>
    Overdue,

    /// <summary>An issue is done, and tickets still come.</summary>
    StillComing,
}
