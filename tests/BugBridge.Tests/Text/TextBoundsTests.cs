using System.Text.Json;
using BugBridge.Connectors.Jira.Adf;
using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Text;

/// <summary>Texts that are made to grow: what is read from each, and what is written of it in every format, stays within a small multiple of what was sent.</summary>
public sealed class TextBoundsTests
{
    // An empty cell takes 70 characters of a document for Jira, and a quoted line up to 16 before it.
    private const int MostPerCharacter = 40;
    private const int MostBesides = 5_000_000;

    private static readonly Dictionary<string, Func<string>> Html = new(StringComparer.Ordinal)
    {
        ["a heading row of spanning cells above short rows"] = () => "<table><tr>" + Many("<td colspan=64>x", 2_000) + Many("<tr><td>y", 3_000),
        ["many such tables"] = () => Many("<table><tr><td colspan=100>x" + Many("<tr><td>y", 50) + "</table>", 200),
        ["a colspan beyond reason"] = () => "<table><tr><td colspan=2000000000>x<td>z<tr><td>y</table>",
        ["many columns that are really there"] = () => "<table>" + Many("<tr>" + Many("<td>x", 500), 20) + "</table>",
        ["many cells"] = () => "<table><tr>" + Many("<td>", 200_000),
        ["rows that span"] = () => "<table>" + Many("<tr><td rowspan=65535 colspan=1000>x", 2_000),
        ["cells over all rows in many rows"] = () => "<table>" + Many("<tr><td rowspan=0>x", 3_000),
        ["one cell over very many empty rows"] = () => "<table><tr><td rowspan=65534 colspan=100>x<td>y" + Many("<tr>", 60_000),
        ["a cell beyond reason over short rows"] = () => "<table><tr><td rowspan=65534 colspan=1000>x" + Many("<tr><td>y", 3_000),
        ["one long address of a file over many paragraphs"] = () => "<a href='file://a.example/" + new string('x', 30_000) + "'>" + Many("<p>x</p>", 4_000),
        ["one long address over many paragraphs"] = () => "<a href='https://a.example/" + new string('x', 30_000) + "'>" + Many("<p>x</p>", 4_000),
        ["many nested lists"] = () => Many("<ul><li>x", 10_000),
        ["nested tables"] = () => Many("<table><tr><td>x<td>", 3_000),
        ["quotes with empty lines"] = () => Many("<blockquote>", 8) + Many("<p>x</p>", 20_000),
        ["pictures"] = () => Many("<img src=https://a.example/x.png alt=x>", 5_000),
    };

    private static readonly Dictionary<string, Func<string>> Plain = new(StringComparer.Ordinal)
    {
        ["quote signs"] = () => new string('>', 100_000),
        ["brackets"] = () => new string('[', 50_000),
        ["stars"] = () => new string('*', 50_000),
        ["stars and spaces"] = () => Many("* ", 50_000),
        ["stars and letters"] = () => Many("*a ", 30_000),
        ["quotes of wiki text"] = () => Many("{quote}", 10_000),
        ["monospace"] = () => Many("{{", 20_000),
        ["code that nothing ends"] = () => Many("{code:x}", 4_000),
        ["links that nothing ends"] = () => Many("[a|", 10_000),
        ["exclamation marks"] = () => Many("!a", 20_000),
        ["bars"] = () => Many("|a", 20_000),
        ["table lines"] = () => "|" + Many("a|", 300) + "\n|" + Many("-|", 300) + "\n" + Many("|b|\n", 2_000),
        ["ticks"] = () => Many("`a ``b ", 8_000),
        ["indents"] = () => string.Concat(Enumerable.Range(0, 400).Select(at => new string(' ', at) + "- x\n")),
        ["marks in braces"] = () => Many("{*}{_}x", 10_000),
    };

    public static TheoryData<string> HtmlNames() => [.. Html.Keys];

    public static TheoryData<string> PlainNames() => [.. Plain.Keys];

    [Theory]
    [MemberData(nameof(HtmlNames))]
    public void Html_cannot_make_a_text_grow(string name) => Holds(Html[name](), HtmlReader.Read);

    [Theory]
    [MemberData(nameof(PlainNames))]
    public void Markdown_cannot_make_a_text_grow(string name) => Holds(Plain[name](), MarkdownReader.Read);

    [Theory]
    [MemberData(nameof(PlainNames))]
    public void Wiki_text_cannot_make_a_text_grow(string name) => Holds(Plain[name](), wiki => WikiReader.Read(wiki));

    [Theory]
    [InlineData("""{"type":"tableCell","attrs":{"colspan":100},"content":[{"type":"paragraph","content":[{"type":"text","text":"x"}]}]}""", 200)]
    [InlineData("""{"type":"tableHeader","attrs":{"colspan":2000000000},"content":[]}""", 10)]
    public void A_document_of_Jira_cannot_make_a_text_grow(string cell, int times)
    {
        var row = $$"""{"type":"tableRow","content":[{{string.Join(',', Enumerable.Repeat(cell, times))}}]}""";
        var shortRow = """{"type":"tableRow","content":[{"type":"tableCell","content":[{"type":"paragraph","content":[{"type":"text","text":"y"}]}]}]}""";
        Holds(
            $$"""{"type":"doc","version":1,"content":[{"type":"table","content":[{{row}},{{string.Join(',', Enumerable.Repeat(shortRow, 3_000))}}]}]}""",
            document => AdfReader.Read(JsonDocument.Parse(document).RootElement));
    }

    [Fact]
    public void A_table_that_is_too_wide_keeps_its_words_as_lines()
    {
        var text = HtmlReader.Read("<p>before</p><table><tr>" + string.Concat(Enumerable.Range(0, 150).Select(at => $"<td>head{at}")) + "<tr><td>a<td>b</table><p>after</p>");

        Assert.DoesNotContain(text.Blocks, block => block is Table);
        Assert.All(Enumerable.Range(0, 150), at => Assert.Contains($"head{at}", text.ToString(), StringComparison.Ordinal));
        Assert.Contains("a | b", text.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("before", text.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("after", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_people_read_stays_a_table()
    {
        var table = Assert.Single(HtmlReader.Read("<table><tr><th colspan=100>x</th></tr>" + Many("<tr><td>1</td><td>2</td></tr>", 90) + "</table>").Blocks.OfType<Table>());

        Assert.Equal((91, 100), (table.Rows.Length, table.Rows[0].Cells.Length));
    }

    [Fact]
    public void An_address_that_is_repeated_too_often_is_left_out_and_its_words_stay()
    {
        var text = HtmlReader.Read("<a href='https://a.example/" + new string('x', 300_000) + "'>" + string.Concat(Enumerable.Range(0, 10).Select(at => $"<p>word{at}</p>")));

        Assert.Equal(3, text.Blocks.OfType<Paragraph>().Count(paragraph => paragraph.Inlines is [Link]));
        Assert.All(Enumerable.Range(0, 10), at => Assert.Contains($"word{at}", text.ToString(), StringComparison.Ordinal));
    }

    private static void Holds(string source, Func<string, RichText> read)
    {
        var text = read(source);
        var most = ((long)source.Length * MostPerCharacter) + MostBesides;
        Assert.InRange(HtmlWriter.Write(text).Length, 0, most);
        Assert.InRange(MarkdownWriter.Write(text).Length, 0, most);
        Assert.InRange(WikiWriter.Write(text).Length, 0, most);
        Assert.InRange(AdfWriter.Write(text).ToJsonString(new JsonSerializerOptions { MaxDepth = 256 }).Length, 0, most);
        Assert.InRange(PlainText.Of(text).Length, 0, most);
    }

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
