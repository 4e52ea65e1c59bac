namespace BugBridge.Connectors.Jira.Wire;

/// <summary>The issue types that can be made in a project, page by page.</summary>
internal sealed record IssueTypePageWire(NamedWire[]? IssueTypes, NamedWire[]? Values, int? Total)
{
    /// <summary>The types, under the name that each kind of Jira gives them.</summary>
    public NamedWire[]? Types => IssueTypes ?? Values;
}
