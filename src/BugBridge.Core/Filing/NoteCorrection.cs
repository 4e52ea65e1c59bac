using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>
/// Compares what was told the engineers of a rep's note with what the note says now. An edited note is not read for new commands: what was
/// told is put right where it stands, and nothing else happens.
/// </summary>
internal sealed class NoteCorrection(PlanDraft draft, ImmutableArray<Passage> passages, TicketState state, Ticket ticket)
{
    /// <summary>A note that is still there.</summary>
    public void Of(SeenComment seen, TicketComment note, Action<SeenComment> remember)
    {
        ImmutableArray<RichText> written = [.. CommandReader.Read(note.Body).OfType<TellEngineers>().Select(tell => tell.Text)];
        if (!IsSame(seen.Told!, written))
        {
            Correct(seen, note.WithheldBecause is null ? written : [], "the note " + (note.WithheldBecause ?? "no longer says it"), remember);
        }
    }

    /// <summary>A note that was deleted.</summary>
    public void OfDeleted(SeenComment seen, Action<SeenComment> remember) => Correct(seen, [], "the note was deleted", remember);

    private static bool IsSame(ToldText told, ImmutableArray<RichText> now) =>
        TextChange.Between(told.Text, ToldText.Of(told.By, told.At, now).Text).IsNothing;

    private void Correct(SeenComment seen, ImmutableArray<RichText> now, string why, Action<SeenComment> remember)
    {
        var told = seen.Told!;
        var parts = told.Parts.Select(part => RichText.Empty).ToArray();
        var next = 0;
        foreach (var at in Enumerable.Range(0, parts.Length).Where(at => told.Parts[at].Length > 0))
        {
            parts[at] = next < now.Length ? now[next++] : RichText.Empty;
            Put(seen, at, parts[at], why);
        }

        var isWithdrawn = now.IsEmpty;
        draft.Because(
            Lane.OfTicket(state.Id), isWithdrawn ? $"What crossed of comment {seen.Id} is withdrawn: {why}." : $"What crossed of comment {seen.Id} is corrected: the note was edited.", seen.Id);
        remember(seen with { Crossed = !isWithdrawn, Told = isWithdrawn ? null : ToldText.Of(told.By, told.At, parts) });
    }

    private void Put(SeenComment seen, int at, RichText now, string why)
    {
        var told = seen.Told!;
        var change = TextChange.Between(told.Parts[at], ToldText.Cut(PlainText.Of(now)));
        if (change.IsNothing)
        {
            return;
        }

        var comment = TicketDesk.StampOf(state.Id, TicketDesk.CauseOf(seen.Id, at));
        var body = now.IsEmpty ? TicketNotes.Withdrawn(state, why) : TicketNotes.ToEngineers(told.By, state, now);
        draft.Do(new EditComment(StampOf("edit", comment), state.Id, comment, body, state.Url) { IsWithdrawal = now.IsEmpty, CommentId = seen.Id, Words = RepWords.Of(now) });
        if (!now.IsEmpty && passages.FirstOrDefault(passage => passage.Stamp == comment) is { TargetId.Length: > 0 } written)
        {
            draft.Do(new TellIssue(StampOf("corrected", comment), written.IssueId, TicketNotes.Corrected(told, state, change)) { TicketId = state.Id, CommentId = seen.Id });
        }
    }

    /// <summary>The same words may be put in and taken out more than once; the ticket's time tells the edits apart.</summary>
    private string StampOf(string what, string comment) =>
        Stamp.For("note", what, comment, ticket.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));
}
