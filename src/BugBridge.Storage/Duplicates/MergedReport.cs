namespace BugBridge.Storage.Duplicates;

/// <summary>An issue that was merged into another.</summary>
/// <param name="IssueId">Jira's id.</param>
/// <param name="IntoId">The issue that it was merged into, which may have been merged as well.</param>
/// <param name="RepId">The rep for whose report it was filed, or null.</param>
/// <param name="IsGone">Whether Jira says that it no longer exists.</param>
internal sealed record MergedReport(string IssueId, string IntoId, string? RepId, bool IsGone);
