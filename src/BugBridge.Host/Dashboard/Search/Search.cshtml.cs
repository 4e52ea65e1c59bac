using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Ranking;
using BugBridge.Host.Access;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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

    /// <summary>Shows what is found; a key or a ticket's number leads straight there, unless all that was found is asked for.</summary>
    public async Task<IActionResult> OnGetAsync(string? q, string? all, CancellationToken cancellationToken)
    {
        Text = (q ?? string.Empty).Trim();
        Text = Text[..Math.Min(Text.Length, Longest)];
        Found = await search.SearchAsync(Text, MostOfEach, cancellationToken);
        if (all is null && Exact() is { } there)
        {
            return LocalRedirect(there);
        }

        if (!Found.Issues.IsEmpty)
        {
            var ranking = await board.ReadAsync(cancellationToken);
            var keys = Found.Issues.Select(issue => issue.Key).ToHashSet(StringComparer.Ordinal);
            (Ranked, RankedCount) = (ranking.Issues.Where(one => keys.Contains(one.Facts.Issue.Key)).ToImmutableDictionary(one => one.Facts.Issue.Key, StringComparer.Ordinal), ranking.Issues.Length);
        }

        return Page();
    }

    /// <summary>The page of what was named, where the text is a key or a number.</summary>
    private string? Exact()
    {
        var name = Text.TrimStart('#');
        return Found.Issues.FirstOrDefault(issue => string.Equals(issue.Key, name, StringComparison.OrdinalIgnoreCase)) is { } one ? PageAddress.OfIssue(one.Key)
            : Found.Tickets.FirstOrDefault(ticket => ticket.Id == name) is { } other ? PageAddress.OfTicket(other.Id)
            : null;
    }
}
