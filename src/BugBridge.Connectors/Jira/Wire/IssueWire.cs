using System.Text.Json;

namespace BugBridge.Connectors.Jira.Wire;

/// <summary>An issue with the fields and entity properties that were asked for.</summary>
internal sealed record IssueWire(string? Id, string? Key, IssueFieldsWire? Fields, Dictionary<string, JsonElement>? Properties);
