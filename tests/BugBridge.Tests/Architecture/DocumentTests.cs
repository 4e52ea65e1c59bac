using System.Text.RegularExpressions;
using BugBridge.Tests.Host;
using Xunit;

namespace BugBridge.Tests.Architecture;

/// <summary>Documents lead to files that are there, and decisions are numbered and listed without gaps.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Root = SourceTree.PathOf(".");

    private static IEnumerable<string> Decisions => Directory.EnumerateFiles(Path.Combine(Root, "src/decisions"), "*.md").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Documents =>
    [
        "README.md", "config/README.md", "config/troubleshooting.md", "src/README.md", "src/CHANGELOG.md", "tests/README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md",
        .. Decisions.Select(file => $"src/decisions/{file}"),
    ];

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var dead = Documents.SelectMany(document => LinksOf(document)
            .Where(link => !Path.Exists(Path.Combine(Root, Path.GetDirectoryName(document)!, link)))
            .Select(link => $"{document}: {link}"));

        Assert.Empty(dead);
    }

    [Theory]
    [InlineData(".github/CONTRIBUTING.md")]
    [InlineData(".github/SECURITY.md")]
    public void Every_file_that_is_named_by_its_path_is_there(string document)
    {
        var named = Paths().Matches(File.ReadAllText(Path.Combine(Root, document))).Select(path => path.Groups["path"].Value).ToList();

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, path => !Path.Exists(Path.Combine(Root, path)));
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps_in_the_order_of_their_dates()
    {
        Assert.Equal(Decisions.Select((_, at) => $"{at + 1:000}"), Decisions.Select(file => file[..3]));
        var dates = Decisions.Select(file => Dates().Match(Read(file)).Groups["date"].Value).ToList();
        Assert.DoesNotContain(string.Empty, dates);
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
    }

    [Fact]
    public void The_list_names_every_decision_once_in_order()
    {
        var listed = Listed().Matches(File.ReadAllText(Path.Combine(Root, "src/README.md"))).Select(line => line.Groups["file"].Value);

        Assert.Equal(Decisions, listed);
    }

    [Fact]
    public void What_supersedes_a_decision_says_so_on_both_pages()
    {
        Assert.Equal(Named(Superseded(), isReplaced: true), Named(Supersedes(), isReplaced: false));
        Assert.NotEmpty(Named(Superseded(), isReplaced: true));
    }

    [Fact]
    public void A_decision_says_what_led_to_it_what_was_decided_and_what_follows()
    {
        string[] parts = ["# ", "- Date: ", "- Status: ", "## Context", "## Decision", "## Consequences"];

        Assert.All(Decisions, file => Assert.All(parts, part => Assert.Contains(part, Read(file), StringComparison.Ordinal)));
    }

    private static IEnumerable<string> LinksOf(string document) => Links().Matches(File.ReadAllText(Path.Combine(Root, document)))
        .Select(link => link.Groups["to"].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal));

    /// <summary>Who replaces whom, as one of both says.</summary>
    private static IEnumerable<string> Named(Regex status, bool isReplaced) => Decisions
        .SelectMany(file => Links().Matches(status.Match(Read(file)).Groups["links"].Value).Select(link => link.Groups["to"].Value), (file, other) =>
            isReplaced ? $"{other} replaces {file}" : $"{file} replaces {other}")
        .Order(StringComparer.Ordinal);

    private static string Read(string decision) => File.ReadAllText(Path.Combine(Root, "src/decisions", decision));

    [GeneratedRegex(@"\]\((?<to>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    // What stands for any name, such as <Feature>, ends the part that has to be there.
    [GeneratedRegex(@"`(?<path>(src|tests|config|\.ci)/[^`<]*[^`</])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paths();

    [GeneratedRegex(@"^- Date: (?<date>\d{4}-\d\d-\d\d)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dates();

    [GeneratedRegex(@"^- \[\d{3}\]\(decisions/(?<file>[^)]+)\)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^- Status: Superseded by (?<links>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Superseded();

    [GeneratedRegex(@"^- Status: .*Supersedes (?<links>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Supersedes();
}
