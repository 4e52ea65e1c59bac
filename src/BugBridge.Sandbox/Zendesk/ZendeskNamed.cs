namespace BugBridge.Sandbox.Zendesk;

/// <summary>A group or a ticket form.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
public sealed record ZendeskNamed(long Id, string Name);
