using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using BugBridge.Sandbox.Jira.DataCenter.Rendering;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira.Wiki;

/// <summary>What engineers type into Jira Data Center, and what it means.</summary>
public sealed class WikiReaderTests
{
    [Fact]
    public void Marks_are_read_at_the_edges_of_words_and_in_braces_anywhere() => AssertRead(
        "*bold* _it_ -gone- +under+ {{mono}} snake_case_name 2026-11-02 a{*}b{*}c *_both_*",
        Paragraph.Of(
            new TextRun("bold", TextMarks.Strong), new TextRun(" "), new TextRun("it", TextMarks.Emphasis), new TextRun(" "), new TextRun("gone", TextMarks.Strike),
            new TextRun(" "), new TextRun("under", TextMarks.Underline), new TextRun(" "), new TextRun("mono", TextMarks.Code),
            new TextRun(" snake_case_name 2026-11-02 a"), new TextRun("b", TextMarks.Strong), new TextRun("c "), new TextRun("both", TextMarks.Strong | TextMarks.Emphasis)));

    [Fact]
    public void Headings_rules_and_lines_are_read() => AssertRead(
        "h2. Cause\nfirst\nsecond\\\\third\n\n----\nnext",
        new Heading(2, [new TextRun("Cause")]),
        Paragraph.Of(new TextRun("first"), new LineBreak(), new TextRun("second"), new LineBreak(), new TextRun("third")),
        new Rule(),
        Text("next"));

    [Fact]
    public void Lists_nest_by_the_number_of_their_signs() => AssertRead(
        "* one\n** two\n*# three\n* four\ngoes on\n\n# five\n- six",
        List(false, Item(Text("one"), List(false, Item(Text("two"))), List(true, Item(Text("three")))), Item(Paragraph.Of(new TextRun("four"), new LineBreak(), new TextRun("goes on")))),
        List(true, Item(Text("five"))),
        List(false, Item(Text("six"))));

    [Fact]
    public void Code_is_read_character_by_character_with_its_language() => AssertRead(
        "Try:\n{code:java|title=A.java}\nif (a[0] == '*') { }\n\n\\\\ x\n{code}\nand {noformat}*raw*{noformat} too",
        Text("Try:"),
        Paragraph.Of(new TextRun("A.java", TextMarks.Strong)),
        new CodeBlock("if (a[0] == '*') { }\n\n\\\\ x", "java"),
        Text("and"),
        new CodeBlock("*raw*"),
        Paragraph.Of(new TextRun(" too")));

    [Fact]
    public void Code_in_an_item_belongs_to_it() => AssertRead(
        "# run\n{code:sh}\nmake\n{code}\n# look",
        List(true, Item(Text("run"), new CodeBlock("make", "sh")), Item(Text("look"))));

    [Fact]
    public void Quotes_and_panels_frame_what_stands_in_them() => AssertRead(
        "{quote}\nIt *fails*\n\n* often\n{quote}\nbq. one line\n{panel:title=Note|bgColor=#fff}\ninside\n{panel}\n{info}told{info}",
        new Quote([Paragraph.Of(new TextRun("It "), new TextRun("fails", TextMarks.Strong)), List(false, Item(Text("often")))]),
        new Quote([Text("one line")]),
        Paragraph.Of(new TextRun("Note", TextMarks.Strong)),
        Text("inside"),
        Text("told"));

    [Fact]
    public void Tables_are_read_with_headings_links_pictures_and_lines() => AssertRead(
        "||Name||Where||\n|a|[b|https://b.example/]|\n|c\\|d| |\n|one\ntwo|!x.png|thumbnail!|",
        new Table(
        [
            new TableRow([Cell(true, Text("Name")), Cell(true, Text("Where"))]),
            new TableRow([Cell(false, Text("a")), Cell(false, Paragraph.Of(Link.To("https://b.example/", "b")))]),
            new TableRow([Cell(false, Text("c|d")), Cell(false)]),
            new TableRow([Cell(false, Paragraph.Of(new TextRun("one"), new LineBreak(), new TextRun("two"))), Cell(false, Paragraph.Of(new Image(null, "x.png")))]),
        ]));

    [Fact]
    public void Links_people_files_and_pictures_are_read() => AssertRead(
        "[docs|https://d.example/a?b=1|tip] [https://e.example/] https://f.example/x. [~jdoe] [^log.txt] !shot one.png|width=300! !https://g.example/p.png! Wow! [1] [a|b]",
        Paragraph.Of(
            Link.To("https://d.example/a?b=1", "docs"), new TextRun(" "), Link.To("https://e.example/", "https://e.example/"), new TextRun(" "),
            Link.To("https://f.example/x", "https://f.example/x"), new TextRun(". "), new Mention("jdoe"), new TextRun(" log.txt "), new Image(null, "shot one.png"),
            new TextRun(" "), new Image("https://g.example/p.png", string.Empty), new TextRun(" Wow! [1] [a|b]")));

