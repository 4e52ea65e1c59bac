using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira.Wiki;

/// <summary>What customers write must stand in Jira as they wrote it, and do nothing there.</summary>
public sealed class WikiWriterTests
{
    [Theory]
    [InlineData("{code}x{code}", @"\{code\}x\{code\}")]
    [InlineData("[~jdoe] [^f] [a|b]", @"\[\~jdoe\] \[\^f\] \[a\|b\]")]
    [InlineData("!evil.png! wow!", @"\!evil.png! wow!")]
    [InlineData("*a* _b_ -c- +d+ {{e}}", @"\*a\* \_b\_ \-c\- \+d\+ &#123;&#123;e&#125;&#125;")]
    [InlineData("snake_case 2026-11-02 5*6 a - b", "snake_case 2026-11-02 5*6 a - b")]
    [InlineData(@"C:\temp\new \\srv\x \u0041 \*", @"C:\temp\new &#92;&#92;srv\x &#92;u0041 &#92;\*")]
    [InlineData("h1. big", "h1&#46; big")]
    [InlineData("bq. said", "bq&#46; said")]
    [InlineData("----", @"\-\-\-\-")]
    [InlineData("# one", @"\# one")]
    [InlineData("see http://a.example/x_y_ or mailto:a@b.example", @"see http&#58;//a.example/x_y\_ or mailto&#58;a@b.example")]
    [InlineData("&lt; R&D &#65;", "&#38;lt; R&D &#38;#65;")]
    [InlineData("(y) :) (a) 12:30", @"\(y) &#58;) (a) 12:30")]
    public void A_text_is_written_so_that_it_shows_as_it_stands(string text, string wiki)
    {
        var written = WikiWriter.Write(RichText.Of(Paragraph.Of(new TextRun(text))));

        Assert.Equal(wiki, written);
        Assert.Equal(text, WikiReader.Read(written).ToString());
    }

    [Fact]
    public void A_fold_is_a_panel_whose_title_ends_nothing_and_an_inner_one_is_written_out()
    {
        var words = Paragraph.Of(new TextRun("It {panel} crashes"));

        var written = WikiWriter.Write(RichText.Of(new Fold("Also | reported {in} a=b", [words, new Fold("Inner", [new Quote([words])])])));

        Assert.Equal("{panel:title=Also   reported  in  a b}\nIt \\{panel\\} crashes\n\n*Inner*\n\n{quote}\nIt \\{panel\\} crashes\n{quote}\n{panel}", written);
        Assert.Equal("Also reported in a b\n\nIt {panel} crashes\n\nInner\n\n> It {panel} crashes", WikiReader.Read(written).ToString());
    }

    [Fact]
    public void Nothing_that_begins_a_macro_a_link_a_picture_or_a_cell_stands_unescaped_in_any_text()
    {
        string[] pieces = ["{code}", "{", "}", "[", "]", "|", "||", "!", "!a.png!", @"\", @"\\", " ", "a", "*", "~x]", "&#123;", "{{", "\n", "h1. ", "- "];
        var random = new Random(7);
        for (var time = 0; time < 2000; time++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));

            var wiki = WikiWriter.Write(RichText.FromPlain(text));

            Assert.DoesNotMatch(@"(?<!\\)(?:\\\\)*[{}\[\]|]|(?<!\\)![^\s]", wiki);
            Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(WikiReader.Read(wiki).ToString().Where(c => !char.IsWhiteSpace(c))));
        }
    }

    [Fact]
    public void Marks_stand_plain_between_words_and_in_braces_elsewhere() => Assert.Equal(
        "a *b* c{*}d{*} {_}(e){_} {{f}} {+}{{&#123;g}}{+}",
        Written(
            new TextRun("a "), new TextRun("b", TextMarks.Strong), new TextRun(" c"), new TextRun("d", TextMarks.Strong), new TextRun(" "), new TextRun("(e)", TextMarks.Emphasis),
            new TextRun(" "), new TextRun("f", TextMarks.Code), new TextRun(" "), new TextRun("{g", TextMarks.Code | TextMarks.Underline)));

    [Fact]
    public void White_space_at_the_edge_of_a_mark_stands_outside_of_it() => Assert.Equal(
        "*Cause* {*}of it:{*} none", Written(new TextRun("Cause ", TextMarks.Strong), new TextRun(" "), new TextRun("of it: ", TextMarks.Strong), new TextRun("none")).Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void Nobody_is_called_and_no_picture_is_loaded() => Assert.Equal(
        "@jdoe [&#91;cat&#93;|https://a.example/cat.png] \\[here\\]",
        Written(new Mention("jdoe"), new TextRun(" "), new Image("https://a.example/cat.png", "cat"), new TextRun(" "), new Image(null, "here")));

    [Fact]
    public void An_address_cannot_end_its_link() => Assert.Equal(
        "[x &#124; &#93;|https://a.example/%7Ca%5D%7Bcode%7D]", Written(Link.To("https://a.example/|a]{code}", "x | ]")));

    [Theory]
    [InlineData("js", "a {noformat} b", "{code:js}\na {noformat} b\n{code}")]
    [InlineData("klingon", "a", "{noformat}\na\n{noformat}")]
    [InlineData("js", "a {code} b", "{noformat}\na {code} b\n{noformat}")]
    [InlineData(null, "a {NoFormat} b", "{code}\na {NoFormat} b\n{code}")]
    [InlineData("java", "{code}\n{noformat}*x*", "{{&#123;code&#125;}}\n{{&#123;noformat&#125;\\*x\\*}}")]
    public void Code_cannot_end_its_block(string? language, string code, string wiki) =>
        Assert.Equal(wiki, WikiWriter.Write(RichText.Of(new CodeBlock(code, language))));

    [Fact]
    public void A_list_that_begins_elsewhere_keeps_its_numbers() => Assert.Equal(
        "3. three\n\n4. four",
        WikiWriter.Write(RichText.Of(new BlockList(Numbered: true, [new ListItem([Paragraph.Of(new TextRun("three"))]), new ListItem([Paragraph.Of(new TextRun("four"))])], Start: 3))));

    private static string Written(params Inline[] inlines) => WikiWriter.Write(RichText.Of(Paragraph.Of(inlines)));
}
