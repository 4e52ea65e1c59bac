using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Ranking;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Dashboard.Issues;

/// <summary>The ranking of the issues: as it is now, filtered, sorted, in pages; or, where a period is asked for, the report of that period.</summary>
[Authorize(Roles.Reader)]
internal sealed class IssuesModel(RankingBoard board, IRankView ranks, SharedPacks packs, Words words, TimeProvider clock) : ReportModel(packs, words, clock)
{
    private const int PageSize = 50;

    private readonly Period _current = Period.MonthOf(clock.GetUtcNow(), words.Zone);

    public override string Name => RankingPack.Report;

    public override string Title => "Issues and ranking";

    public IssueQuery Query { get; private set; } = new();

    public new int Page { get; private set; }

    /// <summary>The place of the first issue shown in the list, from 1.</summary>
    public int First => ((Page - 1) * PageSize) + 1;

    /// <summary>How many issues fit.</summary>
    public int Count { get; private set; }

    public ImmutableArray<RankedIssue> Shown { get; private set; } = [];

    public ImmutableArray<string> Projects { get; private set; } = [];

    public ImmutableArray<string> Components { get; private set; } = [];

    public ImmutableArray<string> Segments { get; private set; } = [];

    public DateTimeOffset At { get; private set; }

    /// <summary>The periods whose reports the list leads to, the latest first.</summary>
    public ImmutableArray<Period> Periods => [_current, _current.Previous, _current.Quarter()];

    public override async Task OnGetAsync(string? period, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(period))
        {
            await ShowAsync(period, cancellationToken);
            return;
        }

        Segments = await ranks.SegmentsAsync(cancellationToken);
        var asked = IssueQuery.Of(Request.Query);
        Query = asked with { Segment = Segments.FirstOrDefault(known => known == asked.Segment) };
        Show(Query.WithDone ? await board.ReadWithDoneAsync(cancellationToken) : await board.ReadAsync(cancellationToken));
    }

    private void Show(RankedIssues ranking)
    {
        Projects = Names(ranking.Issues.Select(one => one.Facts.Project).Append(Query.Project));
        Components = Names(ranking.Issues.SelectMany(one => one.Facts.Components).Append(Query.Component));
        var fitting = Query.In(ranking.Issues);
        (Count, At) = (fitting.Length, ranking.At);
        Page = Math.Clamp(Query.Page, 1, Math.Max(1, (Count + PageSize - 1) / PageSize));
        Shown = [.. fitting.Skip(First - 1).Take(PageSize)];
    }

    private static ImmutableArray<string> Names(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)];
}
