using BugBridge.Core.Deliveries;
using BugBridge.Core.Erasure;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Health;
using BugBridge.Host.Jobs;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>Reads what an operator starts with.</summary>
internal sealed class OperatorStartReading(
    RankingBoard board, LiveFigures live, Readiness readiness, WaitingDrafts drafts, IDeliveryStore deliveries, IErasureStore erasures, CredentialWatch credentials, TimeProvider clock)
{
    private const int Shown = 8;
    private const int MostUnsent = 100;

    /// <summary>As it is now.</summary>
    public async Task<OperatorStart> ReadAsync(Words words, CancellationToken cancellationToken)
    {
        var numbers = live.ReadAsync(cancellationToken);
        var ranking = await board.ReadAsync(cancellationToken);
        var (open, overdue) = (ranking.Issues, ranking.Overdue.ToList());
        var unplanned = open.Where(one => one.Facts.Promised is null).ToList();
        var unsent = await deliveries.UnsentAsync(MostUnsent, cancellationToken);
        var needs = Needs.Of(
            await readiness.ReadAsync(cancellationToken), await numbers, await drafts.CountAsync(cancellationToken), await erasures.CountForApprovalAsync(cancellationToken), unsent.Count(delivery => delivery.LastError is not null), overdue.Count, unplanned.Count, words);
        return new OperatorStart(
            await numbers,
            needs.AddRange(Needs.Of(credentials.Near, clock.GetUtcNow(), words)),
            [.. open.Take(Shown)],
            [.. overdue.Take(Shown)],
            [.. unplanned.Take(Shown)]);
    }
}
