using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>
/// Puts a ticket back into the state that it had before the bridge answered: Request Tracker opens what was stalled, resolved or rejected when somebody answers.
/// What opened it is found among the changes that follow the reply, so a reply whose fate was looked up is dealt with like any other. A new ticket stays open, because it was answered.
/// </summary>
internal sealed class StateAfterReply(IRequestTrackerApi api, StatusWriter statuses)
{
    // The scrip that opens tickets runs before the reply's own call is answered.
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(1);

    /// <summary>Puts the state back; does nothing where somebody wrote, or changed the state, after that.</summary>
    /// <exception cref="RemoteException">It is not known whether the state was put back. What is refused is not thrown.</exception>
    public async Task PutBackAsync(long ticketId, long replyId, CancellationToken cancellationToken)
    {
        try
        {
            if (await ToPutBackAsync(ticketId, replyId, cancellationToken) is { } state)
            {
                await statuses.PutAsync(ticketId, state, cancellationToken);
            }
        }
        catch (RemoteException failure) when (failure.Kind is RemoteFailureKind.Refused or RemoteFailureKind.NotAllowed or RemoteFailureKind.Gone)
        {
            // The reply was written, and that is what counts.
        }
    }

    /// <summary>The state that the ticket had, when nothing but the reply itself opened it.</summary>
    private async Task<string?> ToPutBackAsync(long ticketId, long replyId, CancellationToken cancellationToken)
    {
        var since = Queries.Transactions(
            $"ObjectId = {NumericId.Text(ticketId)} AND id >= {NumericId.Text(replyId)} AND {Queries.OneOf("Type", ["Correspond", "Status"])}");
        using var answer = await api.TransactionsAsync(since, "ASC", page: 1, cancellationToken);
        return answer.Content?.Items is [{ Id: var first } reply, { Type: "Status", OldValue: { Length: > 0 } before } opening]
            && first == replyId
            && before is not "new"
            && opening.Created - reply.Created <= Together
            ? before
            : null;
    }
}
