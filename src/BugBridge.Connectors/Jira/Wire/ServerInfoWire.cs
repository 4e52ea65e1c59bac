namespace BugBridge.Connectors.Jira.Wire;

/// <summary>About the site.</summary>
internal sealed record ServerInfoWire(string? DeploymentType, int[]? VersionNumbers, DateTimeOffset? ServerTime);
