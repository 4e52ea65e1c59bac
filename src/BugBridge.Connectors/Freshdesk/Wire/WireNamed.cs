namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A company or a group: only the name counts here.</summary>
internal sealed record WireNamed(long Id, string? Name);
