using BugBridge.Core.Calendar;
using BugBridge.Core.Usability;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Features.Usability;

/// <summary>The usability review as the agenda of its meeting.</summary>
[PackName(Report)]
internal sealed class UsabilityPack(UsabilityReviews reviews, UsabilitySettings settings, TimeProvider clock) : IPackSource
{
    private const int LargeFrom = 1_000;

    /// <summary>The report's name.</summary>
    public const string Report = "usability";

    public string Name => Report;

    public async Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken)
    {
        var title = words.Of("Usability review, {0}", words.Name(period));
        return await reviews.FindAsync(period, cancellationToken) is { } review
            ? new Pack(Name, title, review.MadeAt, new UsabilityAgenda(review, period, words).Parts(), review) { IsLarge = review.Tickets > LargeFrom }
            : new Pack(
                Name,
                title,
                clock.GetUtcNow(),
                [new PackText(words.Of("There is no usability review: no file {0} stands beside the settings.", settings.Categories))],
                new NoReview(period.ToString()));
    }
}
