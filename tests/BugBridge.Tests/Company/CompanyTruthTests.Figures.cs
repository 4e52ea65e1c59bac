using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BugBridge.Core.Ranking;
using BugBridge.Tests.Host.Dashboard;
using CsvHelper;
using Xunit;

namespace BugBridge.Tests.Company;

public sealed partial class CompanyTruthTests
{
    private static readonly string[] Reports = ["first-contact", "usability", "promises", "issues", "recognition"];

    /// <summary>Figures that are told of a list, and are not how many rows it has.</summary>
    private static readonly string[] Derived = ["Monthly revenue", "Public replies", "median", "percentile", "Hours to solve"];

    [Theory]
    [InlineData("2026-11")]
    [InlineData("2026-12")]
    [InlineData("2026-Q4")]
    public async Task Behind_every_figure_of_every_report_is_a_list_of_as_many_as_it_says(string period)
    {
        using var visitor = new Visitor(company.Bridge.At("/"));
        var (followed, wrong) = (0, new List<string>());
        foreach (var report in Reports)
        {
            foreach (var link in await LinksAsync(visitor, $"/{report}?period={period}"))
            {
                var rows = await RowsAsync(visitor, link.GetAttribute("href")!);
                followed++;
                if (Fault(link, rows) is { } fault)
                {
                    wrong.Add($"{report}: {link.GetAttribute("aria-label") ?? link.TextContent} ({link.GetAttribute("href")}): {fault}");
                }
            }
        }

        Assert.Equal([], wrong);
        Assert.True(followed > 40, $"Only {followed} figures lead to lists.");
    }

    [Fact]
    public async Task Every_figure_of_a_report_that_counts_something_leads_to_its_list()
    {
        using var visitor = new Visitor(company.Bridge.At("/"));
        var bare = new List<string>();
        foreach (var report in Reports)
        {
            var page = new HtmlParser().ParseDocument(await visitor.ReadAsync($"/{report}?period=2026-11"));
            foreach (var table in page.QuerySelectorAll("section.table table"))
            {
                var titles = table.QuerySelectorAll("thead th").Select(head => head.TextContent).ToList();
                bare.AddRange(table.QuerySelectorAll("tbody td.number")
                    .Where(cell => cell.QuerySelector("a") is null && cell.TextContent is not ("0" or "0.0%" or "–" or "") && !IsOfNoTickets(titles[cell.Index()]) && !IsWhatIf(cell, titles[cell.Index()]))
                    .Select(cell => $"{report}: {titles[cell.Index()]} {cell.TextContent}"));
            }

            bare.AddRange(page.QuerySelectorAll(".figure").Where(figure => figure.QuerySelector("dd") is { } value && value.QuerySelector("a") is null && value.TextContent.Any(char.IsAsciiDigit) && value.TextContent != "0")
                .Select(figure => $"{report}: {figure.TextContent}").Where(text => !text.Contains("Highest score", StringComparison.Ordinal) && !text.Contains("Categories with", StringComparison.Ordinal)));
        }

        Assert.Equal([], bare);
    }

    [Fact]
    public async Task A_list_says_of_each_ticket_what_it_is_and_why_it_counts_and_goes_on_page_by_page()
    {
        using var visitor = new Visitor(company.Bridge.At("/"));
        var copied = CompanyTruth.Rows.Single(row => row.Class == "somebody in copy wrote");

        var list = await visitor.ReadAsync("/figures/fcr?period=2026-11&of=Copied");
        var further = new HtmlParser().ParseDocument(await visitor.ReadAsync("/figures/fcr?period=2026-11&of=Counted&skip=30"));

        Assert.Contains($"href=\"/tickets/{company.IdOf(copied)}\"", list, StringComparison.Ordinal);
        Assert.Contains("somebody in copy wrote 4 Nov", list, StringComparison.Ordinal);
        Assert.Contains("which does not count", list, StringComparison.Ordinal);
        Assert.Equal(CompanyTruth.Rows.Count(row => row.Month == 11) - 30, further.QuerySelectorAll("tbody tr").Length);
        Assert.NotNull(further.QuerySelector("a[rel='prev'][href='/figures/fcr?period=2026-11&of=Counted']"));
    }

