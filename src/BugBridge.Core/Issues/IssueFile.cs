namespace BugBridge.Core.Issues;

/// <summary>What is known of a file on an issue without reading it.</summary>
/// <param name="Id">Jira's id.</param>
/// <param name="FileName">As Jira gives it: not safe to use as a path.</param>
/// <param name="ContentType">As Jira claims.</param>
/// <param name="Size">Bytes.</param>
/// <param name="AuthorName">Who put it there; never empty.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="IsByBridge">True when the bridge's own account put it there, which people may also have used by hand.</param>
public sealed record IssueFile(
    string Id, string FileName, string ContentType, long Size, string AuthorName, DateTimeOffset CreatedAt, bool IsByBridge);
