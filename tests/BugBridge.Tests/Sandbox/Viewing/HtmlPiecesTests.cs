using System.Collections.Immutable;
using BugBridge.Sandbox.Viewing.Formatting;
using Xunit;

namespace BugBridge.Tests.Sandbox.Viewing;

public sealed class HtmlPiecesTests
{
    [Theory]
    [InlineData("<p>a<br>b</p><ul><li>c<li>d</ul>", "(p a(br)b)(ul (li c)(li d))")]
    [InlineData("a &lt;b&gt; &amp; c", "a <b> & c")]
    [InlineData("<b>a</i>b</b> <EM class=x>c</EM>", "(strong ab) (em c)")]
    [InlineData("1 < 2 > 0", "1 < 2 > 0")]
    [InlineData("<p>open", "(p open)")]
    [InlineData("<a href='https://example.com/'>x</a><a href=\"data:text/html,x\">y</a><a href=/z>z</a>", "(a=https://example.com/ x)(span y)(span z)")]
    [InlineData("<!-- <p>no</p> -->yes<!DOCTYPE html>", "yes")]
    [InlineData("a<script>b</script>c<style>d</style>e<SCRIPT>f", "ace")]
    [InlineData("<img alt='a &quot;cat&quot;' src=x><custom-tag>in</custom-tag>", "[image: a \"cat\"]in")]
    [InlineData("<p title='>'>quoted</p>", "(p quoted)")]
    [InlineData("end<a href=\"https://example.com/", "end(span)")]
    public void Html_becomes_a_few_harmless_elements(string html, string pieces) => Assert.Equal(pieces, Told(HtmlPieces.Read(html)));

    [Fact]
    public void Nesting_beyond_reason_is_flattened_and_keeps_its_words()
    {
        var pieces = HtmlPieces.Read(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "deep");

        var told = Told(pieces);
        Assert.Contains("deep", told);
        Assert.True(told.Count(sign => sign == '(') < 50);
    }

    private static string Told(ImmutableArray<Piece> pieces) => string.Concat(pieces.Select(piece => piece.Tag is null
        ? piece.Text
        : $"({piece.Tag}{(piece.Address is null ? "" : "=" + piece.Address)}{(piece.Children.IsEmpty ? "" : " ")}{Told(piece.Children)})"));
}
