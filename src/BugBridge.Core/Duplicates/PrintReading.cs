using BugBridge.Core.Duplicates.Matching;
using BugBridge.Core.Duplicates.Words;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Duplicates;

/// <summary>Makes of a text what is kept of it when its words are forgotten.</summary>
public static class PrintReading
{
    /// <summary>The print of a text; null where it says too little for anything to be like it.</summary>
    /// <param name="report">The text.</param>
    /// <param name="names">Names and addresses of the customer.</param>
    public static ReportPrint? Of(Report report, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = ReportReader.Read(report);
        var marks = MarkReader.Read(report, words);
        var own = names.SelectMany(name => FoldedWords.Of(name)).ToHashSet(StringComparer.Ordinal);
        var (title, text) = (Compared(words.Title, report.Title), Compared(words.Text.Concat(words.Code), report.Description));
        var print = new ReportPrint(
            Hash(title),
            Telling(words.Title, own),
            Telling(words.Title.Concat(words.Text).Concat(words.Code), own) < ReportPrint.EnoughWords ? null : Hash([.. title, string.Empty, .. text]),
            marks.Signature is { } error ? Hash([error]) : null,
            Hash(Named(report.Product)),
            Hash(Named(report.Component)),
            Hash(marks.Versions),
            Hash(marks.Platforms));
        return print is { Whole: null, Error: null, TellingTitle: null } ? null : print;
    }

    private static string[] Named(string? name) => string.IsNullOrWhiteSpace(name) ? [] : [name.Trim().ToLowerInvariant()];

    /// <summary>All words, and the numbers that say nothing elsewhere: orders and invoices differ in them alone.</summary>
    private static string[] Compared(IEnumerable<Word> words, string text) =>
    [
        .. words.Select(word => word.Stem).Concat(FoldedWords.Of(text).Where(word => word.Any(char.IsDigit))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static int Telling(IEnumerable<Word> words, HashSet<string> names) =>
        words.DistinctBy(word => word.Stem, StringComparer.Ordinal).Count(word => !FoldedWords.Of(word.Written).All(names.Contains));

    private static string? Hash(string[] words) => words.Length == 0 ? null : Stamp.For(words);
}
