using System.Text.Json;

namespace BugBridge.Connectors.Jira.Wire;

/// <summary>An entity property of an issue or a comment.</summary>
internal sealed record PropertyWire(string? Key, JsonElement Value);
