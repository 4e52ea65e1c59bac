using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>Answers customers. Request Tracker mails the answer to the requestor, and opens a ticket that is new, stalled or resolved.</summary>
internal sealed class Replies(IRequestTrackerApi api, TicketReader reader, UpdateSearch search, StatusWriter statuses, int textLimit)
{
    /// <summary>Writes the reply, then sets the state that is asked for.</summary>
    public async Task<ReplyOutcome> SendAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            throw Gone(ticketId);
        }

        var transaction = await SendAsync(id, new WireNote(NoteText.HtmlWith(ReplyMark.Html(reply.Stamp), reply.Body, textLimit)), cancellationToken);
        if (reply.Status is { } status)
        {
            await statuses.TrySetAsync(id, status, cancellationToken);
        }

        return new ReplyOutcome(ticketId, transaction);
    }

    /// <summary>Whether the reply was written.</summary>
    public async Task<StampLookup> FindAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        var lookup = await search.FindReplyAsync(ticketId, stamp, attemptedAt, cancellationToken);
        return lookup.IsFound ? StampLookup.Found(lookup.Id!, ticketId) : lookup;
    }

    private async Task<string?> SendAsync(long id, WireNote reply, CancellationToken cancellationToken)
    {
        try
        {
            return TicketUpdates.TransactionOf((await api.CorrespondAsync(id, reply, cancellationToken)).ResponseMessage);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Refused)
        {
            throw await ReasonAsync(id, failure, cancellationToken);
        }
    }

    /// <summary>A ticket that does not exist and one that may not be answered are refused with the same words.</summary>
    private async Task<RemoteException> ReasonAsync(long id, RemoteException refusal, CancellationToken cancellationToken)
    {
        var ticket = await reader.FindAsync(id, cancellationToken);
        return ticket is null ? Gone(NumericId.Text(id))
            : ticket.Hyperlinks?.Any(link => link.Ref is "correspond") != false ? refusal
            : new RemoteException(
                Remote.Helpdesk,
                RemoteFailureKind.NotAllowed,
                $"{refusal.Message} Grant the bridge's user ReplyToTicket on the queue {ticket.Queue?.Name}.",
                inner: refusal);
    }

    private static RemoteException Gone(string ticketId) =>
        new(Remote.Helpdesk, RemoteFailureKind.Gone, $"{RequestTrackerSite.Name} has no ticket {ticketId}.");
}
