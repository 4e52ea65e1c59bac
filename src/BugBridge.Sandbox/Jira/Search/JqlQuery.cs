namespace BugBridge.Sandbox.Jira.Search;

/// <summary>A query, ready to be asked.</summary>
/// <param name="Matches">Which issues it finds.</param>
/// <param name="Order">How they are sorted.</param>
internal sealed record JqlQuery(Func<JiraIssue, bool> Matches, Comparison<JiraIssue> Order);
