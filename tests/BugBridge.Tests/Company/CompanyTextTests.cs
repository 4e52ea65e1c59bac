using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Host.Dashboard;
using Xunit;

namespace BugBridge.Tests.Company;

/// <summary>Texts that people read about the company, whole: reports, pages, notes in tickets, issues and comments to engineers.</summary>
public sealed class CompanyTextTests(PlayedCompany company) : IClassFixture<PlayedCompany>
{
    [Theory]
    [InlineData("first-contact", "/first-contact")]
    [InlineData("usability", "/usability")]
    [InlineData("promises", "/promises")]
    [InlineData("ranking", "/issues")]
    [InlineData("recognition", "/recognition")]
    public async Task A_report_reads_as_it_did(string report, string address)
    {
        foreach (var language in new[] { "en", "es" })
        {
            using var visitor = Visit(language);
            var page = new HtmlParser().ParseDocument(await visitor.ReadAsync($"{address}?period=2026-11"));
            var download = page.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")!).First(address => address.Contains("md", StringComparison.Ordinal));
            Snapshots.Compare(await visitor.ReadAsync(download), $"{report}.{language}");
        }
    }

    [Theory]
    [InlineData("home", "/")]
    [InlineData("issues", "/issues")]
    [InlineData("issue", "/issues/ENG-1")]
    [InlineData("tickets", "/tickets")]
    [InlineData("ticket", "/tickets/1")]
    [InlineData("outreach", "/outreach?state=all")]
    [InlineData("deliveries", "/deliveries")]
    [InlineData("search", "/search?q=bug")]
    public async Task A_page_reads_as_it_did(string name, string address)
    {
        foreach (var language in new[] { "en", "es" })
        {
            using var visitor = Visit(language);
            var page = new HtmlParser().ParseDocument(await visitor.ReadAsync(address));
            Snapshots.Compare(page.Title + "\n" + Text(page.QuerySelector("main")!), $"page.{name}.{language}");
        }
    }

    [Fact]
    public void Notes_in_tickets_read_as_they_did()
    {
        var said = new StringBuilder();
        foreach (var ticket in company.Bridge.Helpdesk.Tickets.OrderBy(ticket => ticket.Id))
        {
            foreach (var comment in ticket.Comments.Where(comment => !comment.IsPublic).OrderBy(comment => comment.Id))
            {
                said.AppendLine(CultureInfo.InvariantCulture, $"--- ticket {ticket.Id}").AppendLine(comment.Body);
            }
        }

        Snapshots.Compare(said.ToString(), "notes");
    }

    [Fact]
    public void Issues_and_comments_to_engineers_read_as_they_did()
    {
        var said = new StringBuilder();
        foreach (var issue in company.Bridge.Jira.Issues.OrderBy(issue => issue.Key, StringComparer.Ordinal))
        {
            said.AppendLine(CultureInfo.InvariantCulture, $"=== {issue.Key}: {issue.Summary}").AppendLine(issue.Text);
            foreach (var comment in issue.Comments)
            {
                said.AppendLine("---").AppendLine(Adf.PlainText(comment.Body));
            }
        }

        Snapshots.Compare(said.ToString(), "comments");
    }

    private Visitor Visit(string language) => new(company.Bridge.At("/"), ("Accept-Language", language));

    /// <summary>The words of a part of a page, one piece of text a line.</summary>
    private static string Text(IElement part) => string.Join('\n', part.Descendants<IText>()
        .Where(text => text.ParentElement is not { LocalName: "script" or "style" or "option" })
        .Select(text => string.Join(' ', text.Data.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
        .Where(text => text.Length > 0));
}
