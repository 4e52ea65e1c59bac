using BugBridge.Core.Duplicates;
using BugBridge.Core.Outreach;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>Reads what a rep starts with.</summary>
internal sealed class RepStartReading(Reps reps, NewsReading news, IOutreachView outreach, IDuplicateView duplicates, DuplicateSettings settings, TimeProvider clock)
{
    private const int Shown = 8;

    /// <summary>Older tickets have been read by somebody.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(14);

    /// <summary>That of whoever sent a request.</summary>
    public async Task<RepStart> ReadAsync(HttpContext context)
    {
        var (asked, all, ending) = (Reps.AskedBy(context), await reps.AllAsync(context.RequestAborted), context.RequestAborted);
        var rep = Reps.Find(all, asked);
        var waiting = new OutreachFilter { States = OutreachFilter.Open, RepId = rep?.Id };
        return new RepStart(all, asked, rep)
        {
            Drafts = await outreach.DraftsAsync(waiting, 0, Shown, ending),
            DraftCount = await outreach.CountAsync(waiting, ending),
            News = await news.ReadAsync(rep?.Id, Shown, ending),
            Undecided = await duplicates.UndecidedAsync(new UndecidedQuery(clock.GetUtcNow() - Lately, settings.MinScore, Shown) { RepId = rep?.Id }, ending),
        };
    }
}
