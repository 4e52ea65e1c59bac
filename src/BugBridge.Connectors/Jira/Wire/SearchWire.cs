using BugBridge.Connectors.Http;

namespace BugBridge.Connectors.Jira.Wire;

/// <summary>A page of a search.</summary>
internal sealed record SearchWire(Rows<IssueWire>? Issues, string? NextPageToken, bool? IsLast)
{
    /// <summary>Where the next page begins, or null after the last.</summary>
    public string? Next => IsLast == true || string.IsNullOrEmpty(NextPageToken) ? null : NextPageToken;
}
