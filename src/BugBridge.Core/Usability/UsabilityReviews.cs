using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Ranking;

namespace BugBridge.Core.Usability;

/// <summary>Gives reviews: a closed one as it was but for examples that were hidden since, any other as it is now.</summary>
public sealed class UsabilityReviews(IUsabilityView view, ICaseView cases, IReviewView meetings, UsabilitySettings settings, RankingSettings ranking, ReportSettings reports, TimeProvider clock)
{
    /// <summary>The file that was read, or null when there is no review here.</summary>
    public UsabilityCategories? Categories => settings.Defined;

    /// <summary>The review of a period; null when no categories are set up.</summary>
    public async Task<UsabilityReview?> FindAsync(Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        return await meetings.FindClosedAsync(period.ToString(), cancellationToken) is { } closed
            ? (ReviewJson.Read(closed.Data) with { ClosedBy = closed.By, ClosedAt = closed.At, IsListed = ReviewJson.CountedIn(closed.Data) is not null }).Without(await meetings.HiddenAsync(cancellationToken))
            : await MakeAsync(period, cancellationToken);
    }

    /// <summary>
    /// The ids of the tickets behind a figure of the review of a period, the latest first: exactly those that <see cref="FindAsync"/> counts. Of a closed review
    /// as it was then; null where that is not held, and when no categories are set up.
    /// </summary>
    public async Task<ImmutableArray<string>?> TicketsAsync(CaseQuestion question, Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(period);
        if (await meetings.FindClosedAsync(period.ToString(), cancellationToken) is { } closed)
        {
            return question.Figure is CaseFigure.Before or CaseFigure.Spam ? null : ReviewJson.CountedIn(closed.Data) is { } kept ? Behind(question, kept) : null;
        }

        return settings.Defined is not { } categories ? null
            : question.Figure == CaseFigure.Spam ? await view.SpamAsync(period.From, period.Until, cancellationToken)
            : Behind(question, await Making(categories, question.Figure == CaseFigure.Before ? period.Previous : period).CountAsync(cancellationToken));
    }

    /// <summary>The ids of all tickets of a category that were filed from a moment on, the latest first.</summary>
    public Task<ImmutableArray<string>> SinceAsync(string categoryId, DateTimeOffset from, CancellationToken cancellationToken) => view.SinceAsync(categoryId, from, cancellationToken);

    /// <summary>The tickets that are kept out of the examples, the last hidden first.</summary>
    public Task<ImmutableArray<HiddenExample>> HiddenAsync(CancellationToken cancellationToken) => meetings.HiddenAsync(cancellationToken);

    /// <summary>All closed reviews, the newest period first, without their data.</summary>
    public Task<ImmutableArray<ClosedReview>> ClosedAsync(CancellationToken cancellationToken) => meetings.ClosedAsync(cancellationToken);

    /// <summary>The review as it is now, closed or not; null when no categories are set up.</summary>
    internal async Task<UsabilityReview?> MakeAsync(Period period, CancellationToken cancellationToken) =>
        settings.Defined is { } categories ? await Making(categories, period).MakeAsync(cancellationToken) : null;

    /// <summary>The review as it is now, as it is kept when it is closed; null when no categories are set up.</summary>
    internal async Task<string?> KeepAsync(Period period, CancellationToken cancellationToken)
    {
        if (settings.Defined is not { } categories)
        {
            return null;
        }

        var (review, counted) = await Making(categories, period).MakeCountedAsync(cancellationToken);
        return ReviewJson.Write(review, counted);
    }

    private static ImmutableArray<string> Behind(CaseQuestion question, ImmutableArray<CountedCase> counted) => [.. counted.Where(question.Holds).Select(one => one.TicketId)];

    private ReviewMaking Making(UsabilityCategories categories, Period period) => new(view, cases, meetings, categories, ranking, reports.Calendar(), period, clock.GetUtcNow());
}
