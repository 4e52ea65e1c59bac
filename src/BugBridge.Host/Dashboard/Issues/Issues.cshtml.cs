using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Ranking;
using BugBridge.Host.Access;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Issues;

/// <summary>The ranking with its parts: filtered, sorted, in pages.</summary>
[Authorize(Roles.Reader)]
internal sealed class IssuesModel(RankingBoard board, IRankView ranks) : PageModel
{
    private const int PageSize = 50;

    public string? Project { get; private set; }

    public string? Component { get; private set; }

    public string? Segment { get; private set; }

    public bool WithDone { get; private set; }

    public string Sort { get; private set; } = "score";

    public new int Page { get; private set; }

    /// <summary>The place of the first issue shown, from 1.</summary>
    public int First => ((Page - 1) * PageSize) + 1;

    /// <summary>How many issues fit.</summary>
    public int Count { get; private set; }

    public ImmutableArray<RankedIssue> Shown { get; private set; }

    public ImmutableArray<string> Projects { get; private set; }

    public ImmutableArray<string> Components { get; private set; }

    public ImmutableArray<string> Segments { get; private set; }

    public DateTimeOffset At { get; private set; }

    public async Task OnGetAsync(
        string? project, string? component, string? segment, string? state, string? sort, string? page, CancellationToken cancellationToken)
    {
        Segments = await ranks.SegmentsAsync(cancellationToken);
        (Project, Component, WithDone) = (Given(project), Given(component), state == "all");
        Segment = Segments.FirstOrDefault(known => known == segment);
        Sort = IssueOrder.All.Select(one => one.Name).FirstOrDefault(name => name == sort) ?? "score";
        var ranking = await board.ReadAsync(Segment, WithDone, cancellationToken);
        Projects = Names(ranking.Issues.Select(one => one.Facts.Project).Append(Project));
        Components = Names(ranking.Issues.SelectMany(one => one.Facts.Components).Append(Component));
        var fitting = ranking.Issues
            .Where(one => (Project is null || one.Facts.Project == Project) && (Component is null || one.Facts.Components.Contains(Component, StringComparer.Ordinal)))
            .ToList();
        (Count, At) = (fitting.Count, ranking.At);
        Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Math.Max(1, (Count + PageSize - 1) / PageSize)) : 1;
        Shown = [.. IssueOrder.Sort(fitting, Sort).Skip(First - 1).Take(PageSize)];
    }

    /// <summary>The address of another page of the same list.</summary>
    public string AddressOf(int page) => PageAddress.Of(
        "/issues",
        ("project", Project),
        ("component", Component),
        ("segment", Segment),
        ("state", WithDone ? "all" : null),
        ("sort", Sort),
        ("page", page.ToString(CultureInfo.InvariantCulture)));

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static ImmutableArray<string> Names(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)];
}
