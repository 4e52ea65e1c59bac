using System.Collections.Immutable;
using BugBridge.Core.Ranking;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Features.Ranking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Wall;

/// <summary>Big figures for a screen on the wall; they move by themselves.</summary>
[Authorize(Roles.Reader)]
internal sealed class WallModel(RankingBoard board, LiveFigures live) : PageModel
{
    private const int Shown = 6;

    public LiveNumbers Numbers { get; private set; } = null!;

    public int Overdue { get; private set; }

    public ImmutableArray<RankedIssue> Top { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Numbers = await live.ReadAsync(cancellationToken);
        var ranking = await board.ReadAsync(cancellationToken);
        Overdue = ranking.Issues.Count(one => one.IsLate);
        Top = [.. ranking.Issues.Take(Shown)];
    }
}
