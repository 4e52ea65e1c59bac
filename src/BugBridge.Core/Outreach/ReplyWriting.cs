using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Outreach;

/// <summary>Carries out that customers are answered.</summary>
internal sealed class ReplyWriting(ReplySending replies, DraftRecheck look, TimeProvider clock) : IPerforms<SendReply>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, SendReply action, CancellationToken cancellationToken)
    {
        // An operator may have let it be tried at once: the time to take the approval back stays.
        if (entry.CreatedAt + action.Delay is var due && due > clock.GetUtcNow())
        {
            return new Settlement(entry.Id, EntryState.Waiting) { DueAt = due, Counts = false };
        }

        if (await replies.FindDraftAsync(action.Stamp, cancellationToken) is var (draft, happened)
            && await look.AtAsync(draft, happened, cancellationToken) is { Crosses: false } unsent)
        {
            return Settlement.Unwritten(entry, unsent.Reason) with
            {
                FollowUp = new ReplyUnwritten(action.Stamp, IsGivenUp: true, $"not sent: {unsent.Reason}", clock.GetUtcNow(), entry.Correlation),
            };
        }

        return await replies.SendAsync(action, cancellationToken) is { } outcome
            ? Replied(entry, action, outcome.TicketId, outcome.CommentId)
            : Settlement.Done(entry) with { Error = "Not sent: it was replaced, dismissed or erased first." };
    }

    public async Task<Settlement> FindAsync(JournalEntry entry, SendReply action, CancellationToken cancellationToken)
    {
        var replied = await replies.FindAsync(action, entry.AttemptedAt ?? entry.CreatedAt, cancellationToken);
        return Settlement.Answered(entry, replied, clock.GetUtcNow(), () => Replied(entry, action, replied.Key ?? action.TicketId, replied.Id));
    }

    /// <summary>What may be on its way stays so until its fate is known.</summary>
    public Change? Failed(JournalEntry entry, SendReply action, FailedTry failed) => failed.IsGivenUp || !failed.IsFateUnknown
        ? new ReplyUnwritten(action.Stamp, failed.IsGivenUp, failed.Failure.Message, failed.At, entry.Correlation)
        : null;

    /// <summary>The reply's id is the ticket's own only where it stands there, and not on a follow-up.</summary>
    private Settlement Replied(JournalEntry entry, SendReply reply, string ticketId, string? commentId) => Settlement.Done(entry) with
    {
        CommentId = ticketId == reply.TicketId ? commentId : null,
        FollowUp = new ReplyWritten(reply.Stamp, ticketId, clock.GetUtcNow(), entry.Correlation),
    };
}
