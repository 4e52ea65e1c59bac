namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A page of the projects that the account can see.</summary>
internal sealed record ProjectPageWire(ProjectWire[]? Values, int? Total, bool? IsLast);
