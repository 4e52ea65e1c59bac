using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Usability;

/// <summary>Makes issues for whole categories.</summary>
internal sealed class CategoryFiling(ITicketReader ticketReader, IIssueFiler issueFiler, VisibilityRecheck recheck, TimeProvider clock) : IPerforms<FileCategoryIssue>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, FileCategoryIssue action, CancellationToken cancellationToken)
    {
        await AtAsync(action, entry.CreatedAt, cancellationToken);
        return Filed(entry, action, await issueFiler.FileAsync(action.Issue, action.Stamp, cancellationToken));
    }

    public async Task<Settlement> FindAsync(JournalEntry entry, FileCategoryIssue action, CancellationToken cancellationToken)
    {
        var made = await issueFiler.FindFiledAsync(action.Stamp, entry.AttemptedAt ?? entry.CreatedAt, cancellationToken);
        return Settlement.Answered(entry, made, clock.GetUtcNow(), () => Filed(entry, action, new IssueRef(made.Id!, made.Key!)));
    }

    public Change? Failed(JournalEntry entry, FileCategoryIssue action, FailedTry failed) =>
        failed.IsGivenUp ? new CategoryIssueRefused(action.Period, action.CategoryId, failed.Failure.Message, failed.At, entry.Correlation) : null;

    /// <summary>For examples of customers' words in the issue for a whole category.</summary>
    /// <exception cref="RemoteException">One of the tickets is no longer there, or they cannot be asked for.</exception>
    private async Task AtAsync(FileCategoryIssue file, DateTimeOffset decidedAt, CancellationToken cancellationToken)
    {
        if (recheck.IsFresh(decidedAt) || file.Quoted.IsEmpty)
        {
            return;
        }

        var there = (await ticketReader.ReadManyAsync(file.Quoted, cancellationToken))
            .Where(ticket => ticket.Status != TicketStatus.Deleted && VisibilityDecision.OfFirstMessage(ticket).Crosses)
            .Select(ticket => ticket.Id)
            .ToHashSet(StringComparer.Ordinal);
        if (file.Quoted.FirstOrDefault(id => !there.Contains(id)) is { } gone)
        {
            throw new RemoteException(
                Remote.Helpdesk, RemoteFailureKind.Refused, $"Ticket {gone}, whose text it quotes, was deleted or redacted since. File the issue again.");
        }
    }

    private Settlement Filed(JournalEntry entry, FileCategoryIssue file, IssueRef issue) => Settlement.Done(entry) with
    {
        FollowUp = new CategoryIssueFiled(file.Period, file.CategoryId, issue, file.Issue, clock.GetUtcNow(), entry.Correlation) { Stamp = file.Stamp, Quoted = file.Quoted },
    };
}
