using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Replying;

/// <summary>
/// Writes what customers read. The ticket's state comes first and the reply last, so that a reply that is found proves that everything was done.
/// </summary>
internal sealed class Replies(FreshdeskSite site, int textLimit)
{
    /// <summary>How a customer is answered: closed tickets take replies too, deleted ones do not.</summary>
    public static ReplyRoute RouteOf(TicketStatus status) => status == TicketStatus.Deleted ? ReplyRoute.ByHand : ReplyRoute.OnTicket;

    /// <summary>Writes the reply.</summary>
    public async Task<ReplyOutcome> WriteAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            throw FreshdeskSite.NoTicket(ticketId);
        }

        try
        {
            if (States.NumberOf(reply.Status) is { } status)
            {
                await site.Api.ChangeAsync(id, new WireChange(Status: status), cancellationToken);
            }

            var written = await site.Api.ReplyAsync(id, new WireReply(NoteText.HtmlWith(ReplyMark.Html(reply.Stamp), reply.Body, textLimit)), cancellationToken);
            return written is { Id: > 0 }
                ? new ReplyOutcome(ticketId, NumericId.Text(written.Id))
                : throw FreshdeskSite.Unreadable("the reply has no id", afterWrite: true);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await site.ConfirmAsync(cancellationToken);
            throw FreshdeskSite.NoTicket(ticketId);
        }
    }
}
