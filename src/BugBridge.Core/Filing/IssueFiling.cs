using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>Makes issues for tickets.</summary>
internal sealed class IssueFiling(IIssueFiler issueFiler, IBridgeView view, VisibilityRecheck recheck, TimeProvider clock) : IPerforms<FileIssue>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, FileIssue action, CancellationToken cancellationToken) =>
        Filed(entry, action, await issueFiler.FileAsync(await AtAsync(action, entry.CreatedAt, cancellationToken), action.Stamp, cancellationToken));

    public async Task<Settlement> FindAsync(JournalEntry entry, FileIssue action, CancellationToken cancellationToken)
    {
        var filed = await issueFiler.FindFiledAsync(action.Stamp, entry.AttemptedAt ?? entry.CreatedAt, cancellationToken);
        return Settlement.Answered(entry, filed, clock.GetUtcNow(), () => Filed(entry, action, new IssueRef(filed.Id!, filed.Key!)));
    }

    public Change? Failed(JournalEntry entry, FileIssue action, FailedTry failed) =>
        failed.IsGivenUp ? new FilingRefused(action.TicketId, failed.Failure.Message, failed.At, entry.Correlation) : null;

    /// <summary>The issue to be filed, without the customer's words when those were taken back.</summary>
    /// <exception cref="RemoteException">The ticket is no longer there, or cannot be asked for.</exception>
    private async Task<NewIssue> AtAsync(FileIssue file, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        var isTaken = (await view.FindTicketAsync(file.TicketId, cancellationToken))?.Handled.GetValueOrDefault(HandledComment.FirstMessage) is { Crossed: false };
        if (!isTaken && !recheck.IsFresh(decidedAt))
        {
            var ticket = await recheck.TicketAsync(file.TicketId, cancellationToken) ?? throw new RemoteException(
                Remote.Helpdesk, RemoteFailureKind.Gone, "The ticket is no longer in the helpdesk, so no issue is filed for it.");
            isTaken = !VisibilityDecision.OfFirstMessage(ticket).Crosses;
        }

        return isTaken ? file.Issue with { Description = FilingRules.WithoutWords(file.Issue.Description) } : file.Issue;
    }

    private Settlement Filed(JournalEntry entry, FileIssue file, IssueRef issue) => Settlement.Done(entry) with
    {
        FollowUp = new IssueFiled(file.TicketId, issue, file.Issue, clock.GetUtcNow(), entry.Correlation),
        Passage = new Passage(file.Stamp, file.TicketId, issue.Id, PassageKind.Description, file.TicketId, issue.Id, clock.GetUtcNow()),
    };
}
