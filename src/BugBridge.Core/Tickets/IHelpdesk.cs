using System.Collections.Immutable;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Tickets;

/// <summary>
/// The port to a helpdesk. Every helpdesk passes the same contract suite. All methods may be called concurrently; all throw only
/// <see cref="RemoteException"/> (and on cancellation). Reads are retried inside, writes never are: a write whose fate is unknown is
/// reported as such. Calls wait inside for the remote's call budget.
/// </summary>
public interface IHelpdesk
{
    /// <summary>The vendor's name as people know it, e.g. "Zendesk".</summary>
    string Name { get; }

    /// <summary>The most tickets that one call of <see cref="UpdateAsync"/> tells with one request; 1 where there is no bulk call.</summary>
    int MaxBatch { get; }

    /// <summary>
    /// The ticket with all its comments, or null when it is gone (deleted for good, or never was). A ticket in the bin comes back with
    /// <see cref="TicketStatus.Deleted"/>, a merged one with <see cref="Ticket.MergedInto"/>.
    /// </summary>
    Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a ticket is one of those that the settings give to the bridge. False where they name queues and it is in another one; true where they
    /// limit nothing, and of a ticket that there is not.
    /// </summary>
    Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>
    /// The ticket as <see cref="ReadAsync"/> gives it, asked for once more before it is erased: also one that is in the bin where the helpdesk shows that only in its
    /// list of changes.
    /// </summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="changedAt">When it had last changed by the helpdesk's clock, UTC, as far as is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Ticket?> ReadAgainAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken) => ReadAsync(ticketId, cancellationToken);

    /// <summary>
    /// Those of the given tickets that still exist, without comments. Used to find what webhooks and polls missed.
    /// Takes any number of ids. One that cannot be read is among <see cref="ManyRead{T}.Unread"/> and keeps none of the others from being read.
    /// </summary>
    Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);

    /// <summary>
    /// What changed since <paramref name="cursor"/>; with null, starts at "now" (nothing of the past comes). One call when nothing changed.
    /// May give again what was given before; never leaves a change out. A ticket that cannot be read is among <see cref="TicketPage.Unread"/>; only
    /// when the helpdesk fails as a whole (<see cref="EachAlone"/>) is it thrown.
    /// </summary>
    Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken);

    /// <summary>
    /// What changed at or after a time, each ticket with its whole thread: for taking in what was there before the bridge came. May take calls
    /// for each ticket, and may give a ticket again on a later page. What cannot be read is told like in <see cref="PollAsync"/>.
    /// </summary>
    /// <param name="since">UTC; a little more may come.</param>
    /// <param name="cursor">Of the page before, or null to begin.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken);

    /// <summary>
    /// About how many tickets <see cref="ReadHistoryAsync"/> gives, asked with one call; null where the helpdesk does not say. Only for telling how long it takes.
    /// </summary>
    Task<int?> CountHistoryAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult<int?>(null);

    /// <summary>About how many calls <see cref="ReadHistoryAsync"/> takes for a ticket: its thread, and its share of pages, long threads and people.</summary>
    double HistoryCalls => 1.1;

    /// <summary>
    /// A page of the links to Jira that another program keeps in the helpdesk, for taking them over; none where there is no such program. The first with
    /// null.
    /// </summary>
    Task<ForeignLinkPage> ReadForeignLinksAsync(string? cursor, CancellationToken cancellationToken) => Task.FromResult(ForeignLinkPage.None);

    /// <summary>
    /// Tells all given tickets the same, in as few calls as the vendor allows, the note always internal. A ticket that fails does not
    /// keep the others from being told. When the whole call fails, every outcome carries that failure; nothing is thrown.
    /// </summary>
    /// <returns>One outcome for each ticket, in the order given.</returns>
    Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(
        IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken);

    /// <summary>Whether an update with this stamp reached the ticket.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="stamp">The update's stamp.</param>
    /// <param name="attemptedAt">When the last attempt began, UTC: not finding it counts as absence only some time after that.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken);

    /// <summary>How a customer is answered on a ticket of this state.</summary>
    ReplyRoute RouteOf(TicketStatus status);

    /// <summary>
    /// Writes a reply that the customer reads, on the ticket or on a follow-up, as <see cref="RouteOf"/> says. Never repeated inside: a reply whose
    /// fate is unknown is thrown as <see cref="RemoteFailureKind.FateUnknown"/>.
    /// </summary>
    Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken);

    /// <summary>Whether a reply with this stamp was written on the ticket or on its follow-up; <see cref="StampLookup.Id"/> is the comment's, <see cref="StampLookup.Key"/> the ticket's.</summary>
    /// <param name="ticketId">The ticket that was asked for.</param>
    /// <param name="stamp">The reply's stamp.</param>
    /// <param name="attemptedAt">When the last attempt began, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken);

    /// <summary>Opens a file of a ticket for reading, or null when it is gone.</summary>
    Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken);

    /// <summary>
    /// Writes an internal note with a file, shown inline where it is an image and the helpdesk can. <see cref="FindUpdateAsync"/> finds it by its stamp.
    /// </summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="note">What stands beside the file.</param>
    /// <param name="file">The file, under a name that was made safe; read to its end, and not disposed of.</param>
    /// <param name="stamp">Our mark.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The note's id where the helpdesk gives it, else null.</returns>
    Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken);

    /// <summary>Everything about credentials, permissions and fields that would keep the bridge from working. Empty when all is well.</summary>
    /// <param name="fields">Ticket fields that the configuration names, by id or title.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken);
}
