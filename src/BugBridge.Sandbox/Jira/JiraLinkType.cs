namespace BugBridge.Sandbox.Jira;

/// <summary>A type of issue links.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">Such as "Duplicate".</param>
/// <param name="Inward">Such as "is duplicated by".</param>
/// <param name="Outward">Such as "duplicates".</param>
public sealed record JiraLinkType(long Id, string Name, string Inward, string Outward);
