namespace BugBridge.Connectors.Jira.Wire;

/// <summary>Asks for up to 100 issues at once.</summary>
internal sealed record BulkFetchRequest(IReadOnlyList<string> IssueIdsOrKeys, IReadOnlyList<string> Fields, IReadOnlyList<string> Properties);
