namespace BugBridge.Sandbox.Jira;

/// <summary>A component, an issue type, a priority or a resolution.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
public sealed record JiraNamed(long Id, string Name);
