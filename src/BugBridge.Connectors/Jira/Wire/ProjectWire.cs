namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A project; the components come only when it is read by itself.</summary>
internal sealed record ProjectWire(string? Key, string? Name, string? ProjectTypeKey, NamedWire[]? Components);
