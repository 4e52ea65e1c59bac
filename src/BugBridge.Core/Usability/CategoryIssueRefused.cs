using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Usability;

/// <summary>Jira refused for good to make the issue for a category.</summary>
/// <param name="Period">The review's period.</param>
/// <param name="CategoryId">The category.</param>
/// <param name="Reason">What Jira said, fit for who asked.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record CategoryIssueRefused(string Period, string CategoryId, string Reason, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation);
