using BugBridge.Connectors.Text;
using Xunit;

namespace BugBridge.Tests.Text;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("# Title\n\nHi **you** and *me* and ~~him~~ `x`", "<h1>Title</h1><p>Hi <strong>you</strong> and <em>me</em> and <s>him</s> <code>x</code></p>")]
    [InlineData("a\nb", "<p>a<br>b</p>")]
    [InlineData("- a\n  1. b\n- [x] c", "<ul><li>a<ol><li>b</li></ol></li><li>☑ c</li></ul>")]
    [InlineData("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>")]
    [InlineData("> a\n>\n> > b", "<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>")]
    [InlineData("```js\nif (a) {\n\n}\n```", "<pre><code class=\"language-js\">if (a) {\n\n}</code></pre>")]
    [InlineData("see https://a.example/b and [c](https://d.example) and [x](javascript:alert)", "<p>see <a href=\"https://a.example/b\">https://a.example/b</a> and <a href=\"https://d.example\">c</a> and x</p>")]
    [InlineData("well :smile: :nonsense:", "<p>well <span data-emoji=\"smile\">😄</span> :nonsense:</p>")]
    [InlineData("| a | b |\n| - | - |\n| 1 | x<br>y |", "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>x<br>y</td></tr></table>")]
    [InlineData("![cat](https://a.example/c.png) a<u>b</u><script>alert(1)</script>", "<p><img src=\"https://a.example/c.png\" alt=\"cat\"> a<u>b</u>alert(1)</p>")]
    [InlineData("<div>\n<b>x</b>\n</div>", "<p><strong>x</strong></p>")]
    public void Markdown_means_what_it_means_to_people(string markdown, string html) =>
        Assert.Equal(html, HtmlWriter.Write(MarkdownReader.Read(markdown)));

    [Theory]
    [InlineData("<p>Hi <b>you</b>, C# is <i>fine</i>.<br>1. no list</p>", "Hi **you**, C# is *fine*.\\\n1\\. no list")]
    [InlineData("<ul><li>a<ul><li>b</li></ul></li></ul><ul><li>c</li></ul>", "- a\n  - b\n\n+ c")]
    [InlineData("<p>#1 *x* _y_ [z] &lt;b&gt;</p>", "\\#1 \\*x\\* \\_y\\_ \\[z\\] \\<b>")]
    [InlineData("<p>in<b>word</b></p>", "in<strong>word</strong>")]
    [InlineData("<p><a href=\"https://a.example\">https://a.example</a></p>", "<https://a.example>")]
    public void Written_markdown_is_what_a_person_would_type(string html, string markdown) =>
        Assert.Equal(markdown, MarkdownWriter.Write(HtmlReader.Read(html)));

    [Fact]
    public void Markdown_nested_beyond_reason_keeps_its_text() =>
        Assert.Contains("end", MarkdownReader.Read(string.Concat(Enumerable.Repeat("> ", 10_000)) + "end").ToString(), StringComparison.Ordinal);
}
