namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The issues that a bulk fetch found.</summary>
internal sealed record BulkFetchWire(IssueWire[]? Issues);
