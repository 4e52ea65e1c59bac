namespace BugBridge.Connectors.Jira.Wire;

/// <summary>An issue type of a project, and the statuses of its workflow.</summary>
internal sealed record TypeStatusesWire(string? Name, StatusWire[]? Statuses);
