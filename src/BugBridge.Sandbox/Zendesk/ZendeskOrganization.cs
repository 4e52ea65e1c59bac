namespace BugBridge.Sandbox.Zendesk;

/// <summary>A customer's organisation.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
public sealed record ZendeskOrganization(long Id, string Name);
