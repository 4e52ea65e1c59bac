using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>That nothing on the pages stays English for a reader who wants Spanish.</summary>
public sealed partial class TranslationTests
{
    private static readonly string Host = SourceTree.PathOf(Path.Combine("src", "BugBridge.Host"));

    [Fact]
    public void Every_text_of_the_pages_is_there_in_Spanish_with_the_same_gaps()
    {
        var spanish = Directory.GetFiles(Path.Combine(Host, "Language"), "*.es.resx")
            .SelectMany(file => XDocument.Load(file).Root!.Elements("data"))
            .GroupBy(data => data.Attribute("name")!.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Element("value")!.Value, StringComparer.Ordinal);
        var texts = Directory.GetFiles(Path.Combine(Host, "Dashboard"), "*.cs*", SearchOption.AllDirectories)
            .SelectMany(file => Text().Matches(File.ReadAllText(file)))
            .SelectMany(match => match.Groups["text"].Captures.Select(capture => capture.Value))
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.True(texts.Count > 100, "The texts are no longer found.");
        Assert.Equal([], texts.Except(spanish.Keys, StringComparer.Ordinal));
        Assert.All(spanish, one => Assert.Equal(Gaps(one.Key), Gaps(one.Value)));
    }

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>What stands in <c>words["..."]</c>, also with a choice in it, and first in <c>words.Of("...")</c>.</summary>
    [GeneratedRegex("""words(?:\[(?:[^"\]]*"(?<text>[^"]+)")+[^"\]]*\]|\.Of\((?:[^",]*\? )?"(?<text>[^"]+)"(?: : "(?<text>[^"]+)")?)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Text();

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
