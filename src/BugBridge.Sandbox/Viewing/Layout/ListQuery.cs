using System.Globalization;

namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Path">The list's path.</param>
/// <param name="Words">What its rows must hold, in any case of letters; empty for all.</param>
/// <param name="Page">Which page, from 1; one that is not there means the nearest.</param>
public sealed record ListQuery(string Path, string Words, int Page)
{
    /// <summary>How many rows a page has.</summary>
    public const int PageSize = 50;

    /// <summary>What a request asks for; a page that is no number is the first.</summary>
    internal static ListQuery From(HttpRequest request)
    {
        var isNumber = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return new ListQuery(request.Path, request.Query["q"].ToString().Trim(), isNumber ? page : 1);
    }

    /// <summary>The address of another page of the same list.</summary>
    public string At(int page) =>
        Path + (Words.Length == 0 ? default : QueryString.Create("q", Words)).Add("page", page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The wanted page of those rows that hold the wanted words.</summary>
    /// <typeparam name="T">A row.</typeparam>
    /// <param name="site">Which stand-in this is.</param>
    /// <param name="rows">All rows, in order.</param>
    /// <param name="words">What can be found of a row.</param>
    internal Listing<T> PageOf<T>(Site site, IEnumerable<T> rows, Func<T, IEnumerable<string>> words)
    {
        var found = rows.Where(row => words(row).Any(word => word.Contains(Words, StringComparison.OrdinalIgnoreCase))).ToList();
        var all = new Listing<T>(site, this, [], found.Count);
        var page = Math.Clamp(Page, 1, all.Pages);
        return all with { Wanted = this with { Page = page }, Rows = [.. found.Skip((page - 1) * PageSize).Take(PageSize)] };
    }
}
