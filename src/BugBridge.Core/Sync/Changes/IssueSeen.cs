using BugBridge.Core.Issues;

namespace BugBridge.Core.Sync.Changes;

/// <summary>An issue was read.</summary>
/// <param name="Issue">As it is now.</param>
/// <param name="SeenAt">When the reading began, UTC: what the bridge wrote before that is in it.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record IssueSeen(Issue Issue, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation)
{
    /// <summary>
    /// The issue that this one is marked as a duplicate of, where it is not held yet and can be read; else null. A marked one that is
    /// neither here nor held cannot be read.
    /// </summary>
    public Issue? Master { get; init; }
}
