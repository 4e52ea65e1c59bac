namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A page of a list that Jira keeps in an order of its own.</summary>
internal sealed record NamedPageWire(NamedWire[]? Values, int? Total, bool? IsLast);
