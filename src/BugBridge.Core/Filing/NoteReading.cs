using BugBridge.Core.Commands;
using BugBridge.Core.Commands.Quoting;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>Deals with what is new on a ticket, in its order: has commands obeyed, and says why others are not.</summary>
internal sealed class NoteReading(Obeyer obeyer)
{
    private static readonly TimeSpan MomentAgo = TimeSpan.FromMinutes(15);

    /// <summary>Reads what is new.</summary>
    public void Read(TicketPlanning ticket, NewNotes notes)
    {
        foreach (var note in notes.All)
        {
            if (ticket.Change.IsHistory)
            {
                Hold(ticket, note.Comment);
            }
            else
            {
                Read(ticket, note);
            }
        }

        foreach (var asked in notes.Asked)
        {
            obeyer.Obey(asked, ticket);
            ticket.HaveHandled(asked.Source);
        }
    }

    /// <summary>What was written a moment ago is not history: the poll that runs beside this reads it.</summary>
    private static void Hold(TicketPlanning ticket, TicketComment comment)
    {
        if (comment.CreatedAt >= ticket.At - MomentAgo)
        {
            return;
        }

        ticket.HaveHandled(comment);
    }

    private void Read(TicketPlanning ticket, NewNote note)
    {
        foreach (var given in note.Commands)
        {
            obeyer.Obey(given, ticket);
        }

        if (note.MayCommand)
        {
            LeaveQuoted(ticket, note.Comment);
        }
        else if (VisibilityDecision.Of(note.Comment) is { Crosses: false } crossing && note.Comment.Stamp is null && CommandReader.ForEngineers(note.Comment).Any())
        {
            crossing.Leave(ticket, note.Comment);
        }

        ticket.HaveHandled(note.Comment);
    }

    /// <summary>Says why commands that a note only quotes are not carried out, and where what crossed of it ends.</summary>
    private static void LeaveQuoted(TicketPlanning ticket, TicketComment note)
    {
        foreach (var (word, why) in CommandReader.Quoted(note.Body).Distinct().Take(3))
        {
            ticket.Because($"{word} in comment {note.Id} was not carried out: it is in quoted text, recognised by {why}.", note.Id);
        }

        if (ticket.Told.Has(note.Id) && AuthoredText.Of(note.Body).QuotedBecause is { } mark)
        {
            ticket.Because($"Quoted text in comment {note.Id} was not sent; it was recognised by {mark}.", note.Id);
        }
    }
}
