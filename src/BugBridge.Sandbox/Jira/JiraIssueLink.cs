namespace BugBridge.Sandbox.Jira;

/// <summary>A link between two issues.</summary>
/// <param name="Id">The id.</param>
/// <param name="Type">The type's name, such as "Duplicate".</param>
/// <param name="InwardId">The issue that, say, duplicates the other.</param>
/// <param name="OutwardId">The issue that is duplicated.</param>
public sealed record JiraIssueLink(long Id, string Type, long InwardId, long OutwardId);
