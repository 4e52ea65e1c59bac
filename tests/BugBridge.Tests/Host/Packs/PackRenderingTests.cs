using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BugBridge.Core.Calendar;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Rendering;
using Xunit;

namespace BugBridge.Tests.Host.Packs;

public sealed class PackRenderingTests
{
    private const string Hostile = "<script>alert(1)</script> \" onload=x ' \u202Eevil\u2066 [a](javascript:b) | `c` <!channel>";
    private static readonly Words English = new(CultureInfo.GetCultureInfo("en-GB"), TimeZoneInfo.Utc);

    [Fact]
    public async Task As_a_file_it_needs_nothing_else_and_runs_nothing()
    {
        var page = await PageAsync(SomePack.Of("Ordinary", 3, 2));

        Assert.Equal("First contact, October 2026", page.Title);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src], [style], [onclick]"));
        Assert.Contains("@media print", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["Rep", "Tickets"], page.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(["h1", "h2", "h3"], page.QuerySelectorAll("h1, h2, h3").Select(heading => heading.LocalName));
    }

    [Fact]
    public async Task Hostile_text_is_text_in_every_place()
    {
        var page = await PageAsync(SomePack.Of(Hostile, 1));

        Assert.Empty(page.QuerySelectorAll("script, [onload]"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotContain('\u202E', page.DocumentElement.OuterHtml);
        Assert.DoesNotContain('\u2066', page.DocumentElement.OuterHtml);
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chart_is_drawn_of_its_table_and_left_out_of_what_is_read_aloud()
    {
        var page = await PageAsync(SomePack.Of("Rep", 4, 1, null));

        Assert.Equal(["100%", "25%", "0%"], page.QuerySelectorAll("svg .fill").Select(bar => bar.GetAttribute("width")));
        Assert.Equal("true", page.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task A_line_is_broken_where_there_is_no_number()
    {
        var table = Table(10, null, 5, 10);
        var page = await PageAsync(SomePack.Of("x", 1) with { Parts = [table with { Chart = new PackChart(ChartKind.Line, 0, [1]) }] });

        Assert.Equal(3, page.QuerySelectorAll("svg circle").Length);
        Assert.Equal(["18"], page.QuerySelectorAll("svg line.line").Select(line => line.GetAttribute("y2")));
    }

    [Fact]
    public async Task Each_point_of_a_line_says_its_row_and_number_to_pointer_keyboard_and_listener()
    {
        var page = await PageAsync(SomePack.Of("x", 1) with { Parts = [Table(10, 5) with { Chart = new PackChart(ChartKind.Line, 0, [1]) }] });

        Assert.Equal(["x 0: 10 (Tickets)", "x 1: 5 (Tickets)"], page.QuerySelectorAll("svg [tabindex='0'][role='img']").Select(spot => spot.GetAttribute("aria-label")));
        Assert.Equal(["x 0: 10 (Tickets)", "x 1: 5 (Tickets)"], page.QuerySelectorAll("svg .said").Select(said => said.TextContent));
        Assert.Equal("Tickets by rep", page.QuerySelector("svg")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Details_are_for_programs_and_for_whoever_opens_them_on_a_page()
    {
        var table = Table(1) with { All = "All columns" };
        table = table with { Columns = table.Columns.SetItem(1, table.Columns[1] with { IsDetail = true }) };
        var pack = SomePack.Of("x") with { Parts = [table] };
        using var html = new StringWriter(CultureInfo.InvariantCulture);
        PackHtml.Render(pack, new SecretGuard(new BridgeSettings())).WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        var page = new HtmlParser().ParseDocument(html.ToString());

        Assert.Equal(["Rep"], page.QuerySelectorAll("section > .scroll th[scope='col']").Select(cell => cell.TextContent));
        Assert.Equal(["Rep", "Tickets"], page.QuerySelectorAll("details th[scope='col']").Select(cell => cell.TextContent));
        Assert.Equal(4, Csv(table).Length);
        Assert.DoesNotContain("Tickets |", PackMarkdown.Write(pack, English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_table_says_so()
    {
        var page = await PageAsync(SomePack.Of("x"));

        Assert.Equal("No tickets.", page.QuerySelector("section.table .empty")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("table, svg"));
        Assert.Contains("No tickets.", PackMarkdown.Write(SomePack.Of("x"), English), StringComparison.Ordinal);
    }

    [Fact]
    public void In_Markdown_hostile_text_stays_text()
    {
        var html = Markdig.Markdown.ToHtml(PackMarkdown.Write(SomePack.Of(Hostile, 1), English), Markdig.MarkdownExtensions.UsePipeTables(new Markdig.MarkdownPipelineBuilder()).Build());
        var page = new HtmlParser().ParseDocument(html);

        Assert.Empty(page.QuerySelectorAll("script, img, [onload]"));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.StartsWith("https://", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(2, page.QuerySelectorAll("tr").Length);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    [InlineData("\u202E=1")]
    public void In_CSV_no_text_is_a_formula(string text)
    {
        var cells = Csv(Table(1) with { Rows = [[PackCell.Of(text), new PackCell("-1", -1)]] });

        Assert.StartsWith("'", cells[2], StringComparison.Ordinal);
        Assert.Equal("-1", cells[3]);
    }

    [Theory]
    [InlineData("foo;=cmd|' /C calc'!A0", "foo;'=cmd|' /C calc'!A0")]
    [InlineData("foo; +1", "foo;' +1")]
    [InlineData("foo;\"=cmd\"", "foo;'\"=cmd\"")]
    [InlineData("foo\t=1", "foo\t'=1")]
    [InlineData("foo|@x", "foo|'@x")]
    [InlineData("two\n-1 lines", "two\n'-1 lines")]
    [InlineData("foo;＝1", "foo;'＝1")]
    [InlineData("a; b, c=d - e", "a; b, c=d - e")]
    public void In_CSV_no_part_of_a_text_is_a_formula_whatever_sign_parts_the_cells(string text, string written)
    {
        var line = CsvLine(text);

        Assert.Equal('"' + written.Replace("\"", "\"\"", StringComparison.Ordinal) + "\",1", line);
        Assert.All([';', '\t', '|', '\n'], sign => Assert.All(line.Split(sign), part => Assert.DoesNotMatch("""^["\s]*[=+\-@＝＋－＠]""", part)));
    }

    [Fact]
    public async Task CSV_gives_values_as_programs_read_them_and_each_table_by_its_name()
    {
        var pack = SomePack.Of("Rep, \"quoted\"", 0.5);

        var file = await PackFile.WriteAsync(pack, "2026-10", PackFormat.Csv, English, new SecretGuard(new BridgeSettings()), "BY-REP", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("rep,tickets\r\n\"Rep, \"\"quoted\"\" 0\",0.5\r\n", file.Content.ReplaceLineEndings("\r\n"));
        Assert.Equal([0xEF, 0xBB, 0xBF], file.Bytes()[..3]);
        Assert.Equal("fcr-2026-10.csv", file.Name);
        Assert.Null(PackCsv.Find(pack, "by-moon"));
    }

    private static string CsvLine(string text)
    {
        using var output = new StringWriter();
        CsvText.Write(output, [], [[text, 1]]);
        return output.ToString().TrimEnd('\r', '\n');
    }

    [Fact]
    public void JSON_gives_what_the_pack_was_made_of()
    {
        var month = Period.Read("2026-10", SomePack.Noon, TimeZoneInfo.Utc);
        using var dated = JsonDocument.Parse(PackJson.Write(SomePack.Of("x") with { Data = new { Period = month } }));
        Assert.Equal("2026-10", dated.RootElement.GetProperty("data").GetProperty("period").GetProperty("name").GetString());
        using var json = JsonDocument.Parse(PackJson.Write(SomePack.Of("=x")));

        Assert.Equal("fcr", json.RootElement.GetProperty("report").GetString());
        Assert.Equal(0.615, json.RootElement.GetProperty("data").GetProperty("share").GetDouble());
    }

    [Fact]
    public async Task No_secret_leaves_in_a_pack()
    {
        var settings = new BridgeSettings { Jira = { Token = "hidden-token-1" } };
        foreach (var format in Enum.GetValues<PackFormat>().Where(format => format is not (PackFormat.Pdf or PackFormat.Xlsx)))
        {
            var file = await PackFile.WriteAsync(SomePack.Of("It is hidden-token-1", 1), "2026-10", format, English, new SecretGuard(settings), cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(file.IsText);
            Assert.Contains("It is", file.Content, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden-token-1", file.Content, StringComparison.Ordinal);
        }
    }

    private static PackTable Table(params double?[] values) =>
        (PackTable)SomePack.Of("x", values).Parts.Single(part => part is PackTable);

    private static string[] Csv(PackTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        PackCsv.Write(table, text);
        return [.. text.ToString().Split([",", "\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Trim('"'))];
    }

    private static async Task<IDocument> PageAsync(Pack pack)
    {
        await using var html = new StringWriter(CultureInfo.InvariantCulture);
        await PackDocument.WriteAsync(pack, English, html);
        return await new HtmlParser().ParseDocumentAsync(html.ToString(), TestContext.Current.CancellationToken);
    }
}
