namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Finds the groups that are worth a closer look, by BM25F with what is recent and of the same component a little ahead.</summary>
internal sealed class FirstChoice(ReportShelf shelf)
{
    /// <summary>The best groups, each with its best report and that report's score.</summary>
    /// <param name="query">What is searched for.</param>
    /// <param name="notBefore">Reports written before this do not count.</param>
    /// <param name="isWanted">Whether a group may be chosen.</param>
    public List<(StoredReport Best, float Score)> Find(Query query, DateTimeOffset notBefore, Predicate<string> isWanted)
    {
        var sums = shelf.Sums();
        AddUp(query, sums);
        var recency = Recency((int)Math.Max(0, (query.Report.CreatedAt - notBefore).TotalDays) + 1);
        var best = new Dictionary<string, (StoredReport Best, float Score)>(StringComparer.Ordinal);
        for (var slot = 0; slot < sums.Length; slot++)
        {
            if (sums[slot] > 0 && shelf[slot] is { } report && report.CreatedAt >= notBefore)
            {
                var days = (int)Math.Clamp((query.Report.CreatedAt - report.CreatedAt).TotalDays, 0, recency.Length - 1);
                var isSame = query.Report.Component is { } component && string.Equals(component, report.Component, StringComparison.OrdinalIgnoreCase);
                var score = sums[slot] * recency[days] * (isSame ? MatchParameters.ComponentBonus : 1);
                if (score > best.GetValueOrDefault(report.Group).Score)
                {
                    best[report.Group] = (report, score);
                }
            }
        }

        return [.. best.Values.Where(choice => isWanted(choice.Best.Group)).OrderByDescending(choice => choice.Score).Take(MatchParameters.WeighedGroups)];
    }

    private static float[] Recency(int days) =>
        [.. Enumerable.Range(0, days + 1).Select(day => 1 + (MatchParameters.RecencyBonus * (float)Math.Exp(-day / MatchParameters.RecencyDays)))];

    private void AddUp(Query query, Span<float> sums)
    {
        var postings = 0;
        foreach (var (word, factor) in Words(query))
        {
            postings += shelf.Postings.CountOf(word);
            if (postings > MatchParameters.QueryPostings)
            {
                return;
            }

            shelf.Postings.AddTo(sums, word, factor);
        }
    }

    /// <summary>The query's words with what they add, the most telling first.</summary>
    private IEnumerable<(int Word, float Factor)> Words(Query query)
    {
        var counts = new Dictionary<int, float>();
        for (var field = 0; field < query.Report.Fields.Length; field++)
        {
            foreach (var word in query.Report.Fields[field])
            {
                counts[word.Number] = counts.GetValueOrDefault(word.Number) + (MatchParameters.QueryWeights[field] * word.Count);
            }
        }

        return counts
            .Where(count => shelf.Postings.CountOf(count.Key) > 0 && !shelf.Vocabulary.IsCommon(count.Key))
            .Select(count => (count.Key, Factor: Saturated(count.Value) * MathF.Pow(shelf.Vocabulary.WeightOf(count.Key), MatchParameters.RarityPower)))
            .OrderByDescending(word => word.Factor)
            .Take(MatchParameters.QueryWords);
    }

    private static float Saturated(float count) => count * (MatchParameters.QuerySaturation + 1) / (count + MatchParameters.QuerySaturation);
}
