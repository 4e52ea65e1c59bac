using System.Collections.Immutable;
using BugBridge.Core.Ranking;
using BugBridge.Core.Reporting;

namespace BugBridge.Core.Usability;

/// <summary>Gives reviews: a closed one as it was but for examples that were hidden since, any other as it is now.</summary>
public sealed class UsabilityReviews(IUsabilityView view, UsabilitySettings settings, RankingSettings ranking, ReportSettings reports, TimeProvider clock)
{
    /// <summary>The file that was read, or null when there is no review here.</summary>
    public UsabilityCategories? Categories => settings.Defined;

    /// <summary>The review of a period; null when no categories are set up.</summary>
    public async Task<UsabilityReview?> FindAsync(Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        return await view.FindClosedAsync(period.ToString(), cancellationToken) is { } closed
            ? (ReviewJson.Read(closed.Data) with { ClosedBy = closed.By, ClosedAt = closed.At }).Without(await view.HiddenAsync(cancellationToken))
            : await MakeAsync(period, cancellationToken);
    }

    /// <summary>The tickets that are kept out of the examples, the last hidden first.</summary>
    public Task<ImmutableArray<HiddenExample>> HiddenAsync(CancellationToken cancellationToken) => view.HiddenAsync(cancellationToken);

    /// <summary>All closed reviews, the newest period first, without their data.</summary>
    public Task<ImmutableArray<ClosedReview>> ClosedAsync(CancellationToken cancellationToken) => view.ClosedAsync(cancellationToken);

    /// <summary>The review as it is now, closed or not; null when no categories are set up.</summary>
    internal async Task<UsabilityReview?> MakeAsync(Period period, CancellationToken cancellationToken) =>
        settings.Defined is { } categories ? await new ReviewMaking(view, categories, ranking, reports.Calendar(), period, clock.GetUtcNow()).MakeAsync(cancellationToken) : null;
}
