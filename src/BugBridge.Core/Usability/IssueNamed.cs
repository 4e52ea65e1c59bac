using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Usability;

/// <summary>A decision of a meeting names an issue: from now on it is held, so that what becomes of it is known.</summary>
/// <param name="Issue">The issue as it is now.</param>
/// <param name="SeenAt">When it was read, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record IssueNamed(Issue Issue, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
