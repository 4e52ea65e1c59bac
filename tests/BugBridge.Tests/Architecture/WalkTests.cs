using System.Text.RegularExpressions;
using BugBridge.Tests.Host;
using Xunit;

namespace BugBridge.Tests.Architecture;

/// <summary>The walks in src/README.md pass files that are there, each once, and few enough to read in one go.</summary>
public sealed partial class WalkTests
{
    [Theory]
    [InlineData("A rep's `/dev` note, file by file", 45)]
    [InlineData("A changed due date, file by file", 55)]
    public void A_walk_passes_files_that_are_there_each_once_and_not_too_many(string heading, int most)
    {
        var map = File.ReadAllText(SourceTree.PathOf("src/README.md"));
        var from = map.IndexOf($"### {heading}\n", StringComparison.Ordinal);
        var walk = map[from..map.IndexOf("\n##", from, StringComparison.Ordinal)];

        var files = Stretches().Matches(walk)
            .SelectMany(stretch => Names().Matches(stretch.Groups["names"].Value).Select(name => $"src/BugBridge.{stretch.Groups["folder"].Value}/{name.Groups["name"].Value}.cs"))
            .ToList();

        Assert.All(files, file => Assert.True(File.Exists(SourceTree.PathOf(file)), $"{file} is not there."));
        Assert.Distinct(files);
        Assert.InRange(files.Count, most - 15, most);
    }

    [GeneratedRegex(@"`(?<folder>\w+/[\w/]+)`:\s+(?<names>(`\w+`[^`;]*)+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stretches();

    [GeneratedRegex("`(?<name>\\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
