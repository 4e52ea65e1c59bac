namespace BugBridge.Sandbox.Freshdesk;

/// <summary>A group or a company.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
public sealed record FreshdeskNamed(long Id, string Name);
