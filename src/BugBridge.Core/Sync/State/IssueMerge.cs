namespace BugBridge.Core.Sync.State;

/// <summary>That an issue is a duplicate of another, to which its tickets moved.</summary>
/// <param name="IntoId">The issue that it was said to be a duplicate of. That one may have been merged itself: its root is where tickets stand.</param>
/// <param name="Source">What said so.</param>
/// <param name="By">Who, by name, or null when nobody said.</param>
/// <param name="At">When the bridge heard of it, UTC.</param>
/// <param name="MarkedAt">
/// When the mark was first known to stand in Jira, UTC; null while it is still to be made. A later look that does not find it means that
/// somebody took it away.
/// </param>
public sealed record IssueMerge(string IntoId, MergeSource Source, string? By, DateTimeOffset At, DateTimeOffset? MarkedAt);
