using BugBridge.Core.Issues;

namespace BugBridge.Core.Sync.Changes;

/// <summary>An issue was read.</summary>
/// <param name="Issue">As it is now.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record IssueSeen(Issue Issue, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
