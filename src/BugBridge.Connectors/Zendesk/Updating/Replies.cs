using System.Text;
using BugBridge.Connectors.Text;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>
/// Answers customers: on the ticket, or where that is closed with a follow-up, which carries the stamp as its external id. Creating it is safe to repeat
/// for two hours, by its idempotency key.
/// </summary>
internal sealed class Replies(IZendeskApi api, UpdateSearch search, OwnAccount account, CallWindow updates, int textLimit)
{
    /// <summary>Writes the reply.</summary>
    public async Task<ReplyOutcome> SendAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            throw new RemoteException(Remote.Helpdesk, RemoteFailureKind.Refused, $"\"{ticketId}\" is not the id of a Zendesk ticket.");
        }

        var comment = new NewReply(HtmlWriter.Write(TextCut.ToFit(reply.Body, textLimit, text => Encoding.UTF8.GetByteCount(HtmlWriter.Write(text)), rest: null)));
        try
        {
            await updates.WaitAsync(cancellationToken);
            var answer = await api.ReplyAsync(id, new ReplyBody(new ReplyEdit(comment, Statuses.NameOf(reply.Status), Stamps.Of(reply.Stamp))), cancellationToken);
            return Outcome(id, answer);
        }
        catch (RemoteException refusal) when (refusal.Kind == RemoteFailureKind.Refused)
        {
            if (await ClosedAsync(id, refusal, cancellationToken) is not { } closed)
            {
                throw;
            }

            return await FollowUpAsync(closed, comment, reply, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await account.ConfirmAsync(cancellationToken);
            throw;
        }
    }

    /// <summary>Whether the reply was written on the ticket or on a follow-up.</summary>
    public async Task<StampLookup> FindAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        var lookup = await search.FindAsync(ticketId, stamp, attemptedAt, cancellationToken);
        if (lookup.IsFound)
        {
            return StampLookup.Found(lookup.Id!, ticketId);
        }

        var answer = await api.TicketsByExternalIdAsync(stamp, cancellationToken);
        if ((answer?.Tickets ?? throw ZendeskProfile.Unreadable("the list of tickets is missing")) is not [var followUp, ..])
        {
            return lookup;
        }

        var key = NumericId.Text(followUp.Id);
        return StampLookup.Found((await search.FindAsync(key, stamp, attemptedAt, cancellationToken)).Id ?? key, key);
    }

    private async Task<WireTicket?> ClosedAsync(long id, RemoteException refusal, CancellationToken cancellationToken)
    {
        try
        {
            return (await api.TicketAsync(id, TicketReader.Include, cancellationToken))?.Ticket is { Status: Statuses.Closed } closed ? closed : null;
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Unreadable)
        {
            // Nothing was written: it is the read that failed.
            throw new RemoteException(Remote.Helpdesk, RemoteFailureKind.TryLater, refusal.Message, inner: failure);
        }
    }

    private async Task<ReplyOutcome> FollowUpAsync(WireTicket closed, NewReply comment, PublicReply reply, CancellationToken cancellationToken)
    {
        var followUp = new FollowUp(
            closed.Id, closed.RequesterId, closed.Subject, comment, Statuses.NameOf(reply.Status), reply.Stamp, Stamps.Of(reply.Stamp));
        await updates.WaitAsync(cancellationToken);
        return Outcome(null, await api.FollowUpAsync(reply.Stamp, new FollowUpBody(followUp), cancellationToken));
    }

    private static ReplyOutcome Outcome(long? id, UpdateAnswer? answer)
    {
        var ticket = id ?? answer?.Ticket?.Id ?? throw ZendeskProfile.Unreadable("the follow-up is missing in it", afterWrite: true);
        var comment = AuditTrail.CommentsOf(answer?.Audit).FirstOrDefault();
        return new ReplyOutcome(NumericId.Text(ticket), comment is null ? null : NumericId.Text(comment.Id));
    }
}
