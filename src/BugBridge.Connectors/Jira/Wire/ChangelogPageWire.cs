namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A page of an issue's history, oldest first.</summary>
internal sealed record ChangelogPageWire(ChangelogWire[]? Values, int? Total, bool? IsLast);
