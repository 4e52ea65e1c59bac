using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using BugBridge.Sandbox.Jira.DataCenter;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira.Wiki;

/// <summary>Wiki text that a customer sends in order to do something in Jira, in every place where a text can stand.</summary>
public sealed class WikiAttackTests
{
    private static readonly string[] Attacks =
    [
        "{quote} [~admin] !http://evil.example/t.png! {html}<b>x</b>{html}",
        "[~admin]",
        "x [~accountid:5] y",
        "!http://evil.example/t.png!",
        "!http://evil.example/t.png|width=1!",
        "!photo.png|thumbnail!",
        "{noformat}{quote}!http://evil.example/t.png!",
        "{code}{noformat}{quote}[~admin]",
        "{code:java}\n[~admin]\n{code}",
        "{QUOTE}[~ADMIN]{Panel:title=x}",
        "{color:red}red{color} {include:SECRET} {iframe:src=http://evil.example}",
        @"\{quote} \[~admin] \!http://evil.example/t.png!",
        @"\\{quote}\\[~admin]\\!http://evil.example/t.png!",
        "{{ {quote} [~admin] }} !http://evil.example/t.png!",
        "&#123;quote} &#91;~admin]",
        "a|{quote}|[~admin]|!http://evil.example/t.png!",
        "if (a) { quote } else {b}",
    ];

    private static readonly string[] Places =
    [
        "<pre>@</pre>", "<pre>line\n  @\n</pre>", "<p>@</p>", "<p><code>@</code></p>", "<blockquote><pre>@</pre></blockquote>", "<blockquote>@</blockquote>",
        "<ul><li>@</li><li><pre>@</pre></li></ul>", "<table><tr><th>@</th><th>b</th></tr><tr><td><pre>@</pre></td><td><code>@</code></td></tr></table>",
        "<p><a href='https://a.example'>@</a></p>", "<h2>@</h2>", "<p><b>@</b> <i>@</i> <s>@</s></p>", "<pre>@</pre><p>between</p><pre>@</pre>",
    ];

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var (attack, place) in Attacks.SelectMany(attack => Places.Select(place => (attack, place))))
        {
            all.Add(attack, place);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_that_a_customer_writes_does_anything_in_Jira(string attack, string place)
    {
        var text = HtmlReader.Read(place.Replace("@", System.Net.WebUtility.HtmlEncode(attack), StringComparison.Ordinal));

        foreach (var wiki in new[] { WikiWriter.Write(text), WikiWriter.Write(RichText.Of(new Quote(text.Blocks))) })
        {
            var effects = WikiEffects.Of(wiki).Told.ToList();
            Assert.True(effects.Count == 0, $"{string.Join(", ", effects)}:\n{wiki}");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void And_all_of_it_can_be_read_there(string attack, string place)
    {
        var text = HtmlReader.Read(place.Replace("@", System.Net.WebUtility.HtmlEncode(attack), StringComparison.Ordinal));

        Assert.Equal(Signs(PlainText.Of(text)), Signs(PlainText.Of(WikiReader.Read(WikiWriter.Write(text)))));
    }

    [Fact]
    public void Code_that_only_looks_like_it_stays_code() => Assert.Equal(
        "{noformat}\nreturn $\"{name} {id:D4}\"; // [0] != x!\n{noformat}", WikiWriter.Write(RichText.Of(new CodeBlock("return $\"{name} {id:D4}\"; // [0] != x!"))));

    [Fact]
    public void The_lines_that_stand_for_code_keep_their_indentation() =>
        Assert.Equal("{{try}}\n\u00A0\u00A0{{\\[\\~admin\\]}}", WikiWriter.Write(RichText.Of(new CodeBlock("try\n  [~admin]"))));

    [Theory]
    [InlineData("{quote}\n{noformat}\n{quote} !http://evil.example/t.png!\n{noformat}\n{quote}")]
    [InlineData("{noformat}[~admin]{noformat}")]
    [InlineData("{html}x{html}")]
    public void The_stand_in_shows_what_such_a_text_does(string wiki) => Assert.NotEmpty(WikiEffects.Of(wiki).Told);

    private static string Signs(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('>' or '|' or '-' or '#' or '*')));
}
