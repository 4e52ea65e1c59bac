using System.Text.Json;
using BugBridge.Connectors.Jira.Adf;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Connectors.Adf;

public sealed class AdfTests
{
    private const string Everything =
        "<h2>Steps</h2><p>Hi <strong>you</strong> <a href=\"https://a.example\">there</a>,<br>see <code>x</code> <span data-emoji=\"smile\">😄</span></p>"
        + "<ol start=\"2\"><li>a<ul><li>b</li></ul></li><li><pre><code class=\"language-js\">c();</code></pre></li></ol>"
        + "<blockquote><p>quoted</p></blockquote><hr><table><tr><th>k</th><th>v</th></tr><tr><td>1</td><td></td></tr></table>";

    [Fact]
    public void Lists_code_links_quotes_and_emoji_survive_the_way_to_jira_and_back()
    {
        var text = HtmlReader.Read(Everything);
        var document = AdfWriter.Write(text);

        var back = AdfReader.Read(JsonSerializer.SerializeToElement(document));

        Assert.Equal(Everything, HtmlWriter.Write(text));
        Assert.Equal(Everything, HtmlWriter.Write(back));
    }

    [Fact]
    public void A_fold_is_an_expand_at_the_top_and_stands_below_its_title_elsewhere()
    {
        var said = Paragraph.Of(new TextRun("a"));

        Assert.Equal(
            """{"version":1,"type":"doc","content":[{"type":"expand","content":[{"type":"paragraph","content":[{"type":"text","text":"a"}]}],"attrs":{"title":"More"}}]}""",
            AdfWriter.Write(RichText.Of(new Fold("More", [said]))).ToJsonString());
        Assert.Equal(
            """{"version":1,"type":"doc","content":[{"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"More","marks":[{"type":"strong"}]}]},{"type":"paragraph","content":[{"type":"text","text":"a"}]}]}]}""",
            AdfWriter.Write(RichText.Of(new Quote([new Fold("More", [said])]))).ToJsonString());
        Assert.Equal("More", AdfReader.Read(JsonSerializer.SerializeToElement(AdfWriter.Write(RichText.Of(new Fold("More", []))))).ToString());
    }

    [Fact]
    public void Code_is_marked_as_nothing_but_code() => Assert.Equal(
        """{"version":1,"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"code"}]}]}]}""",
        AdfWriter.Write(HtmlReader.Read("<b><code>a</code></b>")).ToJsonString());
}
