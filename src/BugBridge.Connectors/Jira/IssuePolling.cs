using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Finds what changed in Jira, by search.</summary>
internal sealed class IssuePolling(JiraSite site)
{
    // Search knows minutes only, and our poll and Jira's index do not end on the same second.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <inheritdoc cref="IIssueTracker.PollAsync"/>
    public async Task<IssuePage> PollAsync(string? cursor, CancellationToken cancellationToken)
    {
        var now = site.Clock.GetUtcNow();
        if (cursor is null)
        {
            return new IssuePage([], new PollCursor(now).ToString(), HasMore: false);
        }

        var place = PollCursor.Read(cursor);
        if (place.Page is null)
        {
            return await PageAsync(Fresh(place.Since, now), cancellationToken);
        }

        try
        {
            return await PageAsync(place, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Refused)
        {
            // Jira forgets the tokens of pages after a while: the pass begins anew, from where the last complete one began.
            return await PageAsync(Fresh(place.Since, now), cancellationToken);
        }
    }

    private PollCursor Fresh(DateTimeOffset since, DateTimeOffset now)
    {
        var back = (now > since ? now - since : TimeSpan.Zero) + site.Settings.SearchLag + Slack;
        return new PollCursor(since, now, Page: null, (int)Math.Ceiling(back.TotalMinutes));
    }

    private async Task<IssuePage> PageAsync(PollCursor place, CancellationToken cancellationToken)
    {
        var found = await site.Dialect.SearchAsync(site.Api, Jql(place.Minutes), "updated", property: null, place.Page, cancellationToken);
        var issues = found?.Issues ?? throw JiraFailures.Unreadable("gave a search result without issues");
        var next = found.Next == place.Page ? null : found.Next;
        var cursor = next is null ? new PollCursor(place.Began!.Value) : place with { Page = next };
        return new IssuePage([.. issues.Select(Glimpse)], cursor.ToString(), HasMore: next is not null);
    }

    private string Jql(int minutes) => $"{site.Watched} AND updated >= \"-{minutes}m\" ORDER BY updated ASC";

    /// <summary>As much of an issue as a search brings.</summary>
    public static IssueGlimpse Glimpse(IssueWire issue) =>
        issue is { Id: { } id, Key: { } key, Fields.Updated: { } updated }
            ? new IssueGlimpse(new IssueRef(id, key), updated)
            : throw JiraFailures.Unreadable("gave a search result without id, key or time of change");
}
