using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing;

/// <content>Commands that come while the ticket is being filed.</content>
internal sealed partial class TicketDesk
{
    private bool IsBeingFiled => State.Link is { IssueId: null, IsRefused: false };

    /// <summary>Does what had to wait, once the filing has ended. What still cannot be done goes on waiting.</summary>
    /// <param name="rules">For what an issue looks like.</param>
    public void Resume(FilingRules rules)
    {
        if (State.Kept.IsEmpty || IsBeingFiled)
        {
            return;
        }

        // The page of a poll may lack the notes; what they say now counts.
        if (!change.Ticket.HasWholeThread)
        {
            _draft.Do(LookForKept(State));
            return;
        }

        var kept = State.Kept;
        State = State with { Kept = [] };
        foreach (var one in kept)
        {
            if (AsItIsNow(one) is { } command)
            {
                Obey(command, new CommandSource(one.Cause, one.By, one.RepId, one.CommentId) { At = one.At, AskedAt = one.AskedAt, Note = NoteOf(one) }, rules);
            }
            else
            {
                _draft.Because(Lane.OfTicket(State.Id), $"A command of comment {one.CommentId} had to wait for the filing, and is no longer in the note.", one.CommentId);
            }
        }

        foreach (var comment in change.Ticket.Comments.Where(comment => _told.ContainsKey(comment.Id)))
        {
            HaveSeen(comment);
        }
    }

    /// <summary>A look at a ticket for which commands wait, after its filing has ended.</summary>
    public static LookAgain LookForKept(TicketState ticket) =>
        new(Stamp.For("look", ticket.Id, "kept", ticket.Kept[0].Cause, ticket.Link?.IssueId ?? string.Empty), Remote.Helpdesk, ticket.Id);

    /// <summary>
    /// Whatever follows a command that waits, waits too, so that their order stays. Words to the engineers need not wait by themselves: they are bound to
    /// the filing. An unlinking or a refusal needs no issue.
    /// </summary>
    private bool MustWait(RepCommand command) => State.ErasedAt is null && command switch
    {
        SendDrafts or HoldDrafts or WrongCommand or ChooseCategory => false,
        _ when !State.Kept.IsEmpty => true,
        JoinIssue => State.Link is { IssueId: null, Awaits: null, IsRefused: false },
        AskBridge => IsBeingFiled,
        _ => false,
    };

    private void Keep(RepCommand command, CommandSource source)
    {
        State = State with { Kept = State.Kept.Add(new KeptCommand(source.Cause, source.By, source.RepId, source.CommentId, source.At, source.AskedAt, command)) };
        _draft.Because(Lane.OfTicket(State.Id), $"A command of {source.By} waits until the ticket is filed.", source.CommentId);
    }

    private TicketComment? NoteOf(KeptCommand kept) => change.Ticket.Comments.FirstOrDefault(comment => comment.Id == kept.CommentId);

    /// <summary>The command as the note has it now: what was edited or deleted meanwhile is not carried out as it was.</summary>
    private RepCommand? AsItIsNow(KeptCommand kept)
    {
        if (kept.CommentId is null)
        {
            return kept.Command;
        }

        ImmutableArray<RepCommand> now = NoteOf(kept) is { } note && CommandReader.MayCommand(note)
            ? CommandReader.Read(note.Body)
            : [];
        return kept.At < now.Length && now[kept.At].GetType() == kept.Command.GetType() ? now[kept.At] : null;
    }
}
