using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>Carries out that files cross in both directions.</summary>
internal sealed class FileCarrying(ITicketWriter ticketWriter, ITicketReader ticketReader, IBridgeView view, FileCarrier files, Meaning meaning, VisibilityRecheck recheck, TimeProvider clock)
    : IPerforms<PutFileOnIssue>, IPerforms<PutFileOnTicket>, IPerforms<RefetchFiles>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, PutFileOnIssue action, CancellationToken cancellationToken) =>
        await AtAsync(action, entry.CreatedAt, cancellationToken) is { Crosses: false } left
            ? Settlement.Unwritten(entry, left.Reason)
            : await files.PutAsync(entry, action, await meaning.IssueOfAsync(action.For, action.TicketId, cancellationToken), cancellationToken);

    public async Task<Settlement> FindAsync(JournalEntry entry, PutFileOnIssue action, CancellationToken cancellationToken)
    {
        var issueId = await meaning.IssueOfAsync(action.For, action.TicketId, cancellationToken);
        var placed = await files.FindAsync(action, issueId, cancellationToken);
        return Settlement.Answered(entry, placed, clock.GetUtcNow(), () => files.Put(entry, action, issueId, placed.Id!));
    }

    public Change? Failed(JournalEntry entry, PutFileOnIssue action, FailedTry failed) => failed.IsGivenUp ? files.Left(entry, action, failed.Failure.Message) : null;

    public async Task<Settlement> DoAsync(JournalEntry entry, PutFileOnTicket action, CancellationToken cancellationToken) =>
        await AtAsync(action, entry.CreatedAt, cancellationToken) is { Crosses: false } left
            ? Settlement.Unwritten(entry, left.Reason)
            : await files.PutAsync(entry, action, cancellationToken);

    public async Task<Settlement> FindAsync(JournalEntry entry, PutFileOnTicket action, CancellationToken cancellationToken)
    {
        var shown = await ticketWriter.FindUpdateAsync(action.TicketId, action.Stamp, entry.AttemptedAt ?? entry.CreatedAt, cancellationToken);
        return Settlement.Answered(entry, shown, clock.GetUtcNow(), () => files.Put(entry, action, shown.Id));
    }

    public Change? Failed(JournalEntry entry, PutFileOnTicket action, FailedTry failed) => failed.IsGivenUp ? files.Left(entry, action, failed.Failure.Message) : null;

    public async Task<Settlement> DoAsync(JournalEntry entry, RefetchFiles action, CancellationToken cancellationToken) => Settlement.Done(entry) with
    {
        FollowUp = await ticketReader.ReadAsync(action.TicketId, cancellationToken) is { } ticket
            ? new FilesRefetched(ticket, clock.GetUtcNow(), entry.Correlation) { For = action.For }
            : null,
    };

    /// <summary>For a file that an engineer's comment shows.</summary>
    private async Task<VisibilityDecision> AtAsync(PutFileOnTicket put, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var held = await view.FindIssueAsync(put.IssueId, cancellationToken);
        if (held is { IsRestricted: true } || (put.Says is { } says && held?.Handled.GetValueOrDefault(says.CommentId) is { Crossed: false }))
        {
            return VisibilityRecheck.No;
        }

        if (recheck.IsFresh(decidedAt))
        {
            return VisibilityRecheck.Yes;
        }

        var issue = await recheck.IssueAsync(put.IssueId, cancellationToken);
        return issue is null || !VisibilityDecision.Of(issue).Crosses || !issue.Files.Any(file => file.Id == put.File.Id) ? VisibilityRecheck.No
            : put.Says is null ? VisibilityRecheck.Yes
            : issue.Comments.FirstOrDefault(comment => comment.Id == put.Says.CommentId) is { } shown && shown.FileIds.Contains(put.File.Id, StringComparer.Ordinal)
                ? VisibilityRecheck.CrossingOf(issue, shown, held)
                : VisibilityRecheck.No;
    }

    /// <summary>For a file of a ticket.</summary>
    private async Task<VisibilityDecision> AtAsync(PutFileOnIssue put, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        if (recheck.IsFresh(decidedAt))
        {
            return VisibilityRecheck.Yes;
        }

        var ticket = await recheck.TicketAsync(put.TicketId, cancellationToken);
        var message = ticket?.Comments.FirstOrDefault(comment => comment.Id == put.CommentId);
        return ticket is null || (put.CommentId is not null && message is null) || message is { WithheldBecause: not null } or { Kind: CommentKind.Unknown } ? VisibilityRecheck.No : VisibilityRecheck.Yes;
    }
}
