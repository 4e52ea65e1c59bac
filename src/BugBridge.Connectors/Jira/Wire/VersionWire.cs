namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A version that an issue is to be fixed in.</summary>
internal sealed record VersionWire(string? Name, bool Released, bool Archived, string? ReleaseDate);
