using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <summary>Writes what tries came to.</summary>
internal sealed class Settling(WriteTransaction transaction, TimeProvider clock)
{
    // A try that does not count has sent nothing: the time in question stays that of the try before it.
    private const string Settle =
        """
        UPDATE "Entries" SET
          "State" = @p1,
          "IsReady" = FALSE,
          "Attempts" = "Attempts" + @p2,
          "IsFateUnknown" = @p1 <> 'Done' AND @p3,
          "DueAt" = CASE WHEN @p1 = 'Waiting' THEN @p4 ELSE "DueAt" END,
          "AttemptedAt" = CASE WHEN @p2 = 0 THEN "AttemptedAt" ELSE "ClaimedAt" END,
          "SettledAt" = @p5,
          "LastError" = CASE WHEN @p2 = 0 AND @p1 <> 'Done' THEN COALESCE(@p6, "LastError") ELSE @p6 END
        WHERE "Id" = @p0 AND "State" = 'InFlight'
        RETURNING "Lane"
        """;

    private const string IsErased = "SELECT 1 FROM \"Tickets\" WHERE \"Id\" = @p0 AND \"ErasedAt\" IS NOT NULL";

    private const string SetAside =
        """
        UPDATE "Entries" SET "State" = 'SetAside', "IsReady" = FALSE, "IsFateUnknown" = @p1, "SettledAt" = @p2, "LastError" = @p3
        WHERE "Id" = @p0
        RETURNING "Lane"
        """;

    private readonly HashSet<string> _crossed = new(StringComparer.Ordinal);

    /// <summary>
    /// Saves the outcome and the id of the comment written. False when the entry is not in flight: then this settlement was saved before,
    /// and its caller did not hear of it.
    /// </summary>
    public async Task<bool> SettleAsync(Settlement settlement, CancellationToken cancellationToken)
    {
        object?[] values =
        [
            settlement.EntryId,
            settlement.State,
            settlement.Counts ? 1 : 0,
            settlement.IsFateUnknown,
            settlement.DueAt,
            settlement.State == EntryState.Waiting ? null : clock.GetUtcNow(),
            settlement.Error,
        ];
        if (await transaction.AskAsync(Settle, values, cancellationToken) is not string lane)
        {
            return false;
        }

        await transaction.AdvanceAsync(lane, cancellationToken);
        await NoteCommentAsync(settlement, Lane.Parse(lane), cancellationToken);
        foreach (var passage in settlement.State == EntryState.Done ? settlement.Passages.Concat(new[] { settlement.Passage }.OfType<Passage>()) : [])
        {
            await transaction.PutAsync(PassageRow.Of(passage), cancellationToken);
            if (passage is { WithdrawnAt: null, Kind: not PassageKind.Note })
            {
                _crossed.Add(passage.TicketId);
            }
        }

        foreach (var withdrawn in settlement.Withdrawn)
        {
            await transaction.PutAsync(PassageRow.Of(withdrawn), cancellationToken);
        }

        return true;
    }

    /// <summary>Of the tickets from which something crossed, those that had been erased meanwhile: what crossed is to be erased, too.</summary>
    public async Task<IReadOnlyCollection<string>> CrossedTooLateAsync(CancellationToken cancellationToken)
    {
        var late = new List<string>();
        foreach (var ticketId in _crossed.Order(StringComparer.Ordinal))
        {
            if (await transaction.AskAsync(IsErased, [ticketId], cancellationToken) is not null)
            {
                late.Add(ticketId);
            }
        }

        return late;
    }

    /// <summary>
    /// When the follow-up of a try could not be planned, its entry is set aside for a person to see. A later retry finds by the stamp that
    /// the write happened, does not repeat it, and plans the follow-up again.
    /// </summary>
    public async Task HoldBackAsync(Settlement settlement, Exception failure, CancellationToken cancellationToken)
    {
        var isFateUnknown = settlement.State == EntryState.Done || settlement.IsFateUnknown;
        var error = $"{settlement.Error} What follows from it could not be planned: {failure.Message}".TrimStart();
        if (await transaction.AskAsync(
            SetAside, [settlement.EntryId, isFateUnknown, clock.GetUtcNow(), error], cancellationToken) is string lane)
        {
            await transaction.AdvanceAsync(lane, cancellationToken);
        }
    }

    private async Task NoteCommentAsync(Settlement settlement, Lane lane, CancellationToken cancellationToken)
    {
        if (settlement is not { State: EntryState.Done, CommentId: { } commentId })
        {
            return;
        }

        if (settlement.CommentIssueId is { } issueId)
        {
            await transaction.PutAsync(
                new IssueCommentRow { IssueId = issueId, CommentId = commentId, Fingerprint = HandledComment.Ours, Crossed = false },
                cancellationToken);
        }
        else if (lane.Remote == Remote.Helpdesk)
        {
            await transaction.PutAsync(
                new TicketCommentRow { TicketId = lane.Id, CommentId = commentId, Fingerprint = HandledComment.Ours, Crossed = false },
                cancellationToken);
        }
    }
}
