using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>The words that speak most for two reports describing the same fault. What many reports hold speaks for nothing: "date", "day".</summary>
internal static class TellingWords
{
    private const int Most = 6;

    // One report in so many may hold a rare word; in a small index one.
    private const int RareOf = 50;

    /// <summary>Rare words that stand in both, the most telling first; none when all that they share is common.</summary>
    /// <param name="query">The new report.</param>
    /// <param name="report">The known one.</param>
    /// <param name="shelf">Tells how rare a word is, beside the known one's own group.</param>
    public static ImmutableArray<string> Of(Query query, StoredReport report, ReportShelf shelf)
    {
        var vocabulary = shelf.Vocabulary;
        var mostHolders = shelf.ReportsOf(report.Group).Count + Math.Max(1, shelf.Count / RareOf);
        Span<(int Word, float Weight)> best = stackalloc (int, float)[Most];
        var count = 0;
        for (var field = 0; field < report.Fields.Length; field++)
        {
            foreach (var word in report.Fields[field])
            {
                if (query.Find(word.Number, out var mine) && vocabulary.FrequencyOf(word.Number) <= mostHolders)
                {
                    Insert(best, ref count, word.Number, vocabulary.WeightOf(word.Number) * (field == 0 ? 2 : 1) * (mine.Title > 0 ? 2 : 1));
                }
            }
        }

        var words = ImmutableArray.CreateBuilder<string>(count);
        foreach (var (word, _) in best[..count])
        {
            words.Add(vocabulary.WrittenOf(word));
        }

        return words.MoveToImmutable();
    }

    /// <summary>Keeps the list sorted; a word of several fields stays once, where the title has put it.</summary>
    private static void Insert(Span<(int Word, float Weight)> best, ref int count, int word, float weight)
    {
        var at = count;
        for (var place = 0; place < count; place++)
        {
            if (best[place].Word == word)
            {
                return;
            }

            at = at == count && weight > best[place].Weight ? place : at;
        }

        if (at < best.Length)
        {
            count = Math.Min(count + 1, best.Length);
            best[at..(count - 1)].CopyTo(best[(at + 1)..]);
            best[at] = (word, weight);
        }
    }
}
