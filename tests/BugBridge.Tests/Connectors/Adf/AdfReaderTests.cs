using System.Text.Json;
using BugBridge.Connectors.Jira.Adf;
using BugBridge.Connectors.Text;
using Xunit;

namespace BugBridge.Tests.Connectors.Adf;

/// <summary>What an engineer's document becomes, written as HTML to be easy to read.</summary>
public sealed class AdfReaderTests
{
    [Theory]
    [InlineData("""{"type":"mention","attrs":{"id":"1","text":"@Ann Lee"}}""", "<p>@Ann Lee</p>")]
    [InlineData("""{"type":"emoji","attrs":{"shortName":":smile:","text":"😄"}}""", "<p><span data-emoji=\"smile\">😄</span></p>")]
    [InlineData("""{"type":"emoji","attrs":{"shortName":":ours:","id":"x","text":":ours:"}}""", "<p><span data-emoji=\"ours\">:ours:</span></p>")]
    [InlineData("""{"type":"status","attrs":{"text":"DONE","color":"green"}}""", "<p>DONE</p>")]
    [InlineData("""{"type":"date","attrs":{"timestamp":"1765497600000"}}""", "<p>2025-12-12</p>")]
    [InlineData("""{"type":"inlineCard","attrs":{"url":"https://a.example"}}""", "<p><a href=\"https://a.example\">https://a.example</a></p>")]
    [InlineData("""{"type":"inlineCard","attrs":{"url":"javascript:x"}}""", "<p>javascript:x</p>")]
    [InlineData("""{"type":"mediaInline","attrs":{"id":"1","alt":"log.txt","collection":""}}""", "<p>[log.txt]</p>")]
    [InlineData("""{"type":"text","text":"x","marks":[{"type":"subsup","attrs":{"type":"sub"}},{"type":"strong"}]}""", "<p><strong><sub>x</sub></strong></p>")]
    [InlineData("""{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:x"}}]}""", "<p>x</p>")]
    [InlineData("""{"type":"hologram","attrs":{"text":"new"}}""", "<p>new</p>")]
    [InlineData("""{"type":"text"}""", "")]
    public void Inlines_keep_what_they_say(string inline, string html) =>
        Assert.Equal(html, Html($$"""{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{{inline}}]}]}"""));

    [Theory]
    [InlineData("""{"type":"panel","attrs":{"panelType":"info"},"content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}""", "<p>a</p>")]
    [InlineData("""{"type":"expand","attrs":{"title":"Log"},"content":[{"type":"codeBlock","attrs":{"language":"sh"},"content":[{"type":"text","text":"a\nb"}]}]}""", "<p><strong>Log</strong></p><pre><code class=\"language-sh\">a\nb</code></pre>")]
    [InlineData("""{"type":"mediaSingle","content":[{"type":"media","attrs":{"type":"external","url":"https://a.example/c.png","alt":"c"}}]}""", "<p><img src=\"https://a.example/c.png\" alt=\"c\"></p>")]
    [InlineData("""{"type":"blockCard","attrs":{"url":"https://a.example"}}""", "<p><a href=\"https://a.example\">https://a.example</a></p>")]
    [InlineData("""{"type":"taskList","content":[{"type":"taskItem","attrs":{"state":"DONE"},"content":[{"type":"text","text":"a"}]},{"type":"taskItem","attrs":{"state":"TODO"},"content":[{"type":"text","text":"b"}]}]}""", "<ul><li>☑ a</li><li>☐ b</li></ul>")]
    [InlineData("""{"type":"decisionList","content":[{"type":"decisionItem","content":[{"type":"text","text":"a"}]}]}""", "<ul><li>a</li></ul>")]
    [InlineData("""{"type":"orderedList","attrs":{"order":3},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}""", "<ol start=\"3\"><li>a</li></ol>")]
    [InlineData("""{"type":"layoutSection","content":[{"type":"layoutColumn","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}""", "<p>a</p>")]
    [InlineData("""{"type":"heading","attrs":{"level":99},"content":[{"type":"text","text":"a"}]}""", "<h6>a</h6>")]
    [InlineData("""{"type":"paragraph","content":[{"type":"text","text":"a"},{"type":"hardBreak"},{"type":"hardBreak"},{"type":"text","text":"b"}]}""", "<p>a</p><p>b</p>")]
    [InlineData("""[1, null, "x", {"type": 5, "content": "y", "marks": 3, "attrs": []}]""", "")]
    public void Blocks_keep_what_they_say(string block, string html) =>
        Assert.Equal(html, Html($$"""{"type":"doc","version":1,"content":[{{block}}]}"""));

    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("7", "")]
    [InlineData("\"plain\"", "<p>plain</p>")]
    public void What_is_no_document_does_no_harm(string json, string html) => Assert.Equal(html, Html(json));

    [Fact]
    public void A_document_of_any_depth_keeps_its_text()
    {
        const int Deep = 10_000;
        var json = string.Concat(Enumerable.Repeat("""{"type":"bulletList","content":[{"type":"listItem","content":[""", Deep))
            + """{"type":"paragraph","content":[{"type":"text","text":"end"}]}""" + string.Concat(Enumerable.Repeat("]}]}", Deep));
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = int.MaxValue });

        var text = AdfReader.Read(document.RootElement);

        Assert.EndsWith("end", text.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, JsonSerializer.Deserialize<BugBridge.Core.Text.RichText>(JsonSerializer.Serialize(text)));
    }

    private static string Html(string json)
    {
        using var document = JsonDocument.Parse(json);
        return HtmlWriter.Write(AdfReader.Read(document.RootElement));
    }
}
