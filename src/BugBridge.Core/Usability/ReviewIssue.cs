using BugBridge.Core.Issues;

namespace BugBridge.Core.Usability;

/// <summary>An issue and its state when it was last seen.</summary>
/// <param name="Id">Jira's id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Url">Its address.</param>
/// <param name="Summary">Its summary.</param>
/// <param name="Status">The status as Jira names it; null when it was filed and not yet read.</param>
/// <param name="Category">The kind of that status.</param>
/// <param name="ClosedAt">When it was closed, as nearly as the bridge saw it, UTC; null while it is open, or when that was not seen.</param>
public sealed record ReviewIssue(string Id, string Key, string Url, string Summary, string? Status, StatusCategory Category, DateTimeOffset? ClosedAt)
{
    /// <summary>How many of the category's tickets of the period stand behind it.</summary>
    public int Tickets { get; init; }

    /// <summary>Whether it is done.</summary>
    public bool IsDone => Category == StatusCategory.Done;
}
