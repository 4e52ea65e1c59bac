namespace BugBridge.Connectors.Jira.Wire;

/// <summary>An issue with its history, as Data Center gives it: whole, oldest first.</summary>
internal sealed record IssueHistoryWire(IssueHistoryWire.ChangesWire? Changelog)
{
    internal sealed record ChangesWire(ChangelogWire[]? Histories);
}
