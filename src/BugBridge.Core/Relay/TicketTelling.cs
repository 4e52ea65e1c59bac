using System.Collections.Immutable;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>Carries out that tickets are told something, those with the same stamp together.</summary>
internal sealed class TicketTelling(
    ITicketWriter ticketWriter, IBridgeView view, IPassageView passages, ReplySending replies, DraftRecheck draftRecheck, VisibilityRecheck recheck, TimeProvider clock) : IPerformsTogether<UpdateTicket>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, UpdateTicket action, CancellationToken cancellationToken) =>
        (await DoTogetherAsync([entry], action, (_, failure) => throw failure, cancellationToken))[0];

    public async Task<ImmutableArray<Settlement>> DoTogetherAsync(
        ImmutableArray<JournalEntry> entries, UpdateTicket action, Func<JournalEntry, RemoteException, Settlement> failed, CancellationToken cancellationToken)
    {
        NoteRecheck look;
        ImmutableDictionary<string, Passage>? told;
        try
        {
            look = await LookAsync(action, entries.Min(entry => entry.CreatedAt), cancellationToken);
            told = action.Corrects is { } corrected ? await ToldNotes.OfAsync(passages, corrected, cancellationToken) : null;
        }
        catch (RemoteException failure)
        {
            return [.. entries.Select(entry => failed(entry, failure))];
        }

        var settlements = new Dictionary<long, Settlement>();
        foreach (var some in entries.ToLookup(entry => told?.ContainsKey(entry.Action.Lane.Id) != false))
        {
            var note = some.Key || look.Update is null ? look : Untold(action, look.Update);
            foreach (var settlement in await WriteAsync([.. some], action, note, told, failed, cancellationToken))
            {
                settlements[settlement.EntryId] = settlement;
            }
        }

        return [.. entries.Select(entry => settlements[entry.Id])];
    }

    public async Task<Settlement> FindAsync(JournalEntry entry, UpdateTicket action, CancellationToken cancellationToken)
    {
        var found = await ticketWriter.FindUpdateAsync(action.TicketId, action.Stamp, entry.AttemptedAt ?? entry.CreatedAt, cancellationToken);
        return Settlement.Answered(entry, found, clock.GetUtcNow(), () => Told(entry, action, found.Id, told: null));
    }

    private async Task<NoteRecheck> LookAsync(UpdateTicket update, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        update.DraftStamp is { } stamp && await ReasonNotToShowAsync(stamp, cancellationToken) is { } reason
            ? new NoteRecheck(null, reason)
            : await recheck.AtAsync(update, decidedAt, cancellationToken);

    /// <summary>A ticket that was never told is told what is new, if anything; what is taken back, it need not hear.</summary>
    private static NoteRecheck Untold(UpdateTicket action, TicketUpdate update) => action.IfUntold is not null || !update.Fields.IsEmpty
        ? new NoteRecheck(update with { Note = action.IfUntold }, null)
        : new NoteRecheck(null, "the ticket never got the text that this withdraws");

    private async Task<IEnumerable<Settlement>> WriteAsync(
        List<JournalEntry> entries, UpdateTicket action, NoteRecheck look, ImmutableDictionary<string, Passage>? told,
        Func<JournalEntry, RemoteException, Settlement> failed, CancellationToken cancellationToken)
    {
        if (look.Update is not { } update)
        {
            return entries.Select(entry => Settlement.Unwritten(entry, look.Reason!));
        }

        var outcomes = await ticketWriter.UpdateAsync(entries.ConvertAll(entry => entry.Action.Lane.Id), update, cancellationToken);
        var settled = new List<Settlement>(entries.Count);
        foreach (var (entry, outcome) in entries.Zip(outcomes))
        {
            settled.Add(outcome.Failure is not { } failure ? Written(entry, outcome)
                : await IsClosedAsync(outcome.TicketId, failure, cancellationToken) ? Settlement.Done(entry) with { Error = $"Nothing was written, as the ticket is closed: {failure.Message}" }
                : failed(entry, failure));
        }

        return settled;

        Settlement Written(JournalEntry entry, TicketUpdateOutcome outcome) => Told(entry, action, outcome.CommentId, told) with
        {
            Error = look.Reason is { } reason ? $"Only a part was written: {reason}. {outcome.Remark}".TrimEnd() : outcome.Remark,
            Passage = look.Reason is null ? PassageOf(entry, action, outcome.CommentId) : null,
        };
    }

    private Settlement Told(JournalEntry entry, UpdateTicket action, string? noteId, ImmutableDictionary<string, Passage>? told) => Settlement.Done(entry) with
    {
        CommentId = noteId,
        Passage = PassageOf(entry, action, noteId),
        Withdrawn = told?.GetValueOrDefault(entry.Action.Lane.Id) is { } before && action.Corrects?.CommentId != action.Says?.CommentId ? [before with { WithdrawnAt = clock.GetUtcNow() }] : [],
    };

    private Passage? PassageOf(JournalEntry entry, UpdateTicket action, string? noteId) =>
        (action.Says ?? action.Shows) is { } comment && action.Update.Note is not null ? ToldNotes.Told(comment, entry.Action.Lane.Id, noteId, clock.GetUtcNow()) : null;

    private async Task<string?> ReasonNotToShowAsync(string draftStamp, CancellationToken cancellationToken) =>
        await replies.FindDraftAsync(draftStamp, cancellationToken) is not var (draft, happened) ? "the draft was erased"
        : draft.State == DraftState.Replaced ? "the draft is out of date"
        : draft.State == DraftState.Folded ? "the draft became part of a later one"
        : await draftRecheck.AtAsync(draft, happened, cancellationToken) is { Crosses: false } kept ? kept.Reason
        : null;

    /// <summary>A ticket that is closed for good takes no notes, and nobody reads it: there is nothing for an operator to do.</summary>
    private async Task<bool> IsClosedAsync(string ticketId, RemoteException failure, CancellationToken cancellationToken) =>
        failure.Kind == RemoteFailureKind.Refused && await view.FindTicketAsync(ticketId, cancellationToken) is { } ticket
            && (ticket.Status == TicketStatus.Closed || ticket.IsMerged);
}
