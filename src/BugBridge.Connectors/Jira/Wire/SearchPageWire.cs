using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A page of Data Center's search, and how many issues there are in all.</summary>
internal sealed record SearchPageWire(Rows<IssueWire>? Issues, int? Total);
