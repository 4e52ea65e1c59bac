using System.Collections.Immutable;
using BugBridge.Core.Deliveries;
using BugBridge.Core.Erasure;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Health;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>What needs a person now, the issues that matter most, and how much is held.</summary>
[Authorize(Roles.Reader)]
internal sealed class HomeModel(RankingBoard board, LiveFigures live, Readiness readiness, WaitingDrafts drafts, IDeliveryStore deliveries, IErasureStore erasures, Words words) : PageModel
{
    private const int Shown = 8;
    private const int MostUnsent = 100;

    public LiveNumbers Numbers { get; private set; } = null!;

    public ImmutableArray<Need> Needs { get; private set; }

    public ImmutableArray<RankedIssue> Top { get; private set; }

    /// <summary>Open issues whose promised date has passed, the longest overdue first.</summary>
    public ImmutableArray<RankedIssue> Overdue { get; private set; }

    /// <summary>Open issues for which no date is promised, the highest score first.</summary>
    public ImmutableArray<RankedIssue> Unplanned { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var numbers = live.ReadAsync(cancellationToken);
        var ranking = await board.ReadAsync(null, withDone: false, cancellationToken);
        var open = ranking.Issues.Where(one => one.Facts.Category != StatusCategory.Done).ToList();
        var overdue = open.Where(one => one.IsLate).OrderBy(one => one.Facts.Promised).ToList();
        var unplanned = open.Where(one => one.Facts.Promised is null).ToList();
        var unsent = await deliveries.UnsentAsync(MostUnsent, cancellationToken);
        Numbers = await numbers;
        Top = [.. ranking.Issues.Take(Shown)];
        Overdue = [.. overdue.Take(Shown)];
        Unplanned = [.. unplanned.Take(Shown)];
        Needs = Home.Needs.Of(
            await readiness.ReadAsync(cancellationToken), Numbers, await drafts.CountAsync(cancellationToken), await erasures.CountForApprovalAsync(cancellationToken), unsent.Count(delivery => delivery.LastError is not null), overdue.Count, unplanned.Count, words);
    }
}
