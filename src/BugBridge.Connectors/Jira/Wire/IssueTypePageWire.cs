namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The issue types that can be made in a project, page by page.</summary>
internal sealed record IssueTypePageWire(NamedWire[]? IssueTypes, int? Total);
