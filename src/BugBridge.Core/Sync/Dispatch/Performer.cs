using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Erasure;
using BugBridge.Core.Files;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Relay;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>
/// Carries out journal entries against the remotes and says what came of it. An entry whose earlier try may have reached the remote is looked
/// up by its stamp first; when it is found absent it waits for a fresh try, so that every try has its own time in the journal.
/// </summary>
public sealed class Performer(
    IHelpdesk helpdesk, IIssueTracker tracker, IBridgeView view, IntakeWorker intake, RetryRule retries, DuplicateSettings duplicates,
    FileSettings files, IPassageView passages, ReplySending replies, TimeProvider clock)
{
    private readonly FileCarrier _files = new(helpdesk, tracker, files, clock);
    private readonly PriorityRaising _priorities = new(tracker);
    private readonly Corrections _corrections = new(tracker, passages, clock);
    private readonly LastLook _lastLook = new(view, helpdesk, tracker, clock);
    private readonly IssueErasing _erasing = new(tracker);
    private readonly Meaning _meaning = new(view, passages);

    /// <summary>Performs entries that belong together: several only when they tell several tickets the same. Never throws but on cancellation.</summary>
    public async Task<ImmutableArray<Settlement>> PerformAsync(ImmutableArray<JournalEntry> entries, CancellationToken cancellationToken)
    {
        if (entries is [{ IsFateUnknown: true } unknown])
        {
            return [await LookUpAsync(unknown, cancellationToken)];
        }

        return entries[0].Action is UpdateTicket update
            ? await TellAsync(entries, update, cancellationToken)
            : [await AttemptAsync(entries[0], () => DoAsync(entries[0], cancellationToken))];
    }

    private async Task<ImmutableArray<Settlement>> TellAsync(ImmutableArray<JournalEntry> entries, UpdateTicket update, CancellationToken cancellationToken)
    {
        NoteLook look;
        ImmutableDictionary<string, Passage>? told;
        try
        {
            look = await LookAsync(update, entries.Min(entry => entry.CreatedAt), cancellationToken);
            told = update.Corrects is { } corrected ? await ToldNotes.OfAsync(passages, corrected, cancellationToken) : null;
        }
        catch (RemoteException failure)
        {
            return [.. entries.Select(entry => Failed(entry, failure))];
        }

        var settlements = new Dictionary<long, Settlement>();
        foreach (var some in entries.ToLookup(entry => told?.ContainsKey(entry.Action.Lane.Id) != false))
        {
            var note = some.Key || look.Update is null ? look : Untold(update, look.Update);
            foreach (var settlement in await WriteAsync([.. some], update, note, told, cancellationToken))
            {
                settlements[settlement.EntryId] = settlement;
            }
        }

        return [.. entries.Select(entry => settlements[entry.Id])];
    }

    private async Task<NoteLook> LookAsync(UpdateTicket update, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        update.DraftStamp is { } stamp && await ReasonNotToShowAsync(stamp, cancellationToken) is { } reason
            ? new NoteLook(null, reason)
            : await _lastLook.AtAsync(update, decidedAt, cancellationToken);

    /// <summary>A ticket that was never told is told what is new, if anything; what is taken back, it need not hear.</summary>
    private static NoteLook Untold(UpdateTicket action, TicketUpdate update) => action.IfUntold is not null || !update.Fields.IsEmpty
        ? new NoteLook(update with { Note = action.IfUntold }, null)
        : new NoteLook(null, "the ticket was never told what this takes back");

    private async Task<IEnumerable<Settlement>> WriteAsync(
        List<JournalEntry> entries, UpdateTicket action, NoteLook look, ImmutableDictionary<string, Passage>? told, CancellationToken cancellationToken)
    {
        if (look.Update is not { } update)
        {
            return entries.Select(entry => Done(entry) with { Error = $"Nothing was written: {look.Reason}." });
        }

        var outcomes = await helpdesk.UpdateAsync(entries.ConvertAll(entry => entry.Action.Lane.Id), update, cancellationToken);
        var settled = new List<Settlement>(entries.Count);
        foreach (var (entry, outcome) in entries.Zip(outcomes))
        {
            settled.Add(outcome.Failure is not { } failure ? Written(entry, outcome)
                : await IsClosedAsync(outcome.TicketId, failure, cancellationToken) ? Done(entry) with { Error = $"Nothing was written, as the ticket is closed: {failure.Message}" }
                : Failed(entry, failure));
        }

        return settled;

        Settlement Written(JournalEntry entry, TicketUpdateOutcome outcome) => Told(entry, action, outcome.CommentId, told) with
        {
            Error = look.Reason is { } reason ? $"Less was written: {reason}. {outcome.Remark}".TrimEnd() : outcome.Remark,
            Passage = look.Reason is null ? PassageOf(entry, action, outcome.CommentId) : null,
        };
    }

    private Settlement Told(JournalEntry entry, UpdateTicket action, string? noteId, ImmutableDictionary<string, Passage>? told) => Done(entry) with
    {
        CommentId = noteId,
        Passage = PassageOf(entry, action, noteId),
        Withdrawn = told?.GetValueOrDefault(entry.Action.Lane.Id) is { } before && action.Corrects?.CommentId != action.Says?.CommentId ? [before with { WithdrawnAt = clock.GetUtcNow() }] : [],
    };

    private Passage? PassageOf(JournalEntry entry, UpdateTicket action, string? noteId) =>
        (action.Says ?? action.Shows) is { } comment && action.Update.Note is not null ? ToldNotes.Told(comment, entry.Action.Lane.Id, noteId, clock.GetUtcNow()) : null;

    private async Task<string?> ReasonNotToShowAsync(string draftStamp, CancellationToken cancellationToken) =>
        await replies.FindDraftAsync(draftStamp, cancellationToken) is not var (draft, happened) ? "the draft was erased"
        : draft.State == DraftState.Replaced ? "the draft is no longer true"
        : draft.State == DraftState.Folded ? "the draft became part of a later one"
        : await _lastLook.AtAsync(draft, happened, cancellationToken) is { Crosses: false } kept ? kept.Reason
        : null;

    /// <summary>A ticket that is closed for good takes no notes, and nobody reads it: there is nothing for an operator to do.</summary>
    private async Task<bool> IsClosedAsync(string ticketId, RemoteException failure, CancellationToken cancellationToken) =>
        failure.Kind == RemoteFailureKind.Refused && await view.FindTicketAsync(ticketId, cancellationToken) is { } ticket
            && (ticket.Status == TicketStatus.Closed || ticket.IsMerged);

    private async Task<Settlement> DoAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        switch (entry.Action)
        {
            case FileIssue file:
                return Filed(entry, file, await tracker.FileAsync(await _lastLook.AtAsync(file, entry.CreatedAt, cancellationToken), file.Stamp, cancellationToken));
            case FileCategoryIssue file:
                await _lastLook.AtAsync(file, entry.CreatedAt, cancellationToken);
                return Filed(entry, file, await tracker.FileAsync(file.Issue, file.Stamp, cancellationToken));
            case AddComment comment:
                if (await _lastLook.AtAsync(comment, entry.CreatedAt, cancellationToken) is { Crosses: false } kept)
                {
                    return Unwritten(entry, kept) with { Passage = kept == RepWords.Edited ? _corrections.Left(comment) : null };
                }

                var issueId = await _meaning.IssueOfAsync(comment.For, comment.TicketId, cancellationToken);
                return Commented(entry, comment, issueId, await tracker.CommentAsync(issueId, comment.Body, comment.Stamp, comment.RestUrl, cancellationToken));
            case PutFileOnIssue put when await _lastLook.AtAsync(put, entry.CreatedAt, cancellationToken) is { Crosses: false } left:
                return Unwritten(entry, left);
            case PutFileOnTicket put when await _lastLook.AtAsync(put, entry.CreatedAt, cancellationToken) is { Crosses: false } left:
                return Unwritten(entry, left);
            case TellIssue tell when await _lastLook.AtAsync(tell, entry.CreatedAt, cancellationToken) is { Crosses: false } left:
                return Unwritten(entry, left);
            case EditComment edit when await _lastLook.AtAsync(edit, entry.CreatedAt, cancellationToken) is { Crosses: false } left:
                return Unwritten(entry, left);
            case DescribeAgain again when await _lastLook.AtAsync(again, entry.CreatedAt, cancellationToken) is { Crosses: false } left:
                return Unwritten(entry, left);
            case PutFileOnIssue put:
                return await _files.PutAsync(entry, put, await _meaning.IssueOfAsync(put.For, put.TicketId, cancellationToken), cancellationToken);
            case PutFileOnTicket put:
                return await _files.PutAsync(entry, put, cancellationToken);
            case LookForFiles look:
                return Done(entry) with
                {
                    FollowUp = await helpdesk.ReadAsync(look.TicketId, cancellationToken) is { } ticket
                        ? new FilesLookedFor(ticket, clock.GetUtcNow(), entry.Correlation) { For = look.For }
                        : null,
                };
            case RaisePriority raise:
                return Done(entry) with
                {
                    FollowUp = await _priorities.RaiseAsync(raise, entry.IsFateUnknown, clock.GetUtcNow(), entry.Correlation, cancellationToken),
                };
            case CloseDuplicate close:
                return await CloseAsync(entry, close, cancellationToken);
            case TellIssue tell:
                return Commented(entry, tell.IssueId, await tracker.CommentAsync(tell.IssueId, tell.Body, tell.Stamp, null, cancellationToken));
            case EditComment edit:
                return Done(entry) with { Withdrawn = await _corrections.EditAsync(edit, () => _meaning.IssueOfAsync(null, edit.TicketId, cancellationToken), cancellationToken) };
            case TakeOutMessage take:
                return Done(entry) with { Withdrawn = await _corrections.TakeOutAsync(take, cancellationToken) };
            case LinkIssues link:
                await tracker.LinkIssuesAsync(link.FromId, link.ToId, link.Type, cancellationToken);
                return Done(entry) with { FollowUp = new IssuesLinked(link.FromId, link.ToId, clock.GetUtcNow(), entry.Correlation) };
            case SendReply reply when await replies.FindDraftAsync(reply.Stamp, cancellationToken) is var (draft, happened)
                && await _lastLook.AtAsync(draft, happened, cancellationToken) is { Crosses: false } unsent:
                return Unwritten(entry, unsent) with
                {
                    FollowUp = new ReplyUnwritten(reply.Stamp, IsGivenUp: true, $"not sent: {unsent.Reason}", clock.GetUtcNow(), entry.Correlation),
                };
            case SendReply reply:
                return await replies.SendAsync(reply, cancellationToken) is { } outcome
                    ? Replied(entry, reply, outcome.TicketId, outcome.CommentId)
                    : Done(entry) with { Error = "Not sent: it was replaced, dismissed or erased before its turn." };
            case EraseText erase:
                return await EraseAsync(entry, erase.Passage, cancellationToken);
            case DescribeAgain again:
                var isDescribed = await _erasing.DescribeAsync(again, cancellationToken);
                return Done(entry) with
                {
                    Passage = new Passage(again.Stamp, again.TicketId, again.IssueId, PassageKind.Description, again.TicketId, again.IssueId, clock.GetUtcNow()),
                    Error = isDescribed ? null : "People have written in the issue since, so it was left.",
                };
            case Forgotten or LookForErased:
                return Done(entry);
            case LookAgain look:
                await (look.IsHistory
                    ? intake.LookBackAsync(new Lane(look.Remote, look.Id), entry.Correlation, cancellationToken)
                    : intake.LookAsync(new Lane(look.Remote, look.Id), entry.Correlation, cancellationToken));
                return Done(entry);
            default:
                await RepeatableAsync(entry.Action, cancellationToken);
                return Done(entry);
        }
    }

    /// <summary>Writes that do the same however often they are made, and so need no stamp at the remote.</summary>
    private Task RepeatableAsync(BridgeAction action, CancellationToken cancellationToken) => action switch
    {
        EditIssue edit => tracker.EditAsync(edit.IssueId, edit.Edit, cancellationToken),
        PutRemoteLink put => tracker.PutRemoteLinkAsync(put.IssueId, put.Link, cancellationToken),
        DropRemoteLink drop => tracker.DeleteRemoteLinkAsync(drop.IssueId, drop.GlobalId, cancellationToken),
        UnlinkIssues unlink => tracker.UnlinkIssuesAsync(unlink.FromId, unlink.ToId, unlink.Type, cancellationToken),
        _ => throw new InvalidOperationException($"Nothing performs {action.GetType().Name}."),
    };

    private Task<Settlement> LookUpAsync(JournalEntry entry, CancellationToken cancellationToken) => AttemptAsync(entry, async () =>
    {
        var attemptedAt = entry.AttemptedAt ?? entry.CreatedAt;
        switch (entry.Action)
        {
            case FileIssue file:
                var filed = await tracker.FindFiledAsync(file.Stamp, attemptedAt, cancellationToken);
                return Answered(entry, filed, () => Filed(entry, file, new IssueRef(filed.Id!, filed.Key!)));
            case FileCategoryIssue file:
                var made = await tracker.FindFiledAsync(file.Stamp, attemptedAt, cancellationToken);
                return Answered(entry, made, () => Filed(entry, file, new IssueRef(made.Id!, made.Key!)));
            case UpdateTicket update:
                var told = await helpdesk.FindUpdateAsync(update.TicketId, update.Stamp, attemptedAt, cancellationToken);
                return Answered(entry, told, () => Told(entry, update, told.Id, told: null));
            case AddComment comment:
                var issueId = await _meaning.IssueOfAsync(comment.For, comment.TicketId, cancellationToken);
                var said = await tracker.FindCommentAsync(issueId, comment.Stamp, cancellationToken);
                return Answered(entry, said, () => Commented(entry, comment, issueId, said.Id!));
            case PutFileOnIssue put:
                var holderId = await _meaning.IssueOfAsync(put.For, put.TicketId, cancellationToken);
                var placed = await _files.FindAsync(put, holderId, cancellationToken);
                return Answered(entry, placed, () => _files.Put(entry, put, holderId, placed.Id!));
            case PutFileOnTicket put:
                var shown = await helpdesk.FindUpdateAsync(put.TicketId, put.Stamp, attemptedAt, cancellationToken);
                return Answered(entry, shown, () => _files.Put(entry, put, shown.Id));
            case LookForErased { Kind: PassageKind.Description } lost:
                var late = await tracker.FindFiledAsync(lost.Stamp, attemptedAt, cancellationToken);
                return Answered(entry, late, () => Done(entry) with { Passage = Lost(lost, late.Id!, late.Id!) });
            case LookForErased { Kind: PassageKind.FileToIssue, FileName: { } fileName } lost:
                var fileIssueId = await _meaning.IssueOfAsync(lost.For, lost.TicketId, cancellationToken);
                var lostFile = await tracker.FindFileAsync(fileIssueId, fileName, cancellationToken);
                return Answered(entry, lostFile, () => Done(entry) with { Passage = Lost(lost, fileIssueId, lostFile.Id!) });
            case LookForErased lost:
                var lostIssueId = await _meaning.IssueOfAsync(lost.For, lost.TicketId, cancellationToken);
                var lostComment = await tracker.FindCommentAsync(lostIssueId, lost.Stamp, cancellationToken);
                return Answered(entry, lostComment, () => Commented(entry, lostIssueId, lostComment.Id!) with { Passage = Lost(lost, lostIssueId, lostComment.Id!) });
            case TellIssue tell:
                var written = await tracker.FindCommentAsync(tell.IssueId, tell.Stamp, cancellationToken);
                return Answered(entry, written, () => Commented(entry, tell.IssueId, written.Id!));
            case SendReply reply:
                var replied = await replies.FindAsync(reply, attemptedAt, cancellationToken);
                return Answered(entry, replied, () => Replied(entry, reply, replied.Key ?? reply.TicketId, replied.Id));
            default:
                return await DoAsync(entry, cancellationToken);
        }
    });

    private Settlement Answered(JournalEntry entry, StampLookup lookup, Func<Settlement> found) => lookup switch
    {
        { IsFound: true } => found(),
        { AskAgainIn: { } wait } => Waiting(entry, clock.GetUtcNow() + wait, isFateUnknown: true),
        _ => Waiting(entry, clock.GetUtcNow(), isFateUnknown: false),
    };

    /// <summary>Each step does the same however often it is made. A person's touch, or another ticket, leaves the issue open.</summary>
    private async Task<Settlement> CloseAsync(JournalEntry entry, CloseDuplicate close, CancellationToken cancellationToken)
    {
        var reason = await ReasonToLeaveOpenAsync(close, cancellationToken);
        if (reason is null)
        {
            await tracker.LinkIssuesAsync(close.IssueId, close.MasterId, duplicates.Merging.LinkType, cancellationToken);
            await tracker.TransitionAsync(close.IssueId, duplicates.CloseStatus, duplicates.CloseResolution, cancellationToken);
        }

        return Done(entry) with
        {
            FollowUp = new DuplicateClosed(close.IssueId, close.MasterId, close.TicketId, reason, clock.GetUtcNow(), entry.Correlation),
        };
    }

    private async Task<string?> ReasonToLeaveOpenAsync(CloseDuplicate close, CancellationToken cancellationToken)
    {
        var linked = await view.LinkedTicketsAsync(close.IssueId, cancellationToken);
        if (!linked.IsEmpty)
        {
            return $"ticket {linked[0].Id} stands behind it";
        }

        var touches = await tracker.TouchesAsync(close.IssueId, cancellationToken);
        return touches.IsEmpty ? null : $"{touches[0].By} touched it ({touches[0].Field})";
    }

    private async Task<Settlement> AttemptAsync(JournalEntry entry, Func<Task<Settlement>> attempt)
    {
        try
        {
            return await attempt();
        }
        catch (RemoteException failure)
        {
            return Failed(entry, failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A fault of ours: its effect on the remote is not known, and the operator must see it.
            return Failed(entry, new RemoteException(
                entry.Action.Lane.Remote, RemoteFailureKind.FateUnknown, "The bridge itself failed: " + failure.Message, inner: failure));
        }
    }

    private Settlement Failed(JournalEntry entry, RemoteException failure)
    {
        var isFateUnknown = entry.IsFateUnknown || failure.Kind is RemoteFailureKind.FateUnknown or RemoteFailureKind.Unreadable;
        var due = retries.NextTry(failure, entry.Attempts + 1, entry.CreatedAt, clock.GetUtcNow());
        return new Settlement(entry.Id, due is null ? EntryState.SetAside : EntryState.Waiting)
        {
            DueAt = due ?? default,
            IsFateUnknown = isFateUnknown,
            Error = failure.Message,
            FollowUp = FollowUp(entry, failure, due is null, isFateUnknown),
        };
    }

    /// <summary>
    /// What is to be heard of a failure: by those who asked for an issue, or sent a file, when nothing comes of it; by the draft of a reply.
    /// </summary>
    private Change? FollowUp(JournalEntry entry, RemoteException failure, bool isGivenUp, bool isFateUnknown) => entry.Action switch
    {
        // What may be on its way stays so until its fate is known.
        SendReply reply when isGivenUp || !isFateUnknown => new ReplyUnwritten(reply.Stamp, isGivenUp, failure.Message, clock.GetUtcNow(), entry.Correlation),
        _ when !isGivenUp => null,
        PutFileOnIssue put => _files.Left(entry, put, failure.Message),
        PutFileOnTicket put => _files.Left(entry, put, failure.Message),
        AddComment comment => Refused(entry, comment.TicketId, comment.For?.IssueId, failure, isFateUnknown),
        EditComment edit => Refused(entry, edit.TicketId, null, failure, isFateUnknown),
        CloseDuplicate close => Refused(entry, close.TicketId, close.IssueId, failure, isFateUnknown),

        // Where the issue itself is gone, its tickets are told just that.
        PutRemoteLink put when failure.Kind != RemoteFailureKind.Gone && TicketLinks.TicketOf(put.Link.GlobalId) is { } ticketId =>
            Refused(entry, ticketId, put.IssueId, failure, isFateUnknown),
        FileIssue file => new FilingRefused(file.TicketId, failure.Message, clock.GetUtcNow(), entry.Correlation),
        FileCategoryIssue file => new CategoryIssueRefused(file.Period, file.CategoryId, failure.Message, clock.GetUtcNow(), entry.Correlation),
        _ => null,
    };

    private ActionRefused Refused(JournalEntry entry, string ticketId, string? issueId, RemoteException failure, bool isFateUnknown) =>
        new(entry.Action, ticketId, issueId, failure.Message, clock.GetUtcNow(), entry.Correlation) { IsFateUnknown = isFateUnknown };

    private Settlement Filed(JournalEntry entry, FileIssue file, IssueRef issue) => Done(entry) with
    {
        FollowUp = new IssueFiled(file.TicketId, issue, file.Issue, clock.GetUtcNow(), entry.Correlation),
        Passage = new Passage(file.Stamp, file.TicketId, issue.Id, PassageKind.Description, file.TicketId, issue.Id, clock.GetUtcNow()),
    };

    private Settlement Filed(JournalEntry entry, FileCategoryIssue file, IssueRef issue) => Done(entry) with
    {
        FollowUp = new CategoryIssueFiled(file.Period, file.CategoryId, issue, file.Issue, clock.GetUtcNow(), entry.Correlation) { Stamp = file.Stamp, Quoted = file.Quoted },
    };

    private Settlement Commented(JournalEntry entry, AddComment comment, string issueId, string commentId) => Commented(entry, issueId, commentId) with
    {
        Passage = new Passage(
            comment.Stamp, comment.TicketId, issueId, comment.CommentId is null ? PassageKind.Asked : PassageKind.Comment, comment.CommentId ?? comment.Stamp, commentId, clock.GetUtcNow()),
    };

    private Passage Lost(LookForErased lost, string issueId, string targetId) =>
        new(lost.Stamp, lost.TicketId, issueId, lost.Kind, lost.TicketId, targetId, clock.GetUtcNow());

    private async Task<Settlement> EraseAsync(JournalEntry entry, Passage passage, CancellationToken cancellationToken)
    {
        var wasChanged = await _erasing.EraseAsync(passage, cancellationToken);
        return Done(entry) with
        {
            Passage = passage with { WithdrawnAt = clock.GetUtcNow() },
            FollowUp = wasChanged ? new TextErased(passage.TicketId, passage.IssueId, clock.GetUtcNow(), entry.Correlation) : null,
        };
    }

    private static Settlement Commented(JournalEntry entry, string issueId, string commentId) =>
        Done(entry) with { CommentId = commentId, CommentIssueId = issueId };

    /// <summary>The reply's id is the ticket's own only where it stands there, and not on a follow-up.</summary>
    private Settlement Replied(JournalEntry entry, SendReply reply, string ticketId, string? commentId) => Done(entry) with
    {
        CommentId = ticketId == reply.TicketId ? commentId : null,
        FollowUp = new ReplyWritten(reply.Stamp, ticketId, clock.GetUtcNow(), entry.Correlation),
    };

    private static Settlement Unwritten(JournalEntry entry, Crossing kept) => Done(entry) with { Error = $"Nothing was written: {kept.Reason}." };

    private static Settlement Done(JournalEntry entry) => new(entry.Id, EntryState.Done);

    private static Settlement Waiting(JournalEntry entry, DateTimeOffset due, bool isFateUnknown) =>
        new(entry.Id, EntryState.Waiting) { DueAt = due, IsFateUnknown = isFateUnknown, Counts = false };
}
