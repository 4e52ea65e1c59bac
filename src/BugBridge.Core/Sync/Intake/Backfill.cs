using System.Globalization;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Intake;

/// <summary>
/// Takes in the tickets from before the bridge came, for figures and reviews: they are held, and nothing is written to either remote. May run
/// beside the worker. What was interrupted goes on at the page where it stopped.
/// </summary>
public sealed class Backfill(ITicketHistory ticketHistory, ICursors cursors, IBridgeView view, ChangeInbox inbox, RefetchQueue refetches, TimeProvider clock)
{
    /// <summary>Reads everything that changed at or after <paramref name="since"/> (UTC).</summary>
    /// <param name="since">From when on.</param>
    /// <param name="progress">Told of the counts after each page.</param>
    /// <param name="cancellationToken">Stops it between two pages.</param>
    /// <returns>Tickets read, those that were new, and those that could not be taken in.</returns>
    public async Task<PollCounts> RunAsync(DateTimeOffset since, IProgress<PollCounts>? progress, CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        var mark = since.UtcTicks.ToString(CultureInfo.InvariantCulture) + ' ';
        var cursor = await cursors.ReadHistoryAsync(cancellationToken) is { } kept && kept.StartsWith(mark, StringComparison.Ordinal) ? kept[mark.Length..] : null;
        bool isMore;
        do
        {
            var page = await ticketHistory.ReadHistoryAsync(since, cursor, cancellationToken);
            foreach (var ticket in page.Tickets)
            {
                counts = counts.And(await TakeInAsync(ticket, cancellationToken));
            }

            foreach (var unread in page.Unread)
            {
                counts = counts.And(await SetAsideAsync(unread.Id, unread.Reason, cancellationToken));
            }

            (cursor, isMore) = (page.Cursor, page.HasMore);
            await cursors.SaveHistoryAsync(isMore ? mark + cursor : null, cancellationToken);
            progress?.Report(counts);
        }
        while (isMore);
        return counts;
    }

    /// <summary>What cannot be taken in now is journaled, so that it is visible and comes again, as history.</summary>
    private async Task<PollCounts> SetAsideAsync(string ticketId, string reason, CancellationToken cancellationToken)
    {
        if (await view.FindTicketAsync(ticketId, cancellationToken) is not null)
        {
            return new PollCounts(1, 0, 0);
        }

        await inbox.JournalAsync(
            new RefetchFailed(Lane.OfTicket(ticketId), clock.GetUtcNow(), refetches.NewCorrelation()) { Reason = reason, IsHistory = true }, cancellationToken);
        return new PollCounts(1, 0, 1);
    }

    private async Task<PollCounts> TakeInAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        if (await view.FindTicketAsync(ticket.Id, cancellationToken) is not null)
        {
            return new PollCounts(1, 0, 0);
        }

        var seen = new TicketSeen(ticket, [], clock.GetUtcNow(), refetches.NewCorrelation()) { IsHistory = true };
        var result = await inbox.PlanAsync(seen, cancellationToken);
        return result.Failure is { } failure
            ? await SetAsideAsync(ticket.Id, failure.Message, cancellationToken)
            : new PollCounts(1, result.HadNews ? 1 : 0, 0);
    }
}
