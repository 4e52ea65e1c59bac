using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>
/// Compares what was told the engineers of a rep's note with what the note says now. An edited note is not read for new commands: what was
/// told is put right where it stands, and nothing else happens.
/// </summary>
internal sealed class NoteCorrection(TicketPlanning ticket)
{
    /// <summary>Puts right, or takes back, what was told the engineers of notes that are no longer what they were.</summary>
    public void Correct()
    {
        // A note of which a part still waits is compared once that part was told, too.
        var told = (ticket.Known.Ticket?.Handled.Values ?? [])
            .Where(seen => seen is { Crossed: true, Told: not null } && !ticket.State.Kept.Any(kept => kept.CommentId == seen.Id))
            .ToList();
        foreach (var seen in told)
        {
            if (ticket.Ticket.Comments.FirstOrDefault(comment => comment.Id == seen.Id) is { } note)
            {
                Correct(seen, note);
            }
            else if (ticket.Ticket is { HasWholeThread: true, Comments.IsEmpty: false })
            {
                Correct(seen, [], "the note was deleted");
            }
        }
    }

    private void Correct(HandledComment seen, TicketComment note)
    {
        ImmutableArray<RichText> written = [.. CommandReader.ForEngineers(note)];
        if (!IsSame(seen.Told!, written))
        {
            Correct(seen, note.WithheldBecause is null ? written : [], "the note " + (note.WithheldBecause ?? "no longer says it"));
        }
    }

    private static bool IsSame(ToldText told, ImmutableArray<RichText> now) =>
        TextChange.Between(told.Text, ToldText.Of(told.By, told.At, now).Text).IsNothing;

    private void Correct(HandledComment seen, ImmutableArray<RichText> now, string why)
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
        ticket.Because(
            isWithdrawn ? $"What was sent from comment {seen.Id} is withdrawn: {why}." : $"What was sent from comment {seen.Id} is corrected: the note was edited.", seen.Id);
        ticket.Remember(seen with { Crossed = !isWithdrawn, Told = isWithdrawn ? null : ToldText.Of(told.By, told.At, parts) });
    }

    private void Put(HandledComment seen, int at, RichText now, string why)
    {
        var (told, state) = (seen.Told!, ticket.State);
        var change = TextChange.Between(told.Parts[at], ToldText.Cut(PlainText.Of(now)));
        if (change.IsNothing)
        {
            return;
        }

        var comment = ticket.StampOf(CommandSource.CauseOf(seen.Id, at));
        var body = now.IsEmpty ? TicketNotes.Withdrawn(state, why) : TicketNotes.ToEngineers(told.By, state, now);
        ticket.Draft.Do(new EditComment(StampOf("edit", comment), state.Id, comment, body, state.Url) { IsWithdrawal = now.IsEmpty, CommentId = seen.Id, Words = RepWords.Of(now) });
        if (!now.IsEmpty && ticket.Known.Passages.FirstOrDefault(passage => passage.Stamp == comment) is { TargetId.Length: > 0 } written)
        {
            ticket.Draft.Do(new TellIssue(StampOf("corrected", comment), written.IssueId, TicketNotes.Corrected(told, state, change)) { TicketId = state.Id, CommentId = seen.Id });
        }
    }

    /// <summary>The same words may be put in and taken out more than once; the ticket's time tells the edits apart.</summary>
    private string StampOf(string what, string comment) =>
        Stamp.For("note", what, comment, ticket.Ticket.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));
}