    [Theory]
    [InlineData("/figures/fcr?period=2026-11&of=Nothing")]
    [InlineData("/figures/fcr?period=2026-11&of=1")]
    [InlineData("/figures/fcr?period=2026-11&of=Received&by=Rep&key=1")]
    [InlineData("/figures/fcr?period=2026-11&of=Counted&by=Nothing")]
    [InlineData("/figures/fcr?period=2026-11&of=Counted&by=Offer")]
    [InlineData("/figures/fcr?period=2026-11&of=Counted&by=Offer&key=perhaps")]
    [InlineData("/figures/fcr?period=2026-11&of=Counted&rule=Nothing")]
    [InlineData("/figures/fcr?period=never&of=Counted")]
    [InlineData("/figures/fcr.csv?period=2026-11&of=Nothing")]
    [InlineData("/figures/nothing?period=2026-11&of=Counted")]
    [InlineData("/figures/reporters?period=2026-11&of=Confirmed&by=rep&key=nobody")]
    [InlineData("/figures/promises?period=2026-11&of=told-to&by=date&key=1.x")]
    [InlineData("/figures/ranking?period=2026-11&of=Tickets&by=issue&key=NONE-1")]
    [InlineData("/figures/usability?period=2026-11&of=since&by=moment&key=finding.x")]
    public async Task What_is_no_figure_is_not_found(string address)
    {
        using var visitor = new Visitor(company.Bridge.At("/"));

        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(address));
    }

    [Fact]
    public async Task A_pack_that_is_sent_or_printed_has_no_links_into_the_dashboard()
    {
        using var visitor = new Visitor(company.Bridge.At("/"));
        foreach (var report in new[] { "fcr", "usability", "promises", "ranking", "reporters" })
        {
            foreach (var format in new[] { "html", "md", "json" })
            {
                Assert.DoesNotContain("/figures/", await visitor.ReadAsync($"/reports/{report}.{format}?period=2026-11"), StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Columns of numbers that count no tickets: intervals, places, scores and their parts, days and comparisons.</summary>
    private static bool IsOfNoTickets(string title) =>
        title.EndsWith("(95 %)", StringComparison.Ordinal) || title.StartsWith("Score at the end of ", StringComparison.Ordinal) || title is "Place" or "Points" or "Score" or "Change" or "Change to the mean" or "Mean of the last three" or "Calendar days left" or "Calendar days later" or "From told to fixed (calendar time)"
        || RankFormula.PartNames.Append("Broken promise").Contains(title);

    /// <summary>The share that would be without counting something, of which no ticket says so; the two counts beside it have their lists.</summary>
    private static bool IsWhatIf(IElement cell, string title) => title == "Share" && cell.ParentElement!.Children[0].TextContent == "Without counting that";

    private static async Task<List<IElement>> LinksAsync(Visitor visitor, string address) =>
        [.. new HtmlParser().ParseDocument(await visitor.ReadAsync(address)).QuerySelectorAll("a[href^='/figures/']")];

    /// <summary>All rows of a list, from its CSV; the page must say as many.</summary>
    private static async Task<List<string[]>> RowsAsync(Visitor visitor, string address)
    {
        var page = new HtmlParser().ParseDocument(await visitor.ReadAsync(address));
        var csv = await visitor.ReadAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        using var file = new StringReader(csv.TrimStart('\uFEFF'));
        using var reader = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add(reader.Current.ToArray());
        }

        var shown = page.QuerySelectorAll("section.table tbody tr").Length;
        Assert.True(shown == Math.Min(50, rows.Count - 1), $"{address}: {shown} rows on the page, {rows.Count - 1} in the file");
        return rows;
    }

    /// <summary>What is wrong with a list, by what the figure says; null for nothing.</summary>
    private static string? Fault(IElement link, List<string[]> rows)
    {
        var (heading, all) = (rows[0], rows[1..]);
        var (text, label) = (link.TextContent.Trim(), link.GetAttribute("aria-label") ?? string.Empty);
        IEnumerable<string> Of(string column, IEnumerable<string[]> some) => some.Select(row => row[Array.IndexOf(heading, column)]);
        var customers = Of("customer", heading.Contains("customer") ? all : []).Distinct(StringComparer.Ordinal).Count();
        var accounts = heading.Contains("account") ? all.ToLookup(row => Of("account", [row]).Single().Length > 0) : null;
        var named = accounts is null ? 0 : Of("account", accounts[true]).Distinct(StringComparer.Ordinal).Count();
        var loners = accounts is null ? 0 : Of("customer", accounts[false]).Distinct(StringComparer.Ordinal).Count();
        int[] right = Derived.Any(derived => label.Contains(derived, StringComparison.OrdinalIgnoreCase)) ? []
            : label.Contains(": Customers,", StringComparison.Ordinal) ? [customers]

            // The ranking counts a customer without an account as one of their own; the review does not.
            : label.Contains(": Accounts,", StringComparison.Ordinal) ? [named, named + loners]
            : [all.Count];
        return all.Count == 0 ? "it is empty"
            : text.EndsWith('%') ? ShareFault(text, heading, all)
            : right.Length == 0 || right.Contains(int.Parse(Number().Match(text).Value, CultureInfo.InvariantCulture)) ? null
            : $"there are {string.Join(" or ", right)}";
    }

    /// <summary>A share of first contact is that of the tickets in its list; of fewer than thirty its interval is told.</summary>
    private static string? ShareFault(string text, string[] heading, List<string[]> all)
    {
        var counts = Array.IndexOf(heading, "counts");
        var share = counts < 0 ? null : (all.Count(row => row[counts] == "FirstContact") / (double)all.Count).ToString("P1", CultureInfo.GetCultureInfo("en-GB"));
        return share is null || text.Contains('–', StringComparison.Ordinal) || Digits(text) == Digits(share) ? null : $"they are {share}";
    }

    private static string Digits(string text) => new([.. text.Where(letter => char.IsAsciiDigit(letter) || letter == '.')]);

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
