using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Text;

/// <summary>What a customer's or rep's HTML becomes. Written back with <see cref="HtmlWriter"/>, whose output is easy to read.</summary>
public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<p>One</p><p>Two</p>", "<p>One</p><p>Two</p>")]
    [InlineData("<div class=\"zd-comment\" dir=\"auto\"><p dir=\"auto\">Hi,<br>there</p></div>", "<p>Hi,<br>there</p>")]
    [InlineData("<div>One</div><div>Two</div><div><br></div><div>Three</div>", "<p>One<br>Two</p><p>Three</p>")]
    [InlineData("One<br><br>Two<br>", "<p>One</p><p>Two</p>")]
    [InlineData("  a \n\n  b  <b> c</b> ", "<p>a b <strong>c</strong></p>")]
    [InlineData("<p>&nbsp;</p><p>x</p>", "<p>x</p>")]
    [InlineData("<div style=\"white-space: pre-wrap\">a\n  b</div>", "<p>a<br>&nbsp; b</p>")]
    public void Paragraphs_and_lines_are_those_that_a_browser_shows(string html, string expected) =>
        Assert.Equal(expected, HtmlWriter.Write(HtmlReader.Read(html)));

    [Theory]
    [InlineData("<ul><li>a<ol start=3><li>b</li></ol></li><li>c</li></ul>", "<ul><li>a<ol start=\"3\"><li>b</li></ol></li><li>c</li></ul>")]
    [InlineData("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>")]
    [InlineData("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>")]
    [InlineData("<li>lost</li>", "<ul><li>lost</li></ul>")]
    [InlineData("<ul><li><input type=checkbox checked> done</li></ul>", "<ul><li>☑ done</li></ul>")]
    public void Lists_keep_their_nesting_and_numbers(string html, string expected) =>
        Assert.Equal(expected, HtmlWriter.Write(HtmlReader.Read(html)));

    [Theory]
    [InlineData("<pre><code class=\"language-js hljs\">if (a &lt; b) {\n    c();\n}\n</code></pre>", "if (a < b) {\n    c();\n}", "js")]
    [InlineData("<pre>\n at A.b()<br> at C.d()</pre>", " at A.b()\n at C.d()", null)]
    [InlineData("<pre>see <a href=\"https://a.example/\">this</a></pre>", "see this (https://a.example/)", null)]
    public void Code_is_kept_character_by_character(string html, string code, string? language) =>
        Assert.Equal(RichText.Of(new CodeBlock(code, language)), HtmlReader.Read(html));

    [Theory]
    [InlineData("<a href=\"https://a.example/?q=1&amp;r=2\">a</a>", "<p><a href=\"https://a.example/?q=1&amp;r=2\">a</a></p>")]
    [InlineData("<a href=\"mailto:a@b.example\">mail</a>", "<p><a href=\"mailto:a@b.example\">mail</a></p>")]
    [InlineData("<a href=\"java\nscript:alert(1)\">click</a>", "<p>click</p>")]
    [InlineData("<a href=\" JAVASCRIPT:alert(1)\">click</a>", "<p>click</p>")]
    [InlineData("<a href=\"data:text/html,x\">click</a>", "<p>click</p>")]
    [InlineData("<a href=\"/relative\">click</a>", "<p>click (/relative)</p>")]
    [InlineData("<a href=\"https://a.example\"><div>one</div><div>two</div></a>", "<p><a href=\"https://a.example\">one<br>two</a></p>")]
    public void Only_addresses_that_run_nothing_stay_links(string html, string expected) =>
        Assert.Equal(expected, HtmlWriter.Write(HtmlReader.Read(html)));

    [Theory]
    [InlineData("<script>alert(1)</script>a<style>p{}</style><!-- c --><template>t</template>", "<p>a</p>")]
    [InlineData("a<span style=\"display:none\">b</span><p hidden>c</p><img src=\"https://t.example/x\" width=1 height=1>", "<p>a</p>")]
    [InlineData("<p>a<b>b<p>c</b>d", "<p>a<strong>b</strong></p><p><strong>c</strong>d</p>")]
    [InlineData("a &lt;b&gt; &amp;amp; <", "<p>a &lt;b&gt; &amp;amp; &lt;</p>")]
    [InlineData("a\u0001b&#1;c", "<p>abc</p>")]
    public void What_is_unseen_hostile_or_broken_does_no_harm(string html, string expected) =>
        Assert.Equal(expected, HtmlWriter.Write(HtmlReader.Read(html)));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("<p>a\ufffdb\ufffd</p>", HtmlWriter.Write(HtmlReader.Read("a\ud800b&#xD800;")));

    [Theory]
    [InlineData("<b><i>x</i></b>", "<p><strong><em>x</em></strong></p>")]
    [InlineData("<strong>a </strong>b", "<p><strong>a</strong> b</p>")]
    [InlineData("<b style=\"font-weight:normal\">a<span style=\"font-weight:700\">b</span></b>", "<p>a<strong>b</strong></p>")]
    [InlineData("<del>a</del><ins>b</ins><kbd>c</kbd>", "<p><s>a</s><u>b</u><code>c</code></p>")]
    public void Marks_stay_where_they_are_seen(string html, string expected) =>
        Assert.Equal(expected, HtmlWriter.Write(HtmlReader.Read(html)));

    [Theory]
    [InlineData("<img class=\"emoji\" alt=\"😄\" src=\"https://x.example/1.png\">", "<p>😄</p>")]
    [InlineData("<img data-emoji=\"😄\" alt=\"😄\" src=\"https://x.example/1.png\">", "<p>😄</p>")]
    [InlineData("<g-emoji alias=\"smile\">😄</g-emoji>", "<p><span data-emoji=\"smile\">😄</span></p>")]
    [InlineData("<img class=\"emoji\" alt=\":party:\" src=\"https://x.example/1.png\">", "<p><span data-emoji=\"party\">:party:</span></p>")]
    [InlineData("<img alt=\"a cat\" src=\"https://x.example/cat.png\">", "<p><img src=\"https://x.example/cat.png\" alt=\"a cat\"></p>")]
    [InlineData("<img alt=\"a cat\" src=\"cid:1\">", "<p>[a cat]</p>")]
    public void Pictures_and_emoji_are_told_apart(string html, string expected) =>
        Assert.Equal(expected, HtmlWriter.Write(HtmlReader.Read(html)));

    [Theory]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>", "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td></td></tr></table>")]
    [InlineData("<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>", "<p>a</p><p>b</p>")]
    [InlineData("<table><tr><td>x</td><td><table><tr><th>a</th></tr></table></td></tr></table>", "<p>x</p><table><tr><th>a</th></tr></table>")]
    public void Tables_of_data_stay_and_tables_that_place_things_go(string html, string expected) =>
        Assert.Equal(expected, HtmlWriter.Write(HtmlReader.Read(html)));
}
