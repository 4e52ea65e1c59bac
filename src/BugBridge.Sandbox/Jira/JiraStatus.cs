namespace BugBridge.Sandbox.Jira;

/// <summary>A status of the workflow.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Category"><c>new</c>, <c>indeterminate</c> or <c>done</c>.</param>
public sealed record JiraStatus(long Id, string Name, string Category);
