using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Text;

/// <summary>Values stay under their headings, whatever cells reach over rows and columns, and wherever the table goes.</summary>
public sealed class MergedCellTests
{
    private const string Headings = "<tr><th>Region</th><th>Version</th><th>State</th></tr>";

    [Theory]
    [InlineData("<tr><td rowspan=2>North</td><td>4.1</td><td>fails</td></tr><tr><td>4.2</td><td>works</td></tr>", "North|4.1|fails", "|4.2|works")]
    [InlineData("<tr><td>North</td><td rowspan=2>4.1</td><td>fails</td></tr><tr><td>South</td><td>works</td></tr>", "North|4.1|fails", "South||works")]
    [InlineData("<tr><td>North</td><td>4.1</td><td rowspan=2>fails</td></tr><tr><td>South</td><td>4.2</td></tr>", "North|4.1|fails", "South|4.2|")]
    [InlineData("<tr><td rowspan=2 colspan=2>all</td><td>fails</td></tr><tr><td>works</td></tr><tr><td>South</td><td>4.2</td><td>works</td></tr>", "all||fails", "||works", "South|4.2|works")]
    [InlineData("<tr><td rowspan=0>North</td><td>4.1</td><td>fails</td></tr><tr><td>4.2</td><td>works</td></tr><tr><td>4.3</td><td>works</td></tr>", "North|4.1|fails", "|4.2|works", "|4.3|works")]
    [InlineData("<tr><td rowspan=3>North</td><td>4.1</td><td>fails</td></tr><tr></tr><tr><td>4.2</td><td>works</td></tr>", "North|4.1|fails", "|4.2|works")]
    [InlineData("<tr><td rowspan=-1>North</td><td rowspan=x>4.1</td><td>fails</td></tr><tr><td>South</td><td>4.2</td><td>works</td></tr>", "North|4.1|fails", "South|4.2|works")]
    [InlineData("<tbody><tr><td rowspan=9>North</td><td>4.1</td><td>fails</td></tr></tbody><tbody><tr><td>South</td><td>4.2</td><td>works</td></tr></tbody>", "North|4.1|fails", "South|4.2|works")]
    public void Of_html(string rows, params string[] expected) => Holds(HtmlReader.Read($"<table>{Headings}{rows}</table>"), ["Region|Version|State", .. expected]);

    [Fact]
    public void Of_headings_in_two_rows() => Holds(
        HtmlReader.Read("<table><thead><tr><th rowspan=2>Region</th><th colspan=2>Version</th></tr><tr><th>old</th><th>new</th></tr></thead><tbody><tr><td>North</td><td>4.1</td><td>4.2</td></tr></tbody></table>"),
        ["Region|Version|", "|old|new", "North|4.1|4.2"]);

    [Theory]
    [InlineData("""[2,1,"North"],[1,1,"4.1"],[1,1,"fails"]""", """[1,1,"4.2"],[1,1,"works"]""", "North|4.1|fails", "|4.2|works")]
    [InlineData("""[1,1,"North"],[2,1,"4.1"],[1,1,"fails"]""", """[1,1,"South"],[1,1,"works"]""", "North|4.1|fails", "South||works")]
    [InlineData("""[2,2,"all"],[1,1,"fails"]""", """[1,1,"works"]""", "all||fails", "||works")]
    public void Of_documents_of_Jira(string first, string second, params string[] expected) => Holds(
        Written.Document($$"""{"type":"table","content":[{{Row("""[1,1,"Region"],[1,1,"Version"],[1,1,"State"]""", "tableHeader")}},{{Row(first, "tableCell")}},{{Row(second, "tableCell")}}]}"""),
        ["Region|Version|State", .. expected]);

    private static void Holds(RichText text, string[] rows)
    {
        Assert.Equal(rows, RowsOf(text));
        Assert.All(Written.AndRead(text), way => Assert.Equal([way.Format, .. rows], [way.Format, .. RowsOf(way.Text)]));
    }

    private static IEnumerable<string> RowsOf(RichText text) =>
        Assert.Single(text.Blocks.OfType<Table>()).Rows.Select(row => string.Join('|', row.Cells.Select(cell => PlainText.Of(new RichText(cell.Blocks)))));

    private static string Row(string cells, string type)
    {
        var written = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement[][]>($"[{cells}]")!.Select(cell =>
            $$"""{"type":"{{type}}","attrs":{"rowspan":{{cell[0]}},"colspan":{{cell[1]}}},"content":[{"type":"paragraph","content":[{"type":"text","text":"{{cell[2]}}"}]}]}""");
        return $$"""{"type":"tableRow","content":[{{string.Join(',', written)}}]}""";
    }
}
