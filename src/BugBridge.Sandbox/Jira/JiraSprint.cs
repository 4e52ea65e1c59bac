namespace BugBridge.Sandbox.Jira;

/// <summary>A sprint.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="State"><c>future</c>, <c>active</c> or <c>closed</c>.</param>
/// <param name="EndDate">When it ends, UTC; null when that is not known.</param>
public sealed record JiraSprint(long Id, string Name, string State, DateTimeOffset? EndDate);
