namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A priority, resolution, component, issue type and so on: all that the bridge needs of it is how it is called.</summary>
internal sealed record NamedWire(string? Id, string? Name);
