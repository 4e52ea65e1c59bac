using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>Answers customers. Request Tracker mails the answer to the requestor.</summary>
internal sealed class Replies(IRequestTrackerApi api, TicketReader reader, UpdateSearch search, StatusWriter statuses, int textLimit)
{
    private readonly StateAfterReply _state = new(api, statuses);

    /// <summary>Writes the reply, then sets the state that is asked for, or puts back the one that the ticket had.</summary>
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
        else if (NumericId.TryRead(transaction ?? string.Empty, out var replyId))
        {
            await PutBackAsync(id, replyId, cancellationToken);
        }

        return new ReplyOutcome(ticketId, transaction);
    }

    /// <summary>Whether the reply was written.</summary>
    public async Task<StampLookup> FindAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        var lookup = await search.FindReplyAsync(ticketId, stamp, attemptedAt, cancellationToken);
        if (!lookup.IsFound)
        {
            return lookup;
        }

        if (NumericId.TryRead(ticketId, out var id) && NumericId.TryRead(lookup.Id!, out var replyId))
        {
            await _state.PutBackAsync(id, replyId, cancellationToken);
        }

        return StampLookup.Found(lookup.Id!, ticketId);
    }

    /// <summary>The reply was written, so what fails now must not repeat it: it counts as one whose fate is to be looked up.</summary>
    private async Task PutBackAsync(long id, long replyId, CancellationToken cancellationToken)
    {
        try
        {
            await _state.PutBackAsync(id, replyId, cancellationToken);
        }
        catch (RemoteException failure)
        {
            throw new RemoteException(Remote.Helpdesk, RemoteFailureKind.FateUnknown, failure.Message, inner: failure);
        }
    }

    private async Task<string?> SendAsync(long id, WireNote reply, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await api.CorrespondAsync(id, reply, cancellationToken);
            return TicketUpdates.TransactionOf(answer);
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
                $"{refusal.Message} Grant BugBridge's user ReplyToTicket on the queue {ticket.Queue?.Name}.",
                inner: refusal);
    }

    private static RemoteException Gone(string ticketId) =>
        new(Remote.Helpdesk, RemoteFailureKind.Gone, $"{RequestTrackerSite.Name} has no ticket {ticketId}.");
}
