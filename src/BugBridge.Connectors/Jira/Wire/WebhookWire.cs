namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A webhook that an administrator made.</summary>
internal sealed record WebhookWire(string? Url);
