namespace BugBridge.Core.Issues;

/// <summary>Something that a person, and not the bridge, did to an issue after it was made.</summary>
/// <param name="Field">The changed field's id ("priority", "status"), or "comment" for a comment without our stamp.</param>
/// <param name="By">Who did it, by name; never empty.</param>
/// <param name="At">When, UTC.</param>
public sealed record IssueTouch(string Field, string By, DateTimeOffset At);
