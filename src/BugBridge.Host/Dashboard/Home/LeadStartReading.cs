using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Usability;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Features.FirstContact;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Features.Usability;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>Reads what a support lead starts with; what reports have counted, it takes from them.</summary>
internal sealed class LeadStartReading(RankingBoard board, RankingSettings ranking, SharedPacks packs, IOutreachView outreach, TimeProvider clock)
{
    private const int Shown = 6;

    private static readonly OutreachFilter Waiting = new() { States = OutreachFilter.Open };

    /// <summary>As it is now.</summary>
    public async Task<LeadStart> ReadAsync(Words words, CancellationToken cancellationToken)
    {
        var month = Period.MonthOf(clock.GetUtcNow(), words.Zone);
        var trend = (await packs.FindAsync(FirstContactPack.Report, month, words, cancellationToken))?.Data is FirstContactFigures figures ? figures.Trend : [];
        var review = (await packs.FindAsync(UsabilityPack.Report, month, words, cancellationToken))?.Data as UsabilityReview;
        var open = await board.ReadAsync(cancellationToken);
        var overdue = open.Overdue.ToList();
        var rising = open.Issues.Where(one => one.Facts.Growth > 0).ToList();
        return new LeadStart
        {
            Month = trend.FirstOrDefault(one => one.Month == month) ?? new MonthContact(month, new ContactCounts(0, 0, 0)),
            Before = trend.FirstOrDefault(one => one.Month == month.Previous),
            OverdueCount = overdue.Count,
            Overdue = [.. overdue.Take(Shown)],
            RisingCount = rising.Count,
            Rising = [.. rising.OrderByDescending(one => one.Facts.Growth).Take(Shown)],
            GrowthDays = ranking.GrowthDays,
            Categories = [.. (review?.Categories ?? []).Where(category => category.IsRising).Take(Shown)],
            DraftCount = await outreach.CountAsync(Waiting, cancellationToken),
            Events = await outreach.EventsAsync(Waiting, Shown, cancellationToken),
        };
    }
}
