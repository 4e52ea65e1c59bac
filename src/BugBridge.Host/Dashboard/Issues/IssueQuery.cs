using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Ranking;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Dashboard.Issues;

/// <summary>Which issues are listed, and in which order.</summary>
internal sealed record IssueQuery
{
    public string? Project { get; init; }

    public string? Component { get; init; }

    /// <summary>Only issues with a ticket of an account in this segment. Their scores stay those of all tickets.</summary>
    public string? Segment { get; init; }

    public bool WithDone { get; init; }

    public string Sort { get; init; } = "score";

    /// <summary>The page that was asked for, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads an address. What is not understood counts as not given.</summary>
    public static IssueQuery Of(IQueryCollection query) => new()
    {
        Project = Given(query["project"]),
        Component = Given(query["component"]),
        Segment = Given(query["segment"]),
        WithDone = query["state"] == "all",
        Sort = IssueOrder.All.Select(one => one.Name).FirstOrDefault(name => name == query["sort"]) ?? "score",
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Max(1, page) : 1,
    };

    /// <summary>Those that are asked for, of all that are ranked, in the order asked for.</summary>
    public ImmutableArray<RankedIssue> In(IEnumerable<RankedIssue> issues) => [.. IssueOrder.Sort(issues.Where(Holds), Sort)];

    /// <summary>The address of a page of the list.</summary>
    public string Address(int page) => PageAddress.Of(
        "/issues",
        ("project", Project),
        ("component", Component),
        ("segment", Segment),
        ("state", WithDone ? "all" : null),
        ("sort", Sort),
        ("page", page.ToString(CultureInfo.InvariantCulture)));

    private bool Holds(RankedIssue one) =>
        (Project is null || one.Facts.Project == Project)
        && (Component is null || one.Facts.Components.Contains(Component, StringComparer.Ordinal))
        && (Segment is null || one.Facts.Segments.Contains(Segment, StringComparer.Ordinal));

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
