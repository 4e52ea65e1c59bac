using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Core.Relay;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>
/// Carries out journal entries against the remotes and says what came of it. An entry whose earlier try may have reached the remote is looked
/// up by its stamp first; when it is found absent it waits for a fresh try, so that every try has its own time in the journal.
/// </summary>
public sealed class Performer(
    IHelpdesk helpdesk, IIssueTracker tracker, IBridgeView view, IntakeWorker intake, RetryRule retries, DuplicateSettings duplicates, FileSettings files, TimeProvider clock)
{
    private readonly FileCarrier _files = new(helpdesk, tracker, files, clock);
    private readonly PriorityRaising _priorities = new(tracker);

    /// <summary>Performs entries that belong together: several only when they tell several tickets the same. Never throws but on cancellation.</summary>
    public async Task<ImmutableArray<Settlement>> PerformAsync(ImmutableArray<JournalEntry> entries, CancellationToken cancellationToken)
    {
        if (entries is [{ IsFateUnknown: true } unknown])
        {
            return [await LookUpAsync(unknown, cancellationToken)];
        }

        return entries[0].Action is UpdateTicket update
            ? await TellAsync(entries, update.Update, cancellationToken)
            : [await AttemptAsync(entries[0], () => DoAsync(entries[0], cancellationToken))];
    }

    private async Task<ImmutableArray<Settlement>> TellAsync(ImmutableArray<JournalEntry> entries, TicketUpdate update, CancellationToken cancellationToken)
    {
        var tickets = entries.Select(entry => ((UpdateTicket)entry.Action).TicketId).ToList();
        var outcomes = await helpdesk.UpdateAsync(tickets, update, cancellationToken);
        return [.. entries.Zip(outcomes, (entry, outcome) => outcome.Failure is { } failure
            ? Failed(entry, failure)
            : Done(entry) with { CommentId = outcome.CommentId, Error = outcome.Remark })];
    }

    private async Task<Settlement> DoAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        switch (entry.Action)
        {
            case FileIssue file:
                return Filed(entry, file, await tracker.FileAsync(file.Issue, file.Stamp, cancellationToken));
            case FileCategoryIssue file:
                return Filed(entry, file, await tracker.FileAsync(file.Issue, file.Stamp, cancellationToken));
            case AddComment comment:
                var issueId = await IssueOfAsync(comment.TicketId, cancellationToken);
                return Commented(entry, comment, issueId, await tracker.CommentAsync(issueId, comment.Body, comment.Stamp, comment.RestUrl, cancellationToken));
            case PutFileOnIssue put:
                return await _files.PutAsync(entry, put, await IssueOfAsync(put.TicketId, cancellationToken), cancellationToken);
            case PutFileOnTicket put:
                return await _files.PutAsync(entry, put, cancellationToken);
            case LookForFiles look:
                return Done(entry) with
                {
                    FollowUp = await helpdesk.ReadAsync(look.TicketId, cancellationToken) is { } ticket
                        ? new FilesLookedFor(ticket, clock.GetUtcNow(), entry.Correlation)
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
            case LinkIssues link:
                await tracker.LinkIssuesAsync(link.FromId, link.ToId, link.Type, cancellationToken);
                return Done(entry) with { FollowUp = new IssuesLinked(link.FromId, link.ToId, clock.GetUtcNow(), entry.Correlation) };
            case LookAgain look:
                await intake.LookAsync(new Lane(look.Remote, look.Id), entry.Correlation, cancellationToken);
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
                return Answered(entry, told, () => Done(entry) with { CommentId = told.Id });
            case AddComment comment:
                var issueId = await IssueOfAsync(comment.TicketId, cancellationToken);
                var said = await tracker.FindCommentAsync(issueId, comment.Stamp, cancellationToken);
                return Answered(entry, said, () => Commented(entry, comment, issueId, said.Id!));
            case PutFileOnIssue put:
                var holderId = await IssueOfAsync(put.TicketId, cancellationToken);
                var placed = await _files.FindAsync(put, holderId, cancellationToken);
                return Answered(entry, placed, () => _files.Put(entry, put, holderId, placed.Id!));
            case PutFileOnTicket put:
                var shown = await helpdesk.FindUpdateAsync(put.TicketId, put.Stamp, attemptedAt, cancellationToken);
                return Answered(entry, shown, () => _files.Put(entry, put, shown.Id));
            case TellIssue tell:
                var written = await tracker.FindCommentAsync(tell.IssueId, tell.Stamp, cancellationToken);
                return Answered(entry, written, () => Commented(entry, tell.IssueId, written.Id!));
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

    private async Task<string> IssueOfAsync(string ticketId, CancellationToken cancellationToken)
    {
        var ticket = await view.FindTicketAsync(ticketId, cancellationToken);
        if (ticket?.Link is { IssueId: null, Awaits: { } first })
        {
            throw new RemoteException(Remote.Jira, RemoteFailureKind.TryLater, $"The issue that is being filed for ticket {first}, which says the same, is not there yet.");
        }

        return ticket?.Link?.IssueId ?? throw new RemoteException(
            Remote.Jira,
            RemoteFailureKind.Refused,
            ticket?.Link is null
                ? $"Ticket {ticketId} is no longer linked to an issue, so there is nothing to comment on."
                : $"The issue for ticket {ticketId} has not been filed. Retry that first, then this.");
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
            FollowUp = due is null ? Refused(entry, failure) : null,
        };
    }

    /// <summary>What those who asked for an issue, or sent a file, are told when nothing comes of it.</summary>
    private Change? Refused(JournalEntry entry, RemoteException failure) => entry.Action switch
    {
        PutFileOnIssue put => _files.Left(entry, put, failure.Message),
        PutFileOnTicket put => _files.Left(entry, put, failure.Message),
        FileIssue file => new FilingRefused(file.TicketId, failure.Message, clock.GetUtcNow(), entry.Correlation),
        FileCategoryIssue file => new CategoryIssueRefused(file.Period, file.CategoryId, failure.Message, clock.GetUtcNow(), entry.Correlation),
        _ => null,
    };

    private Settlement Filed(JournalEntry entry, FileIssue file, IssueRef issue) => Done(entry) with
    {
        FollowUp = new IssueFiled(file.TicketId, issue, file.Issue, clock.GetUtcNow(), entry.Correlation),
        Passage = new Passage(file.Stamp, file.TicketId, issue.Id, PassageKind.Description, file.TicketId, issue.Id, clock.GetUtcNow()),
    };

    private Settlement Filed(JournalEntry entry, FileCategoryIssue file, IssueRef issue) => Done(entry) with
    {
        FollowUp = new CategoryIssueFiled(file.Period, file.CategoryId, issue, file.Issue, clock.GetUtcNow(), entry.Correlation),
    };

    private Settlement Commented(JournalEntry entry, AddComment comment, string issueId, string commentId) => Commented(entry, issueId, commentId) with
    {
        Passage = comment.CommentId is { } source
            ? new Passage(comment.Stamp, comment.TicketId, issueId, PassageKind.Comment, source, commentId, clock.GetUtcNow())
            : null,
    };

    private static Settlement Commented(JournalEntry entry, string issueId, string commentId) =>
        Done(entry) with { CommentId = commentId, CommentIssueId = issueId };

    private static Settlement Done(JournalEntry entry) => new(entry.Id, EntryState.Done);

    private static Settlement Waiting(JournalEntry entry, DateTimeOffset due, bool isFateUnknown) =>
        new(entry.Id, EntryState.Waiting) { DueAt = due, IsFateUnknown = isFateUnknown, Counts = false };
}
