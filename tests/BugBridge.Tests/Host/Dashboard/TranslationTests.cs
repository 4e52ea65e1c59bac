using System.Text.RegularExpressions;
using System.Xml.Linq;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Home;
using BugBridge.Host.Dashboard.Issues;
using BugBridge.Host.Dashboard.Journal;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.SignIn;
using BugBridge.Host.Features.Outreach;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>That nothing on pages and in packs stays English for a reader who wants Spanish.</summary>
public sealed partial class TranslationTests
{
    private static readonly string Host = SourceTree.PathOf(Path.Combine("src", "BugBridge.Host"));

    private static readonly ILookup<string, string> Spanish = Directory.GetFiles(Host, "*.es.resx", SearchOption.AllDirectories)
        .SelectMany(file => XDocument.Load(file).Root!.Elements("data"))
        .ToLookup(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    [Fact]
    public void Every_text_of_pages_and_packs_is_there_in_Spanish()
    {
        var texts = Sources().SelectMany(SpokenTexts.In).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(texts.Count > 400, $"Only {texts.Count} texts are found.");
        Assert.Equal([], texts.Where(text => !Spanish.Contains(text)));
    }

    [Fact]
    public void So_are_the_texts_that_stand_elsewhere_than_where_they_are_said()
    {
        string[] texts =
        [
            .. Found("Dashboard/Shared/_Layout.cshtml", PlaceName()),
            .. Sources().SelectMany(source => FeaturePlace().Matches(source)).Select(match => match.Groups["text"].Value),
            .. Sources().SelectMany(source => Title().Matches(source)).Select(match => match.Groups["text"].Value),
            .. Found("Dashboard/Shared/Fault.cshtml.cs", FaultText()),
            .. Found("Features/Promises/PromisesPack.cs", Outcome()),
            .. Found("../BugBridge.Core/Usability/ReviewDecisions.cs", DeskText()),
            .. IssueOrder.All.Select(one => one.Title),
            .. Enum.GetValues<StartPage>().Select(HomeModel.TitleOf),
            .. JournalFilter.All.Select(one => one.Title),
            .. DraftFilter.All.Select(one => one.Title),
            .. Found("../BugBridge.Core/Outreach/IssueNews.cs", Replacement()),
            .. Found("../BugBridge.Core/Outreach/DraftWriter.cs", Obstacle()),
            .. RankFormula.PartNames.Select(name => name == nameof(RankWeights.BrokenPromise) ? "Broken promise" : name),
            .. Enum.GetValues<BridgeRole>().Where(role => role != BridgeRole.None).Select(role => role.ToString()),
            nameof(Remote.Helpdesk),
            .. Found("Dashboard/SignIn/SignIn.cshtml.cs", Refusal()),
            .. Enum.GetValues<SignInProblem>().Select(SignInProblems.TextOf),
            .. Found("Dashboard/Panel/PanelForm.cs", PanelError()),
        ];

        Assert.True(texts.Length > 60, $"Only {texts.Length} texts are found.");
        Assert.Equal([], texts.Where(text => !Spanish.Contains(text)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Translations_have_the_gaps_of_their_texts_and_one_text_has_one_translation()
    {
        Assert.All(Spanish, one => Assert.All(one, spanish => Assert.Equal(Gaps(one.Key), Gaps(spanish))));
        Assert.Equal([], Spanish.Where(one => one.Distinct(StringComparer.Ordinal).Count() > 1).Select(one => $"{one.Key}: {string.Join(" | ", one)}"));
    }

    private static IEnumerable<string> Sources() => Directory.GetFiles(Host, "*.cs*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !Path.GetRelativePath(Host, file).StartsWith("obj", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static IEnumerable<string> Found(string file, Regex pattern) =>
        pattern.Matches(File.ReadAllText(Path.Combine(Host, file))).SelectMany(match => match.Groups["text"].Captures.Select(capture => capture.Value));

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex("new Place\\(\"/[^\"]*\", \"(?<text>[^\"]+)\"\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeaturePlace();

    [GeneratedRegex("\\(\"/[^\"]*\", \"(?<text>[^\"]+)\"\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlaceName();

    [GeneratedRegex("string Title => \"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex("=> \\(\"(?<text>[^\"]+)\", \"(?<text>[^\"]+)\"\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FaultText();

    [GeneratedRegex("(PromiseFate\\.\\w+|_) => [^\"\\n]*\"(?<text>[^\"]+)\"( : \"(?<text>[^\"]+)\")?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Outcome();

    [GeneratedRegex("(ReviewFault\\.Of\\(\"\\w+\", |ReviewAnswer\\.Not\\(|string Off = )\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeskText();

    [GeneratedRegex("Refuse\\([^\"\\n]*\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();

    [GeneratedRegex("(Replace\\(|why = )[^\"\\n]*\"(?<text>[^\"]+)\"( : \"(?<text>[^\"]+)\")?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Replacement();

    [GeneratedRegex("\\} => \"(?<text>the [^\"]+)\",", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Obstacle();

    [GeneratedRegex("\\(null, \"(?<text>[^\"]+)\"\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PanelError();

    [GeneratedRegex("\\{[0-9](:[^}]+)?\\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();
}
