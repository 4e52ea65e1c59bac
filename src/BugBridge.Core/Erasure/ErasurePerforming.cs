using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Erasure;

/// <summary>Carries out that what crossed from erased tickets is taken out of Jira, and that it comes back. Each does the same however often it is done.</summary>
internal sealed class ErasurePerforming(IssueErasing erasing, VisibilityRecheck recheck, TimeProvider clock) : IPerforms<EraseText>, IPerforms<DescribeAgain>, IPerforms<Forgotten>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, EraseText action, CancellationToken cancellationToken)
    {
        var passage = action.Passage;
        var wasChanged = await erasing.EraseAsync(action, cancellationToken);
        return Settlement.Done(entry) with
        {
            Passage = passage with { WithdrawnAt = clock.GetUtcNow() },
            FollowUp = wasChanged ? new TextErased(passage.TicketId, passage.IssueId, clock.GetUtcNow(), entry.Correlation) : null,
        };
    }

    public async Task<Settlement> DoAsync(JournalEntry entry, DescribeAgain action, CancellationToken cancellationToken)
    {
        if (await AtAsync(action, entry.CreatedAt, cancellationToken) is { Crosses: false } left)
        {
            return Settlement.Unwritten(entry, left.Reason);
        }

        var isDescribed = await erasing.DescribeAsync(action, cancellationToken);
        return Settlement.Done(entry) with
        {
            Passage = new Passage(action.Stamp, action.TicketId, action.IssueId, PassageKind.Description, action.TicketId, action.IssueId, clock.GetUtcNow()),
            Error = isDescribed ? null : "People have edited the issue since, so it was left unchanged.",
        };
    }

    public Task<Settlement> DoAsync(JournalEntry entry, Forgotten action, CancellationToken cancellationToken) => Task.FromResult(Settlement.Done(entry));

    /// <summary>For the words of a ticket that came back.</summary>
    private async Task<VisibilityDecision> AtAsync(DescribeAgain again, DateTimeOffset decidedAt, CancellationToken cancellationToken) =>
        recheck.IsFresh(decidedAt) || (await recheck.TicketAsync(again.TicketId, cancellationToken) is { } ticket && VisibilityDecision.OfFirstMessage(ticket).Crosses) ? VisibilityRecheck.Yes : VisibilityRecheck.No;
}
