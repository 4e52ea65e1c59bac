using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Filing;

/// <summary>The dispatcher made the issue that a ticket asked for, or found it made.</summary>
/// <param name="TicketId">The ticket that it was filed for.</param>
/// <param name="Issue">What was made.</param>
/// <param name="Filing">What was asked for.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record IssueFiled(string TicketId, IssueRef Issue, NewIssue Filing, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation)
{
    /// <summary>What the rep had chosen and Jira had no longer, in words; null when all was there.</summary>
    public string? Lost { get; init; }
}
