using System.Collections.Immutable;
using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Connectors.Text;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>
/// Tells tickets something, one by one: Request Tracker's bulk calls answer no transaction ids. Fields come first and the note last, so
/// that a note that is found proves that everything was done; setting the same fields again does no harm.
/// </summary>
internal sealed class TicketUpdates(IRequestTrackerApi api, TicketReader reader, FieldWriter fields, StatusWriter statuses, int textLimit)
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

    private async Task<TicketUpdateOutcome> UpdateAsync(
        string ticketId, TicketUpdate update, WireNote? note, CancellationToken cancellationToken)
    {
        try
        {
            if (!NumericId.TryRead(ticketId, out var id))
            {
                throw Gone(ticketId);
            }

            var remark = await fields.WriteAsync(id, update, cancellationToken);
            remark = update.Status is { } status && await statuses.SetAsync(id, status, cancellationToken) is { } refused ? $"{remark} {refused}".TrimStart() : remark;
            return new TicketUpdateOutcome(ticketId, note is null ? null : await AddNoteAsync(id, note, cancellationToken), Failure: null, remark);
        }
        catch (RemoteException failure)
        {
            return new TicketUpdateOutcome(ticketId, CommentId: null, failure);
        }
    }

    /// <summary>Adds to a ticket, and finds out why when that is refused.</summary>
    public async Task<string?> ExplainedAsync(long id, Func<Task<string?>> add, CancellationToken cancellationToken)
    {
        try
        {
            return await add();
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Refused)
        {
            throw await ReasonAsync(id, failure, cancellationToken);
        }
    }

    /// <summary>A ticket that does not exist and one that may not be commented on are refused with the same words.</summary>
    private async Task<RemoteException> ReasonAsync(long id, RemoteException refusal, CancellationToken cancellationToken)
    {
        var ticket = await reader.FindAsync(id, cancellationToken);
        if (ticket is null)
        {
            return Gone(NumericId.Text(id));
        }

        return ticket.Hyperlinks?.Any(link => link.Ref is "comment") == false
            ? new RemoteException(
                Remote.Helpdesk,
                RemoteFailureKind.NotAllowed,
                $"{refusal.Message} Grant BugBridge's user CommentOnTicket on the queue {ticket.Queue?.Name}.",
                inner: refusal)
            : refusal;
    }

    /// <summary>The transaction that a call made: the last part of its address.</summary>
    /// <exception cref="RemoteException">The answer names none, so that it may be a proxy's, and nothing was written.</exception>
    public static string TransactionOf(HttpResponseMessage answer) => answer.Headers.Location?.OriginalString.Split('/')[^1] ?? throw new RemoteException(
        Remote.Helpdesk, RemoteFailureKind.FateUnknown, $"{RequestTrackerSite.Name} answered {(int)answer.StatusCode} and did not say what it wrote.");

    private Task<string?> AddNoteAsync(long id, WireNote note, CancellationToken cancellationToken) => ExplainedAsync(
        id,
        async () =>
        {
            using var answer = await api.CommentAsync(id, note, cancellationToken);
            return TransactionOf(answer);
        },
        cancellationToken);

    /// <summary>What is thrown for a ticket that is not there.</summary>
    public static RemoteException Gone(string ticketId) =>
        new(Remote.Helpdesk, RemoteFailureKind.Gone, $"{RequestTrackerSite.Name} has no ticket {ticketId}.");
}
