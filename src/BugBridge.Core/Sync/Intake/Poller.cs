using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Sync.Tracing;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Intake;

/// <summary>
/// Asks the remotes what changed, and finds what webhooks did not tell. A page's cursor is kept only when each of its changes was planned or
/// journaled to be read again, so a crash repeats a page and never skips one. A remote's passes run one after the other: of two at once, the slower would set the
/// cursor back or, when it began without one, past what the other had still to read.
/// </summary>
public sealed class Poller(
    ITicketFeed ticketFeed, ITicketReader ticketReader, IIssueFeed issueFeed, IIssueReader issueReader, ICursors cursors, IBridgeView view, IWatchView watched, ChangeReader reader, ChangeInbox inbox, PollResults outcomes, RefetchQueue refetches, IIssueSurvey survey, TimeProvider clock)
    : IDisposable
{
    private const int PageSize = 100;
    private readonly SemaphoreSlim _helpdeskTurn = new(1);
    private readonly SemaphoreSlim _issuesTurn = new(1);

    /// <summary>One pass over the helpdesk. Throws <see cref="RemoteException"/> when it cannot be asked.</summary>
    public Task<PollCounts> PollHelpdeskAsync(CancellationToken cancellationToken) => WatchedAsync(Remote.Helpdesk, _helpdeskTurn, async () =>
    {
        var counts = new PollCounts(0, 0, 0);
        var more = true;
        while (more)
        {
            var page = await ticketFeed.PollAsync(await cursors.ReadCursorAsync(Remote.Helpdesk, cancellationToken), cancellationToken);
            var results = await Task.WhenAll(page.Tickets.Select(ticket => TakeInAsync(
                Lane.OfTicket(ticket.Id), correlation => reader.OfAsync(ticket, correlation, cancellationToken), cancellationToken)));
            counts = results.Aggregate(counts, (sum, result) => sum.And(result)).And(await SetAsideAsync(Lane.OfTicket, page.Unread, cancellationToken));
            await cursors.SaveCursorAsync(Remote.Helpdesk, page.Cursor, cancellationToken);
            more = page.HasMore;
        }

        return counts;
    }, cancellationToken);

    /// <summary>One pass over Jira. Throws <see cref="RemoteException"/> when it cannot be asked.</summary>
    public Task<PollCounts> PollIssuesAsync(CancellationToken cancellationToken) => WatchedAsync(Remote.Jira, _issuesTurn, async () =>
    {
        var counts = new PollCounts(0, 0, 0);
        var more = true;
        while (more)
        {
            var page = await issueFeed.PollAsync(await cursors.ReadCursorAsync(Remote.Jira, cancellationToken), cancellationToken);
            counts = counts.And(await ReadIssuesAsync(await watched.ChangedAsync(page.Issues, cancellationToken), cancellationToken));
            counts = counts.And(await SetAsideAsync(Lane.OfIssue, page.Unread, cancellationToken));
            await survey.ReadAsync(page.Issues, cancellationToken);
            await cursors.SaveCursorAsync(Remote.Jira, page.Cursor, cancellationToken);
            more = page.HasMore;
        }

        return counts;
    }, cancellationToken);

    /// <summary>
    /// Reads again everything that is linked and open: finds deletions, what is back, and what moves no update time, such as a version's release date.
    /// A remote that suddenly has nothing of what is known stops the pass with a <see cref="RemoteException"/>.
    /// </summary>
    public async Task<PollCounts> ReconcileAsync(CancellationToken cancellationToken)
    {
        var issues = await ReconcileAsync(
            Remote.Jira, watched.WatchedIssuesAsync, ReadIssuesAsync, cancellationToken);
        issues = issues.And(await ReadGoneAsync(cancellationToken));
        var tickets = await ReconcileAsync(
            Remote.Helpdesk, watched.WatchedTicketsAsync, FindMissingTicketsAsync, cancellationToken);
        return issues.And(tickets);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _helpdeskTurn.Dispose();
        _issuesTurn.Dispose();
    }

    private static async Task<PollCounts> ReconcileAsync(
        Remote remote,
        Func<string?, int, CancellationToken, Task<ImmutableArray<string>>> watched,
        Func<ImmutableArray<string>, CancellationToken, Task<(PollCounts Counts, int Present)>> read,
        CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        var page = await watched(null, PageSize, cancellationToken);
        while (page.Length > 0)
        {
            var (found, present) = await read(page, cancellationToken);
            if (present == 0 && page.Length > 1)
            {
                throw new RemoteException(
                    remote, RemoteFailureKind.Unreadable, $"{remote} has none of {page.Length} items BugBridge knows there. The pass was stopped and nothing was unlinked. Check {remote} and BugBridge's permissions.");
            }

            counts = counts.And(found);
            page = await watched(page[^1], PageSize, cancellationToken);
        }

        return counts;
    }

    /// <summary>Nobody tells that the bridge's account may see an issue again. What is not there still is not looked for.</summary>
    private async Task<PollCounts> ReadGoneAsync(CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        var page = await watched.GoneIssuesAsync(null, PageSize, cancellationToken);
        while (page.Length > 0)
        {
            var readAt = clock.GetUtcNow();
            counts = counts.And(await TakeInAsync(await issueReader.ReadManyAsync(page, cancellationToken), readAt, cancellationToken));
            page = await watched.GoneIssuesAsync(page[^1], PageSize, cancellationToken);
        }

        return counts;
    }

    private async Task<PollCounts> ReadIssuesAsync(ImmutableArray<IssueGlimpse> changed, CancellationToken cancellationToken) =>
        changed.IsEmpty ? new PollCounts(0, 0, 0) : (await ReadIssuesAsync([.. changed.Select(glimpse => glimpse.Ref.Id)], cancellationToken)).Counts;

    private async Task<(PollCounts Counts, int Present)> ReadIssuesAsync(ImmutableArray<string> ids, CancellationToken cancellationToken)
    {
        var readAt = clock.GetUtcNow();
        var issues = await issueReader.ReadManyAsync(ids, cancellationToken);
        var counts = (await TakeInAsync(issues, readAt, cancellationToken)).And(await SetAsideAsync(Lane.OfIssue, issues.Unread, cancellationToken));
        return (counts, await LookForMissingAsync(Lane.OfIssue, ids, [.. issues.Select(issue => issue.Ref.Id)], issues.Unread));
    }

    private async Task<(PollCounts Counts, int Present)> FindMissingTicketsAsync(ImmutableArray<string> ids, CancellationToken cancellationToken)
    {
        var tickets = await ticketReader.ReadManyAsync(ids, cancellationToken);
        var counts = new PollCounts(tickets.Count, 0, 0).And(await SetAsideAsync(Lane.OfTicket, tickets.Unread, cancellationToken));
        return (counts, await LookForMissingAsync(Lane.OfTicket, ids, [.. tickets.Select(ticket => ticket.Id)], tickets.Unread));
    }

    /// <summary>What did not come back is looked at one by one, where its absence is confirmed; unless nothing at all came back.</summary>
    private async Task<int> LookForMissingAsync(Func<string, Lane> lane, ImmutableArray<string> ids, HashSet<string> present, ImmutableArray<Unread> unread)
    {
        // Whatever could not be read is not missing.
        present.UnionWith(unread.Select(one => one.Id));
        if (present.Count > 0 || ids.Length == 1)
        {
            await Task.WhenAll(ids.Where(id => !present.Contains(id)).Select(id => refetches.Add(lane(id))));
        }

        return present.Count;
    }

    private async Task<PollCounts> TakeInAsync(IReadOnlyCollection<Issue> issues, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var results = await Task.WhenAll(issues.Select(issue => TakeInAsync(
            Lane.OfIssue(issue.Ref.Id),
            correlation => reader.OfAsync(issue, readAt, correlation, cancellationToken),
            cancellationToken)));
        return results.Aggregate(new PollCounts(0, 0, 0), (sum, result) => sum.And(result));
    }

    private async Task<PollCounts> TakeInAsync(
        Lane at, Func<string, Task<ImmutableArray<Change>>> changes, CancellationToken cancellationToken)
    {
        var correlation = refetches.NewCorrelation();
        using var step = BridgeTraces.Begin("look", correlation).At(at);
        string? reason;
        try
        {
            var results = await inbox.PlanAsync(await changes(correlation), cancellationToken);
            reason = results.FirstOrDefault(result => result.Failure is not null)?.Failure?.Message;
            if (results.All(result => result.Failure is null))
            {
                var hadNews = results.Any(result => result.HadNews);
                if (hadNews)
                {
                    BridgeMetrics.FoundByPoll(at.Remote.ToString());
                }

                return new PollCounts(1, hadNews ? 1 : 0, 0);
            }
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreException))
        {
            // Whatever it is, it is of this one: journaled, like a change that could not be planned.
            step.Failed(failure);
            reason = failure.Message;
        }

        await inbox.JournalAsync(new RefetchFailed(at, clock.GetUtcNow(), correlation) { Reason = reason }, cancellationToken);
        return new PollCounts(1, 0, 1);
    }

    /// <summary>What the remote told of and could not be read, each journaled to be read again; of an issue that no ticket is linked to, and of a ticket that the bridge may not see, only when it is held.</summary>
    private async Task<PollCounts> SetAsideAsync(Func<string, Lane> lane, ImmutableArray<Unread> unread, CancellationToken cancellationToken)
    {
        var journaled = 0;
        foreach (var one in unread)
        {
            var at = lane(one.Id);
            var isHeld = at.Remote == Remote.Jira
                ? await view.FindIssueAsync(one.Id, cancellationToken) is not null
                : !one.IsHidden || await view.FindTicketAsync(one.Id, cancellationToken) is not null;
            if (isHeld)
            {
                await inbox.JournalAsync(new RefetchFailed(at, clock.GetUtcNow(), refetches.NewCorrelation()) { Reason = one.Reason }, cancellationToken);
                journaled++;
            }
        }

        return new PollCounts(journaled, 0, journaled);
    }

    private async Task<PollCounts> WatchedAsync(Remote remote, SemaphoreSlim turn, Func<Task<PollCounts>> pass, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var counts = await pass();
            await outcomes.SucceededAsync(remote, cancellationToken);
            return counts;
        }
        catch (RemoteException failure)
        {
            outcomes.Failed(failure);
            throw;
        }
        finally
        {
            turn.Release();
        }
    }
}
