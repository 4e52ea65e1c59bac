using System.Text.RegularExpressions;
using BugBridge.Tests.Host;
using BugBridge.Tests.Host.Dashboard;

namespace BugBridge.Tests.Texts;

/// <summary>The texts for people as the sources have them: notes, messages, pages, packs, <c>--help</c>, and the documents.</summary>
internal static partial class PeoplesTexts
{
    // Fewer words are names, keys and parts of formats.
    private const int FewestWords = 3;

    /// <summary>Pages and packs whose words are being rewritten at present; empty this list when they are done.</summary>
    private static readonly string[] StillToCome = [];

    /// <summary>No texts for people: what texts of customers are looked through for, SQL, and what other programs say where ours are simulated.</summary>
    private static readonly string[] Others =
    [
        "Migrations/", "Merging/OlderReasons", "Shared/DecisionWords", "Masking/", "Quoting/", "Duplicates/Words/", "FirstContact/ThanksWords", "Text/LanguageSigns", "Rules/SubjectMarks", "Rules/Greetings",
        "BugBridge.Sandbox/Zendesk/", "BugBridge.Sandbox/Freshdesk/", "BugBridge.Sandbox/Jira/", "BugBridge.Sandbox/Viewing/", "Demo/Material/", "/obj/", "/bin/",
    ];

    private static readonly string[] Documents = ["README.md", "config/README.md", "config/troubleshooting.md"];

    /// <summary>All texts, each with the file that has it.</summary>
    public static IEnumerable<(string File, string Text)> All() => Sources().SelectMany(Read).Concat(Documents.SelectMany(Lines));

    /// <summary>The Spanish ones.</summary>
    public static IEnumerable<(string File, string Text)> Spanish() =>
        Files("*.es.resx").SelectMany(file => Value().Matches(File.ReadAllText(SourceTree.PathOf(file))).Select(match => (file, match.Groups["text"].Value)));

    private static IEnumerable<string> Sources() => Files("*.cs").Concat(Files("*.cshtml"));

    private static IEnumerable<string> Files(string pattern)
    {
        var root = SourceTree.PathOf(".");
        return Directory.EnumerateFiles(SourceTree.PathOf("src"), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !StillToCome.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)) && !Others.Any(part => file.Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(string File, string Text)> Read(string file)
    {
        var source = File.ReadAllText(SourceTree.PathOf(file));
        var texts = file.EndsWith(".cshtml", StringComparison.Ordinal) ? SpokenTexts.In(source) : source.Split('\n').Where(IsForPeople).SelectMany(Literals);
        return texts.Select(text => (file, Hole().Replace(text, "…"))).Where(one => one.Item2.Split(' ').Length >= FewestWords);
    }

    /// <summary>Comments are for who reads the code; stamps mean nothing to people; faults of ours in a call are no texts either.</summary>
    private static bool IsForPeople(string line) => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        && !line.Contains("Stamp.For(", StringComparison.Ordinal)
        && !line.Contains("GeneratedRegex", StringComparison.Ordinal)
        && !line.Contains("OutOfRangeException", StringComparison.Ordinal);

    private static IEnumerable<string> Literals(string line) => Literal().Matches(line).Select(match => match.Groups["text"].Value);

    /// <summary>The paragraphs and tables of a document, without what is code.</summary>
    private static IEnumerable<(string File, string Text)> Lines(string document)
    {
        var isCode = false;
        foreach (var line in File.ReadLines(SourceTree.PathOf(document)))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (!isCode && !line.StartsWith("    ", StringComparison.Ordinal))
            {
                yield return (document, Code().Replace(line, "…"));
            }
        }
    }

    [GeneratedRegex(@"""(?<text>(?:[^""\\\n]|\\.)*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hole();

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();

    [GeneratedRegex("<value>(?<text>[^<]*)</value>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Value();
}
