using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Duplicates;

/// <summary>As much of an issue as is needed to offer it as a candidate, whether or not a ticket ever stood behind it.</summary>
public sealed record IssueCard : IKept
{
    /// <summary>Jira's id.</summary>
    public required string Id { get; init; }

    /// <summary>The key when last seen.</summary>
    public required string Key { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its summary; empty when it is restricted.</summary>
    public required string Summary { get; init; }

    /// <summary>The status as Jira names it.</summary>
    public required string Status { get; init; }

    /// <summary>The resolution as Jira names it, or null.</summary>
    public string? Resolution { get; init; }

    /// <summary>When it was closed, as nearly as the bridge saw it, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>True when a security level limits who may read it: it is offered to nobody.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>When it had last changed by Jira's clock, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The card of an issue.</summary>
    /// <param name="issue">As it is now.</param>
    /// <param name="before">The card that was held before, or null.</param>
    public static IssueCard Of(Issue issue, IssueCard? before)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return new IssueCard
        {
            Id = issue.Ref.Id,
            Key = issue.Ref.Key,
            Url = issue.Url,
            Summary = issue.IsRestricted ? string.Empty : issue.Summary,
            Status = issue.Status,
            Resolution = issue.Resolution,

            // Jira's date of resolution is missing where a workflow sets no resolution, so the first sight of it as done counts.
            ClosedAt = issue.Category == StatusCategory.Done ? before?.ClosedAt ?? issue.UpdatedAt : null,
            IsRestricted = issue.IsRestricted,
            UpdatedAt = issue.UpdatedAt,
        };
    }
}
