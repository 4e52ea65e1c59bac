using System.Collections.Immutable;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Updating;

/// <summary>
/// Tells tickets something, one by one: Freshdesk's call for many takes no notes. Fields come first and the note last, so that a note that is found
/// proves that everything was done; setting the same fields again does no harm.
/// </summary>
internal sealed class TicketUpdates(FreshdeskSite site, FieldWriter fields, int textLimit)
{
    /// <summary>One outcome for each ticket.</summary>
    public async Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(
        IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken)
    {
        var note = update.Note is null ? null : new WireNote(NoteText.Html(update.Note, update.Stamp, textLimit));
        var outcomes = ImmutableArray.CreateBuilder<TicketUpdateOutcome>(ticketIds.Count);
        foreach (var ticketId in ticketIds)
        {
            outcomes.Add(await UpdateAsync(ticketId, update, note, cancellationToken));
        }

        return outcomes.MoveToImmutable();
    }

    private async Task<TicketUpdateOutcome> UpdateAsync(string ticketId, TicketUpdate update, WireNote? note, CancellationToken cancellationToken)
    {
        try
        {
            if (!NumericId.TryRead(ticketId, out var id))
            {
                throw FreshdeskSite.NoTicket(ticketId);
            }

            var remark = await fields.WriteAsync(id, update, cancellationToken);
            var written = note is null ? null : await site.Api.NoteAsync(id, note, cancellationToken);
            return new TicketUpdateOutcome(ticketId, written is null ? null : NumericId.Text(written.Id), Failure: null, remark);
        }
        catch (RemoteException failure)
        {
            return new TicketUpdateOutcome(ticketId, CommentId: null, await ReasonAsync(ticketId, failure, cancellationToken));
        }
    }

    /// <summary>A 404 means that the ticket is gone only where the credentials work.</summary>
    private async Task<RemoteException> ReasonAsync(string ticketId, RemoteException failure, CancellationToken cancellationToken)
    {
        if (failure.Kind != RemoteFailureKind.Gone)
        {
            return failure;
        }

        try
        {
            await site.ConfirmAsync(cancellationToken);
            return FreshdeskSite.NoTicket(ticketId);
        }
        catch (RemoteException worse)
        {
            return worse;
        }
    }
}
