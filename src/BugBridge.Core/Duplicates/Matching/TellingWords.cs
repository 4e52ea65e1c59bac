using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>The words that speak most for two reports describing the same fault.</summary>
internal static class TellingWords
{
    private const int Most = 6;

    /// <summary>Words that stand in both, the most telling first.</summary>
    public static ImmutableArray<string> Of(Query query, StoredReport report, Vocabulary vocabulary)
    {
        var weights = new Dictionary<int, float>();
        for (var field = 0; field < report.Fields.Length; field++)
        {
            foreach (var word in report.Fields[field])
            {
                if (query.Find(word.Number, out var mine))
                {
                    var weight = vocabulary.WeightOf(word.Number) * (field == 0 ? 2 : 1) * (mine.Title > 0 ? 2 : 1);
                    weights[word.Number] = Math.Max(weight, weights.GetValueOrDefault(word.Number));
                }
            }
        }

        return [.. weights.OrderByDescending(word => word.Value).Take(Most).Select(word => vocabulary.WrittenOf(word.Key))];
    }
}
