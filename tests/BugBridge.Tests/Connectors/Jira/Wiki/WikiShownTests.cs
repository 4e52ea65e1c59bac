using System.Text.RegularExpressions;
using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using BugBridge.Sandbox.Jira.DataCenter.Rendering;
using BugBridge.Tests.Text;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira.Wiki;

/// <summary>What the bridge writes to Jira Data Center is what a strict stand-in for Jira's renderer shows, which shares nothing with the bridge's own reader.</summary>
public sealed partial class WikiShownTests
{
    private const int Texts = 1_000;

    private static readonly string[] Pieces =
    [
        "*", "**", "***", "_", "__", "____", "-", "--", "---", "----", "+", "++", "+++", "^", "~", "??", "?", "{", "}", "{{", "}}", "{}", "{*}", "[", "]", "[~ann]", "|", "||", "!", "!a.png!",
        "\\", "\\\\", "\\*", ":", ":)", ":D", ";)", "(y)", "(*)", "(", ")", "{code}", "{quote}", "{color:red}", "h1.", "bq.", "#", "&amp;", "&#42;", "&", "<", ">", "-->", "<--", "a", "B", "7", "é",
        "word", "x_y", "a-b", "5*6", "½", "²", "👩‍💻", "http://a.example/x_y", "mailto:a@b.example", "C:\\temp\\", "\\\\srv\\x", "::", "@", "%", "'", "\"", ".", ",", "u0041",
    ];

    private static readonly TextMarks[] Marks =
    [
        TextMarks.None, TextMarks.None, TextMarks.Strong, TextMarks.Emphasis, TextMarks.Strike, TextMarks.Underline, TextMarks.Code, TextMarks.Superscript, TextMarks.Subscript,
        TextMarks.Strong | TextMarks.Emphasis, TextMarks.Strong | TextMarks.Code, TextMarks.Strike | TextMarks.Subscript,
    ];

    [Fact]
    public void Any_text_that_wiki_text_can_hold_is_shown_as_it_was()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            AssertShown(new RandomText(seed, TextFormat.Wiki).Make());
        }
    }

    [Fact]
    public void Random_signs_in_random_marks_are_shown_as_they_stand()
    {
        var random = new Random(11);
        for (var time = 0; time < Texts; time++)
        {
            AssertShown(Random(random));
        }
    }

    [Theory]
    [InlineData("https://shop.example/cart?id=1")]
    [InlineData("ftp://a.example and mailto:a@b.example, tel:5 and file:x")]
    [InlineData("App::Dispatcher std::D :Drive x:D :-) ;) (y) (x)y (*)")]
    [InlineData(@"C:\Program Files \\server\share \* C:\*.log \[x] a\")]
    [InlineData("h1. stays")]
    [InlineData("h3.stays bq. too")]
    [InlineData("bq.stays")]
    [InlineData("Menu --> Export --> PDF")]
    [InlineData("--- as before ---")]
    [InlineData("-- signature -- end")]
    [InlineData("name ____ and ___x___")]
    [InlineData("*** urgent ***")]
    [InlineData("+++ b/file")]
    [InlineData("--- a/file")]
    [InlineData("# 1 * 2 - 3")]
    [InlineData("{{{}app.ini{}}} {{x}} {} {a:b}")]
    [InlineData("{noformat:title=probe} {code:title=Foo.java}")]
    [InlineData("&lt; &#42; &#x41; & &nosuch; R&D;")]
    public void A_line_is_shown_as_it_was_typed(string line)
    {
        AssertShown(RichText.FromPlain(line));
        AssertShown(RichText.Of(new Table([new TableRow([Cell(line), Cell("b")]), new TableRow([Cell("c"), Cell(line)])])));
        AssertShown(RichText.Of(new BlockList(false, [new ListItem(RichText.FromPlain(line).Blocks), new ListItem(RichText.FromPlain("next " + line).Blocks)])));
        AssertShown(RichText.Of(new Quote(RichText.FromPlain(line).Blocks), new Heading(2, [new TextRun(line)])));
        AssertShown(RichText.Of(Paragraph.Of(Link.To("https://a.example/", line.Trim()), new TextRun(" "), new TextRun(line, TextMarks.Strong), new TextRun(" "), new TextRun(line, TextMarks.Code))));
        Assert.Equal(line, WikiReader.Read(WikiWriter.Write(RichText.FromPlain(line))).ToString());
    }

    private static TableCell Cell(string text) => new(Header: false, RichText.FromPlain(text).Blocks);

    private static RichText Random(Random random)
    {
        var text = new RichTextBuilder();
        for (var run = random.Next(1, 6); run > 0; run--)
        {
            var marks = Marks[random.Next(Marks.Length)];
            var href = random.Next(6) == 0 ? "https://a.example/" : null;
            text.Text(string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? " " : string.Empty))), marks, href);
            if (random.Next(5) == 0)
            {
                text.Break();
            }
        }

        return text.Build();
    }

    private static void AssertShown(RichText text)
    {
        var wiki = WikiWriter.Write(text);
        var html = WikiPage.Html(wiki);

        var (was, shown) = (Plain(HtmlWriter.Write(text)), Plain(HtmlWriter.Write(HtmlReader.Read(html))));
        Assert.True(was == shown, $"From {Differences.Of(was, shown)}\n{wiki}");
    }

    /// <summary>Without the spaces that a browser does not show, and with those between words outside of all marks.</summary>
    private static string Plain(string html)
    {
        var plain = Spaces().Replace(html.Replace("&nbsp;", " ", StringComparison.Ordinal), " ");
        while (Inside().IsMatch(plain))
        {
            plain = Spaces().Replace(Inside().Replace(plain, match => match.Groups["after"].Value + " " + match.Groups["before"].Value), " ");
        }

        return Edges().Replace(plain, "${tag}");
    }

    [GeneratedRegex("[ \u00A0]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex("(?<before><(?:strong|em|s|u|sup|sub)>) | (?<after></(?:strong|em|s|u|sup|sub)>)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inside();

    [GeneratedRegex(" *(?<tag></?(?:p|br|li|h[1-6]|td|th|blockquote|table|tr|ul|ol|pre)[^>]*>) *", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Edges();
}
