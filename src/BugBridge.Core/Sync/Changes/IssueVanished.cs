namespace BugBridge.Core.Sync.Changes;

/// <summary>An issue that we hold was deleted, or the bridge may no longer read it.</summary>
/// <param name="IssueId">Which.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record IssueVanished(string IssueId, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
