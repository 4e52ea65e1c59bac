using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Usability;

/// <summary>An issue for a whole category, asked for in the review of a period.</summary>
/// <param name="Period">The period, such as <c>2026-10</c>.</param>
/// <param name="CategoryId">The category.</param>
/// <param name="AskedBy">Who asked, by name.</param>
/// <param name="AskedAt">When, UTC.</param>
public sealed record CategoryIssue(string Period, string CategoryId, string AskedBy, DateTimeOffset AskedAt) : IKept
{
    /// <summary>Jira's id; null while it is being filed.</summary>
    public string? IssueId { get; init; }

    /// <summary>The key with which it was filed; null while it is being filed.</summary>
    public string? Key { get; init; }

    /// <summary>Why Jira refused it; null when it did not, or was asked again with success.</summary>
    public string? Refusal { get; init; }
}
