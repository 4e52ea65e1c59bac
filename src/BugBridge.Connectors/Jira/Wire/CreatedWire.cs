namespace BugBridge.Connectors.Jira.Wire;

/// <summary>What was made; comments have no key.</summary>
internal sealed record CreatedWire(string? Id, string? Key);
