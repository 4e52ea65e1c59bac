using System.Text.Json;
using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Text;

/// <summary>No address is lost: where it may not be a link it stands behind the words.</summary>
public sealed class LinkTargetTests
{
    private const string Site = "https://jira.example/";

    [Theory]
    [InlineData("file:///C:/logs/a.txt", "the log (file:///C:/logs/a.txt)")]
    [InlineData(@"\\server\share\a.txt", @"the log (\\server\share\a.txt)")]
    [InlineData("ftp://a.example/a.txt", "the log (ftp://a.example/a.txt)")]
    [InlineData("sftp://a.example/a.txt", "the log (sftp://a.example/a.txt)")]
    [InlineData("tel:+15550100", "the log (tel:+15550100)")]
    [InlineData("/logs/a.txt", "the log (/logs/a.txt)")]
    [InlineData("javascript:alert(1)", "the log")]
    [InlineData("data:text/html,x", "the log")]
    [InlineData("#top", "the log")]
    [InlineData("x-apple-data-detectors://0", "the log")]
    public void What_may_not_be_a_link_is_told_in_every_format(string address, string told)
    {
        var shown = $"see {told} now";
        var quoted = JsonEncodedText.Encode(address);

        Assert.Equal(RichText.FromPlain(shown), HtmlReader.Read($"see <a href=\"{address}\">the log</a> now"));
        Assert.Equal(RichText.FromPlain(shown), MarkdownReader.Read($"see [the log](<{address.Replace(@"\", @"\\", StringComparison.Ordinal)}>) now"));
        Assert.Equal(RichText.FromPlain(shown), Written.Document($$$"""{"type":"paragraph","content":[{"type":"text","text":"see "},{"type":"text","text":"the log","marks":[{"type":"link","attrs":{"href":"{{{quoted}}}"}}]},{"type":"text","text":" now"}]}"""));
        Assert.Equal(RichText.FromPlain(shown), WikiReader.Read($"see [the log|{address}] now"));
        Assert.All(Written.AndRead(RichText.Of(Paragraph.Of(new TextRun("see "), Link.To(address, "the log"), new TextRun(" now")))), way => Assert.Equal((way.Format, shown), (way.Format, way.Text.ToString())));
    }

    [Theory]
    [InlineData("<a href='tel:+15550100'>+1 555 0100</a>", "+1 555 0100")]
    [InlineData("<a href='file:///C:/a.txt'>C:/a.txt</a>", "C:/a.txt")]
    [InlineData("<a href='ftp://a.example/x'><b>go</b> <i>there</i></a>.", "go there (ftp://a.example/x).")]
    [InlineData("<a href='ftp://a.example/x'></a>no words", "no words")]
    [InlineData("<pre>see <a href='ftp://a.example/x'>it</a></pre>", "see it (ftp://a.example/x)")]
    public void It_is_told_once(string html, string plain) => Assert.Equal(plain, HtmlReader.Read(html).ToString());

    [Theory]
    [InlineData("/browse/ENG-1", "https://jira.example/browse/ENG-1")]
    [InlineData("browse/ENG-1", "https://jira.example/browse/ENG-1")]
    [InlineData("/secure/Dashboard.jspa?a=1#b", "https://jira.example/secure/Dashboard.jspa?a=1#b")]
    [InlineData("//other.example/x", "https://other.example/x")]
    public void A_relative_link_of_Jira_leads_to_Jira(string address, string absolute)
    {
        var expected = RichText.Of(Paragraph.Of(Link.To(absolute, "that")));

        Assert.Equal(expected, Written.Document($$$"""{"type":"paragraph","content":[{"type":"text","text":"that","marks":[{"type":"link","attrs":{"href":"{{{address}}}"}}]}]}""", Site));
        if (address[0] == '/')
        {
            Assert.Equal(expected, WikiReader.Read($"[that|{address}]", Site));
        }
    }

    [Theory]
    [InlineData("https://a.example/jira", "/browse/ENG-1")]
    [InlineData("https://a.example/jira", "/jira/browse/ENG-1")]
    public void Jira_under_a_path_of_its_own_is_kept_to(string site, string address) =>
        Assert.Equal("that (https://a.example/jira/browse/ENG-1)", WikiReader.Read($"[that|{address}]", site).ToString());

    [Theory]
    [InlineData("""{"type":"inlineCard","attrs":{"data":{"@type":"Document","name":"Plan","url":"https://a.example/plan"}}}""", "Plan (https://a.example/plan)")]
    [InlineData("""{"type":"inlineCard","attrs":{"data":{"@id":"https://a.example/plan"}}}""", "https://a.example/plan")]
    [InlineData("""{"type":"blockCard","attrs":{"data":{"name":"Plan","url":"/browse/ENG-1"}}}""", "Plan (https://jira.example/browse/ENG-1)")]
    [InlineData("""{"type":"inlineCard","attrs":{"url":"file:///C:/a.txt"}}""", "file:///C:/a.txt")]
    [InlineData("""{"type":"inlineCard","attrs":{"data":[1]}}""", "")]
    public void Cards_tell_what_they_carry(string card, string plain) => Assert.Equal(plain, Written.Document(card, Site).ToString());

    [Theory]
    [InlineData("[file:///C:/a.txt]", "file:///C:/a.txt")]
    [InlineData("[1] [ERROR: x] [a|b] [/quote]", "[1] [ERROR: x] [a|b] [/quote]")]
    public void Brackets_of_wiki_text_are_links_only_where_an_address_stands(string wiki, string plain) => Assert.Equal(plain, WikiReader.Read(wiki, Site).ToString());

    [Fact]
    public void An_address_that_wiki_text_cannot_hold_is_told() =>
        Assert.Equal("it (http://[::1]/x)", WikiReader.Read(WikiWriter.Write(RichText.Of(Paragraph.Of(Link.To("http://[::1]/x", "it"))))).ToString());
}
