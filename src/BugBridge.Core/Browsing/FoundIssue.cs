namespace BugBridge.Core.Browsing;

/// <summary>An issue that a search found.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Summary">Its summary.</param>
/// <param name="Status">Its status, or null when it was not read yet.</param>
public sealed record FoundIssue(string Key, string Summary, string? Status);
