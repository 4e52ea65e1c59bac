using BugBridge.Connectors.Jira.Adf;
using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Text;

/// <summary>Raised and lowered text is kept where a format has a mark for it, and is never told as another number where it has none.</summary>
public sealed class RaisedTextTests
{
    private const TextMarks Up = TextMarks.Superscript;
    private const TextMarks Down = TextMarks.Subscript;

    [Theory]
    [InlineData("10<sup>6</sup> rows", "10⁶ rows")]
    [InlineData("H<sub>2</sub>O", "H₂O")]
    [InlineData("2<span style='vertical-align: super'>10</span> ms", "2¹⁰ ms")]
    [InlineData("10<sup>-3</sup> s, x<sup>n</sup>, x<sub>n,k</sub>", "10⁻³ s, x^n, x_(n,k)")]
    [InlineData("the 1<sup>st</sup> and 2<sup>nd</sup> of Shop<sup>TM</sup>", "the 1st and 2nd of ShopTM")]
    public void Html_without_marks_says_the_same(string html, string plain) => Assert.Equal(plain, HtmlReader.Read(html).ToString());

    [Theory]
    [InlineData("10<sup>6</sup> rows", "10{^}6{^} rows", "10<sup>6</sup> rows")]
    [InlineData("H<sub>2</sub>O", "H{~}2{~}O", "H<sub>2</sub>O")]
    [InlineData("<b>10<sup>6</sup></b>", "{*}10{*}{*}{^}6{^}{*}", "<strong>10</strong><strong><sup>6</sup></strong>")]
    public void Wiki_text_and_Markdown_have_marks_for_it(string html, string wiki, string markdown)
    {
        var text = HtmlReader.Read(html);

        Assert.Equal(wiki, WikiWriter.Write(text));
        Assert.Equal(markdown, MarkdownWriter.Write(text));
        Assert.All(Written.AndRead(text), way => Assert.Equal(text, way.Text));
    }

    [Theory]
    [InlineData("2^10^ ms", "2^10^ ms")]
    [InlineData("2{^}10{^} ms", "2¹⁰ ms")]
    [InlineData("H{~}2{~}O and ^a^", "H₂O and ^a")]
    public void Wiki_text_is_read_as_Jira_shows_it(string wiki, string plain) => Assert.Equal(plain, WikiReader.Read(wiki).ToString());

    [Fact]
    public void Documents_of_Jira_have_a_mark_for_it_which_code_has_not()
    {
        var text = Written.Document("""{"type":"paragraph","content":[{"type":"text","text":"2"},{"type":"text","text":"10","marks":[{"type":"subsup","attrs":{"type":"sup"}},{"type":"strong"}]},{"type":"text","text":" H"},{"type":"text","text":"2","marks":[{"type":"subsup","attrs":{"type":"sub"}}]},{"type":"text","text":"O"}]}""");

        Assert.Equal(RichText.Of(Paragraph.Of(new TextRun("2"), new TextRun("10", Up | TextMarks.Strong), new TextRun(" H"), new TextRun("2", Down), new TextRun("O"))), text);
        Assert.All(Written.AndRead(text), way => Assert.Equal(text, way.Text));
        Assert.Contains("\"text\":\"\\u2076\",\"marks\":[{\"type\":\"code\"}]", AdfWriter.Write(RichText.Of(Paragraph.Of(new TextRun("6", Up | TextMarks.Code)))).ToJsonString(), StringComparison.Ordinal);
    }
}
