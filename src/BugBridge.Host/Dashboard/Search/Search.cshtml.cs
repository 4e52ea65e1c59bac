using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Ranking;
using BugBridge.Host.Access;
using BugBridge.Host.Features.Ranking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Search;

/// <summary>Searches everything that is held.</summary>
[Authorize(Roles.Reader)]
internal sealed class SearchModel(ISearchView search, RankingBoard board) : PageModel
{
    private const int MostOfEach = 25;
    private const int Longest = 200;

    public string Text { get; private set; } = string.Empty;

    public Found Found { get; private set; } = Found.Nothing;

    /// <summary>The found issues that are open and have a ticket, by their keys.</summary>
    public ImmutableDictionary<string, RankedIssue> Ranked { get; private set; } = ImmutableDictionary<string, RankedIssue>.Empty;

    /// <summary>How many issues have a place.</summary>
    public int RankedCount { get; private set; }

    public async Task OnGetAsync(string? q, CancellationToken cancellationToken)
    {
        Text = (q ?? string.Empty).Trim();
        Text = Text[..Math.Min(Text.Length, Longest)];
        Found = await search.SearchAsync(Text, MostOfEach, cancellationToken);
        if (!Found.Issues.IsEmpty)
        {
            var ranking = await board.ReadAsync(cancellationToken);
            var keys = Found.Issues.Select(issue => issue.Key).ToHashSet(StringComparer.Ordinal);
            (Ranked, RankedCount) = (ranking.Issues.Where(one => keys.Contains(one.Facts.Issue.Key)).ToImmutableDictionary(one => one.Facts.Issue.Key, StringComparer.Ordinal), ranking.Issues.Length);
        }
    }
}
