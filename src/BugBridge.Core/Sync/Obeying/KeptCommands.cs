using BugBridge.Core.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Obeying;

/// <summary>Commands that came while a ticket was being filed.</summary>
internal static class KeptCommands
{
    /// <summary>A look at a ticket for which commands wait, after its filing has ended.</summary>
    public static RefetchAgain LookFor(TicketState ticket) =>
        new(Stamp.For("look", ticket.Id, "kept", ticket.Kept[0].Cause, ticket.Link?.IssueId ?? string.Empty), Remote.Helpdesk, ticket.Id);

    /// <summary>Does what had to wait, once the filing has ended. What still cannot be done goes on waiting.</summary>
    public static void Resume(TicketPlanning ticket, Obeyer obeyer)
    {
        if (ticket.State is { Kept.IsEmpty: true } or { IsBeingFiled: true })
        {
            return;
        }

        // The page of a poll may lack the notes; what they say now counts.
        if (!ticket.Ticket.HasWholeThread)
        {
            ticket.Draft.Do(LookFor(ticket.State));
            return;
        }

        var kept = ticket.State.Kept;
        ticket.State = ticket.State with { Kept = [] };
        foreach (var one in kept)
        {
            Resume(one, ticket, obeyer);
        }

        foreach (var comment in ticket.Ticket.Comments.Where(comment => ticket.Told.Has(comment.Id)))
        {
            ticket.HaveHandled(comment);
        }
    }

    private static void Resume(KeptCommand kept, TicketPlanning ticket, Obeyer obeyer)
    {
        var note = ticket.Ticket.Comments.FirstOrDefault(comment => comment.Id == kept.CommentId);
        var given = new GivenCommand(kept.Command, new CommandSource(kept.Cause, kept.By, kept.RepId, kept.CommentId) { At = kept.At, AskedAt = kept.AskedAt, Note = note });
        if (AsItIsNow(kept, note) is { } command)
        {
            obeyer.Obey(given with { Command = command }, ticket);
            return;
        }

        ticket.Because($"A command in comment {kept.CommentId} was waiting for the filing and is no longer in the note.", kept.CommentId);
        ticket.Keep(given, Obeyed.Done);
    }

    /// <summary>The command as the note has it now: what was edited or deleted meanwhile is not carried out as it was.</summary>
    private static RepCommand? AsItIsNow(KeptCommand kept, TicketComment? note)
    {
        if (kept.CommentId is null)
        {
            return kept.Command;
        }

        var now = note is null ? [] : CommandReader.GivenIn(note);
        return kept.At < now.Length && now[kept.At].Command.GetType() == kept.Command.GetType() ? now[kept.At].Command : null;
    }
}
