namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A link as seen from one of its two issues; only the other one is named.</summary>
internal sealed record IssueLinkWire(string? Id, NamedWire? Type, IssueLinkWire.EndWire? InwardIssue, IssueLinkWire.EndWire? OutwardIssue)
{
    internal sealed record EndWire(string? Id, string? Key);
}
