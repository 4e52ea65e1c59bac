using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>The words that speak most for two reports describing the same fault.</summary>
internal static class TellingWords
{
    private const int Most = 6;

    /// <summary>Words that stand in both, the most telling first.</summary>
    public static ImmutableArray<string> Of(Query query, StoredReport report, Vocabulary vocabulary) =>
    [
        .. report.Fields
            .SelectMany((words, field) => words.Select(word => (word.Number, IsTitle: field == 0)))
            .Where(word => query.Holds(word.Number))
            .GroupBy(word => word.Number)
            .OrderByDescending(word => vocabulary.WeightOf(word.Key) * (word.Any(place => place.IsTitle) ? 2 : 1) * (query.Title.Holds(word.Key) ? 2 : 1))
            .Take(Most)
            .Select(word => vocabulary.WrittenOf(word.Key)),
    ];
}
