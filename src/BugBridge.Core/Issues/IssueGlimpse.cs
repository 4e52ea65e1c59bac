namespace BugBridge.Core.Issues;

/// <summary>As much of an issue as a poll brings: enough to see whether a full read is due.</summary>
/// <param name="Ref">Which issue.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
public sealed record IssueGlimpse(IssueRef Ref, DateTimeOffset UpdatedAt);
