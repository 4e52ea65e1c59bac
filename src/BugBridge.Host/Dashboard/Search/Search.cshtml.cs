using BugBridge.Core.Browsing;
using BugBridge.Host.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Search;

/// <summary>Searches everything that is held.</summary>
[Authorize(Roles.Reader)]
internal sealed class SearchModel(ISearchView search) : PageModel
{
    private const int MostOfEach = 25;
    private const int Longest = 200;

    public string Text { get; private set; } = string.Empty;

    public Found Found { get; private set; } = Found.Nothing;

    public async Task OnGetAsync(string? q, CancellationToken cancellationToken)
    {
        Text = (q ?? string.Empty).Trim();
        Text = Text[..Math.Min(Text.Length, Longest)];
        Found = await search.SearchAsync(Text, MostOfEach, cancellationToken);
    }
}
