using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>That an issue has one score and one place, whatever page shows them; over the real worker.</summary>
public sealed partial class OneRankingTests : Journey
{
    [Fact]
    public async Task Every_page_gives_an_issue_the_same_score_and_place()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var (_, other) = await FiledAsync("Invoices have no tax column", "Since Monday the column is missing in every export.");
        await JoinedAsync(other);
        using var visitor = new Visitor(Bridge.At("/"));
        var issue = IssueScore().Match(await visitor.ReadAsync("/issues/" + key));
        var (score, place) = (issue.Groups["score"].Value, issue.Groups["place"].Value);

        Assert.Equal("2", place);
        Assert.Equal((score, place), await RowAsync(visitor, "/issues", key));
        Assert.Equal((score, place), await RowAsync(visitor, "/issues?state=all&sort=key", key));
        Assert.Equal((score, place), await RowAsync(visitor, "/", key));
        Assert.Equal((score, place), await RowAsync(visitor, "/wall", key));
        Assert.Equal((score, place), await RowAsync(visitor, "/issues?period=2026-11", key));
        Assert.Equal((score, place), await RowAsync(visitor, "/figures/ranking?period=2026-11&of=issues", key));
        Assert.Contains($"place {place} of 2 · score {score}", await visitor.ReadAsync("/search?all=yes&q=" + key), StringComparison.Ordinal);
        var panel = await visitor.ReadAsync($"/panel?ticket={ticket}");
        Assert.Contains($"place {place} of 2", panel, StringComparison.Ordinal);
        Assert.Contains($"score {score}<", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_address_leads_to_the_issues_and_keeps_what_was_asked_for()
    {
        await StartAsync();
        using var visitor = new Visitor(Bridge.At("/"));

        using var plain = await visitor.GetAsync("/ranking");
        using var asked = await visitor.GetAsync("/ranking?period=2026-10&from=a%26b");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/issues"), (plain.StatusCode, plain.Headers.Location!.OriginalString));
        Assert.Equal("/issues?period=2026-10&from=a%26b", asked.Headers.Location!.OriginalString);
    }

    private static async Task<(string Score, string Place)> RowAsync(Visitor visitor, string address, string key)
    {
        var page = new HtmlParser().ParseDocument(await visitor.ReadAsync(address));
        var row = page.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(key, StringComparison.Ordinal));
        var titles = row.Closest("table")!.QuerySelectorAll("thead th").Select(title => title.TextContent.Trim()).ToList();
        string In(string title) => row.Children[titles.IndexOf(title)].TextContent.Trim();
        return (In("Score"), In("Place"));
    }

    [GeneratedRegex("Score (?<score>[0-9]+) · place (?<place>[0-9]+) of 2", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IssueScore();
}
