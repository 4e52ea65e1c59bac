namespace BugBridge.Sandbox.Jira;

/// <summary>A user of Jira.</summary>
/// <param name="AccountId">The id.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Email">The address.</param>
/// <param name="AccountType"><c>atlassian</c>, <c>app</c> or <c>customer</c>.</param>
public sealed record JiraUser(string AccountId, string Name, string Email, string AccountType = "atlassian");
