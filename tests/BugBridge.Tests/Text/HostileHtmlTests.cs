using BugBridge.Connectors.Text;
using Xunit;

namespace BugBridge.Tests.Text;

/// <summary>HTML that is made to exhaust its reader. Without bounds each of these takes minutes, gigabytes or the process itself.</summary>
public sealed class HostileHtmlTests
{
    [Theory]
    [InlineData("<div>", 10_000)]
    [InlineData("<div>", 200_000)]
    [InlineData("<blockquote><ul><li>", 40_000)]
    [InlineData("<b><p></b>", 100_000)]
    [InlineData("<table><tr><td>", 60_000)]
    [InlineData("<a href=https://a.example><div>", 30_000)]
    [InlineData("<span data-emoji=x>", 50_000)]
    [InlineData("<!--", 1)]
    public void Depth_and_size_end_neither_the_process_nor_the_text(string tag, int times)
    {
        var text = HtmlReader.Read("<p>start</p>" + string.Concat(Enumerable.Repeat(tag, times)) + "end");

        // Where nothing tells any more what is quoted, all of it counts as quoted.
        Assert.StartsWith("start", text.ToString().TrimStart('>', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Formatting_that_is_reopened_in_every_paragraph_does_not_fill_the_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        var text = HtmlReader.Read(string.Concat(Enumerable.Range(0, 20_000).Select(at => $"<p><font color={at}>x")));

        Assert.Contains("x", text.ToString(), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void Lists_nested_deeper_than_anybody_reads_are_flattened_and_keep_their_text()
    {
        var text = HtmlReader.Read(string.Concat(Enumerable.Range(0, 50).Select(at => $"<ul><li>item{at}")));

        Assert.All(Enumerable.Range(0, 50), at => Assert.Contains($"item{at}", text.ToString(), StringComparison.Ordinal));
    }
}
