using BugBridge.Core.Issues;

namespace BugBridge.Core.Recognition;

/// <summary>A deed with its issue, to be listed.</summary>
/// <param name="Deed">What counts.</param>
/// <param name="Issue">The issue: its id and its key of today.</param>
/// <param name="Url">The issue's address.</param>
/// <param name="Summary">Its summary.</param>
/// <param name="Status">Its status, or null when it was not read yet.</param>
/// <param name="MergedInto">The key of the issue that it was merged into, or null.</param>
public sealed record ListedDeed(RepDeed Deed, IssueRef Issue, string Url, string Summary, string? Status, string? MergedInto);
