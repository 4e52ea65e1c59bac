using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// Goes through all issues there are. JQL compares keys within one project only and ids not at all, so the place is kept as Jira's own
/// token; by the time of creation, which never changes, nothing moves from page to page meanwhile.
/// </summary>
internal sealed class IssueListing(JiraSite site)
{
    /// <inheritdoc cref="IIssueList.ListAsync"/>
    public async Task<IssuePage> PageAsync(string? cursor, int closedWithinDays, CancellationToken cancellationToken)
    {
        var page = string.IsNullOrEmpty(cursor) ? null : cursor;
        SearchWire? found;
        try
        {
            found = await site.Dialect.Calls.SearchAsync(site.Api, Jql(closedWithinDays), "updated", property: null, page, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Refused && page is not null)
        {
            throw JiraFailures.Refused($"Jira's position in the list has expired; start again. ({failure.Message})");
        }

        var issues = found?.Issues ?? throw JiraFailures.Unreadable("gave a search result without issues");
        var next = found.Next == page ? null : found.Next;
        return IssuePolling.Page(issues, next ?? string.Empty, next is not null);
    }

    // Where no resolution is set on the way to Done, Jira notes no time of resolution either; the last change then stands for it.
    private string Jql(int days) => days > 0
        ? $"{site.Watched} AND (statusCategory != Done OR resolved >= \"-{days}d\" OR (resolution is EMPTY AND updated >= \"-{days}d\")) ORDER BY created ASC"
        : $"{site.Watched} AND statusCategory != Done ORDER BY created ASC";
}
