using BugBridge.Sandbox.Jira.DataCenter.Rendering;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira.Wiki;

/// <summary>The stand-in shows wiki text as Jira's help page and its published renderer say.</summary>
public sealed class WikiPageTests
{
    [Theory]
    [InlineData("*strong* _emphasis_ ??citation?? -deleted- +inserted+ ^superscript^ ~subscript~ {{monospaced}}", "<p><strong>strong</strong> <em>emphasis</em> <cite>citation</cite> <del>deleted</del> <ins>inserted</ins> <sup>superscript</sup> <sub>subscript</sub> <tt>monospaced</tt></p>")]
    [InlineData("a *b* a*b*c a{*}b{*}c snake_case_name 2026-11-02", "<p>a <strong>b</strong> a*b*c a<strong>b</strong>c snake_case_name 2026-11-02</p>")]
    [InlineData("{{{}app.ini{}}}", "<p><tt>app.ini</tt></p>")]
    [InlineData(@"\{\{x\}\}", "<p><tt>x</tt></p>")]
    [InlineData("Menu --> Export --> PDF", "<p>Menu --&gt; Export --&gt; PDF</p>")]
    [InlineData("a --- b -- c", "<p>a \u2014 b \u2013 c</p>")]
    [InlineData("name ____ +++ b/file *** x", "<p>name ____ +++ b/file *** x</p>")]
    [InlineData(@"https\://x.example h1\. C:\Program App::Dispatcher", @"<p>https\://x.example h1\. C:\Program App::Dispatcher</p>")]
    [InlineData(@"\*a\* \:) \:)a :Drive :D", @"<p>&#42;a&#42; :) \:)a :Drive [a face]</p>")]
    [InlineData(@"\\server\share and\\next", @"<p>\\server\share and<br>next</p>")]
    [InlineData("see https://a.example/b.", "<p>see <a href=\"https://a.example/b\">https://a.example/b</a>.</p>")]
    [InlineData("[a|https://a.example/] [~ann] [b]", "<p><a href=\"https://a.example/\">a</a> <i>~ann is called</i> [b]</p>")]
    [InlineData("if {x}", "<p>if </p><p>Unknown macro: x</p>")]
    [InlineData("h1. a\nbq. b\n----\n------", "<h1>a</h1><blockquote><p>b</p></blockquote><hr><p>------</p>")]
    [InlineData("* a\n** b\n* c\n\n--- d --", "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ul><p>\u2014 d \u2013</p>")]
    [InlineData("||a||b|\n|c\\|d|e|", "<table><tr><th><p>a</p></th><th><p>b</p></th></tr><tr><td><p>c&#124;d</p></td><td><p>e</p></td></tr></table>")]
    [InlineData("{code:title=A.java}\nx{y}\n{code}", "<p><b>A.java</b></p><pre><code class=\"language-\">x{y}</code></pre>")]
    public void It_is_as_strict_as_Jira(string wiki, string html) => Assert.Equal(html, WikiPage.Html(wiki));
}
