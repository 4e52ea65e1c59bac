using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>The dispatcher linked two issues in Jira, so that a later absence of the link means that somebody took it away.</summary>
/// <param name="FromId">The issue that duplicates.</param>
/// <param name="ToId">The issue that is duplicated.</param>
/// <param name="SeenAt">When Jira had answered, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record IssuesLinked(string FromId, string ToId, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