    [Fact]
    public void Colours_and_anchors_are_dropped_and_escapes_and_references_undone() => AssertRead(
        @"{color:#ff0000}red{color} {anchor:x}\{code} \*no\* &lt;b&gt; &#92; C:\temp \[~jdoe]",
        Paragraph.Of(new TextRun(@"red {code} *no* <b> \ C:\temp [~jdoe]")));

    [Theory]
    [InlineData("[go|javascript:alert(1)]", "go")]
    [InlineData("[go|vbscript:x]", "go")]
    public void A_link_that_would_run_something_is_its_text(string wiki, string shown) => AssertRead(wiki, Text(shown));

    [Theory]
    [InlineData("Menu --> Export --> PDF")]
    [InlineData("--- as before ---")]
    [InlineData("name ____")]
    [InlineData("+++ b/file")]
    [InlineData("a/b --- c -- d")]
    [InlineData("App::Dispatcher https\\://x h1\\. C:\\Program \\\\server\\share")]
    public void Signs_that_mark_nothing_are_read_as_typed(string line)
    {
        AssertRead(line, Text(line));
        AssertRead($"||a||b||\n|{line}|c|", new Table([new TableRow([Cell(true, Text("a")), Cell(true, Text("b"))]), new TableRow([Cell(false, Text(line)), Cell(false, Text("c"))])]));
    }

    [Fact]
    public void Signs_at_the_end_of_an_item_mark_nothing() => AssertRead(
        "*** urgent ***", List(false, Item(List(false, Item(List(false, Item(Text("urgent ***"))))))));

    [Fact]
    public void Code_in_braces_is_code_anywhere() => AssertRead(
        "{{{}app.ini{}}} a{{{}b{}}}c a{{b}}", Paragraph.Of(
            new TextRun("app.ini", TextMarks.Code), new TextRun(" a"), new TextRun("b", TextMarks.Code), new TextRun("c a{{b}}")));

    [Theory]
    [InlineData("{noformat:title=probe}\nx\n{noformat}", "probe", null)]
    [InlineData("{code:title=Foo.java}\nx\n{code}", "Foo.java", null)]
    [InlineData("{code:java|title=Foo.java|borderStyle=solid}\nx\n{code}", "Foo.java", "java")]
    public void Code_keeps_its_title(string wiki, string title, string? language) =>
        AssertRead(wiki, Paragraph.Of(new TextRun(title, TextMarks.Strong)), new CodeBlock("x", language));

    [Fact]
    public void No_more_backslashes_are_undone_than_Jira_undoes()
    {
        foreach (var sign in Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c).Except(['\\']))
        {
            var wiki = $"a \\{sign} b \\{sign}) c";

            Assert.Equal(HtmlReader.Read(WikiPage.Html(wiki)).ToString(), WikiReader.Read(wiki).ToString());
        }
    }

    [Theory]
    [InlineData("{code}never ended")]
    [InlineData("*a _b -c +d {{e [f|g !h")]
    [InlineData("{*}a {_}b")]
    [InlineData("||||||")]
    [InlineData("|a")]
    [InlineData("\\")]
    [InlineData("{quote}{quote}{quote}")]
    [InlineData("****************************************************** deep")]
    [InlineData("&#xffffffffffff; &nosuch; &")]
    [InlineData("h1. \nbq. \n* \n# \n----")]
    public void What_is_not_whole_is_read_all_the_same(string wiki) => Assert.NotNull(WikiReader.Read(wiki));

    [Theory]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("{{")]
    [InlineData("{*}")]
    [InlineData("[")]
    [InlineData("[a|")]
    [InlineData("!a.b|")]
    [InlineData("{code:x}")]
    [InlineData("{quote}")]
    [InlineData("|")]
    [InlineData("||a")]
    [InlineData("* a\n")]
    [InlineData("# a\n** b\n")]
    [InlineData("\\")]
    [InlineData("&#")]
    [InlineData("http://")]
    [InlineData("_a* ")]
    public void A_long_text_made_to_be_slow_is_read_to_its_end(string piece) => Assert.Contains(
        "The last words", PlainText.Of(WikiReader.Read(string.Concat(Enumerable.Repeat(piece, 32_000 / piece.Length)) + "\n\nThe last words")), StringComparison.Ordinal);

    private static void AssertRead(string wiki, params Block[] blocks) => Assert.Equal(RichText.Of(blocks), WikiReader.Read(wiki));

    private static Paragraph Text(string text) => Paragraph.Of(new TextRun(text));

    private static BlockList List(bool numbered, params ListItem[] items) => new(numbered, [.. items]);

    private static ListItem Item(params Block[] blocks) => new([.. blocks]);

    private static TableCell Cell(bool header, params Block[] blocks) => new(header, [.. blocks]);
}
