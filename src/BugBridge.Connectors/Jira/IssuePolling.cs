using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Finds what changed in Jira, by search.</summary>
internal sealed class IssuePolling(JiraSite site)
{
    // Search knows minutes only, and our poll and Jira's index do not end on the same second.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <inheritdoc cref="IIssueFeed.PollAsync"/>
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

        if (!site.Dialect.Calls.PlacesBindQuestions)
        {
            // The window is counted from each page's own time, so it has to grow as time passes.
            return await PageAsync(place with { Minutes = Minutes(place.Since, now) }, cancellationToken);
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

    private PollCursor Fresh(DateTimeOffset since, DateTimeOffset now) => new(since, now, Page: null, Minutes(since, now));

    private int Minutes(DateTimeOffset since, DateTimeOffset now)
    {
        var back = (now > since ? now - since : TimeSpan.Zero) + site.Settings.SearchLag + Slack;
        return (int)Math.Ceiling(back.TotalMinutes);
    }

    private async Task<IssuePage> PageAsync(PollCursor place, CancellationToken cancellationToken)
    {
        var found = await site.Dialect.Calls.SearchAsync(site.Api, Jql(place), "updated", property: null, place.Page, cancellationToken);
        var issues = found?.Issues ?? throw JiraFailures.Unreadable("gave a search result without issues");
        var next = found.Next == place.Page ? null : found.Next;
        var cursor = next is null ? new PollCursor(place.Began!.Value) : place with { Page = next };
        return Page(issues, cursor.ToString(), next is not null);
    }

    // What changes while the pages are read moves to where the latest are. Read from there on, the rest only moves back, and nothing is left out;
    // what moved has changed since the pass began, and comes with the next.
    private string Jql(PollCursor place) =>
        $"{site.Watched} AND updated >= \"-{place.Minutes}m\" ORDER BY updated DESC";

    /// <summary>A page of as much of issues as a search brings. A row that lacks something is told of by its id; one without an id names nothing.</summary>
    public static IssuePage Page(Rows<IssueWire> issues, string cursor, bool hasMore) => new([.. issues.Select(Glimpse).OfType<IssueGlimpse>()], cursor, hasMore)
    {
        Unread =
        [
            .. issues.Broken,
            .. issues.Where(issue => Glimpse(issue) is null && issue.Id is not null)
                .Select(issue => new Unread(issue.Id!, "Jira gave a search result without key or time of change.")),
        ],
    };

    private static IssueGlimpse? Glimpse(IssueWire issue) =>
        issue is { Id: { } id, Key: { } key, Fields.Updated: { } updated } ? new IssueGlimpse(new IssueRef(id, key), updated) : null;
}
