using System.Collections.Immutable;
using System.Linq.Expressions;
using BugBridge.Core.Commands;
using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Outreach;

/// <summary>
/// Reads for customers that were read the event and all drafts about the issue that they have; for decisions and what came of them the drafts in question; for
/// a ticket with a command about drafts those that can still be decided about, for its customer and its issue.
/// </summary>
internal sealed class OutreachReading : IReads<CustomersRead>, IReads<DraftsDecided>, IReads<ApprovalsUndone>, IReads<DraftEdited>, IReads<ReplyWritten>, IReads<ReplyUnwritten>, IReadsFacts
{
    public async Task<Known> ReadAsync(CustomersRead change, KnownReading reading) => new Known()
        .With((await reading.Context.OutreachEvents.SingleOrDefaultAsync(row => row.Stamp == change.EventStamp, reading.Ending))?.ToEvent())
        .WithAll(await OutreachView.OfCustomersAsync(reading.Context, change.IssueId, [.. change.Customers.Select(customer => customer.Key)], reading.Ending));

    public Task<Known> ReadAsync(DraftsDecided change, KnownReading reading) => !change.Picks.IsEmpty ? OfPicksAsync([.. change.Picks.Select(pick => pick.Stamp)], reading)
        : change.IsWholeEvent ? OfDraftsAsync(row => row.EventStamp == change.Stamp && row.State == DraftState.Waiting, reading)
        : OfDraftsAsync(row => row.Stamp == change.Stamp, reading);

    /// <summary>All drafts of the same customers about the same issues, and which of the named ones nobody is sending now.</summary>
    public async Task<Known> ReadAsync(ApprovalsUndone change, KnownReading reading)
    {
        string[] stamps = [.. change.Stamps];
        var waiting = await reading.Context.Entries.Where(entry => EF.Parameter(stamps).Contains(entry.Stamp) && entry.State == EntryState.Waiting && !entry.IsFateUnknown)
            .Select(entry => entry.Stamp).ToListAsync(reading.Ending);
        var known = await OfDraftsAsync(
            row => reading.Context.OutreachDrafts.Any(one => EF.Parameter(stamps).Contains(one.Stamp) && one.IssueId == row.IssueId && one.CustomerKey == row.CustomerKey), reading);
        return known.WithAll<ReplyWaiting>([.. waiting.Select(stamp => new ReplyWaiting(stamp))]);
    }

    public Task<Known> ReadAsync(DraftEdited change, KnownReading reading) => OfDraftsAsync(row => row.Stamp == change.Stamp, reading);

    public Task<Known> ReadAsync(ReplyWritten change, KnownReading reading) => OfDraftsAsync(row => row.Stamp == change.Stamp, reading);

    public Task<Known> ReadAsync(ReplyUnwritten change, KnownReading reading) => OfDraftsAsync(row => row.Stamp == change.Stamp, reading);

    public async ValueTask<Known> AddAsync(Known known, Change change, KnownReading reading) =>
        change is TicketSeen ? known.WithAll(await DraftsAsync(known, reading)) : known;

    private static Task<Known> OfPicksAsync(string[] stamps, KnownReading reading) => OfDraftsAsync(row => EF.Parameter(stamps).Contains(row.Stamp), reading);

    private static async Task<Known> OfDraftsAsync(Expression<Func<OutreachDraftRow, bool>> which, KnownReading reading) =>
        new Known().WithAll<OutreachDraft>([.. (await reading.Context.OutreachDrafts.Where(which).ToListAsync(reading.Ending)).Select(row => row.ToDraft())]);

    /// <summary>Drafts matter to a ticket only where a new note decides about them.</summary>
    private static async Task<ImmutableArray<OutreachDraft>> DraftsAsync(Known known, KnownReading reading) =>
        known.Ticket is { Link.IssueId: { } issueId } ticket && known.Get<NewNotes>() is { } notes && (notes.Ask<SendDrafts>() || notes.Ask<HoldDrafts>())
            ? await OutreachView.OfTicketAsync(reading.Context, issueId, ticket.Id, ticket.CustomerId, reading.Ending)
            : [];
}
