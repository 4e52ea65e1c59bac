namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Finds the groups that are worth a closer look, by BM25F with what is recent and of the same component a little ahead.</summary>
internal sealed class FirstChoice(ReportShelf shelf)
{
    private const int LongestRecency = 3_650;
    private const float MostBonus = (1 + MatchParameters.RecencyBonus) * MatchParameters.ComponentBonus;

    // By the age of a report in days.
    private static readonly float[] Recency =
        [.. Enumerable.Range(0, LongestRecency + 1).Select(day => 1 + (MatchParameters.RecencyBonus * (float)Math.Exp(-day / MatchParameters.RecencyDays)))];

    /// <summary>The best groups, each with its best report and that report's score.</summary>
    /// <param name="query">What is searched for.</param>
    /// <param name="notBefore">Reports written before this do not count.</param>
    /// <param name="isWanted">Whether a group may be chosen.</param>
    public List<(StoredReport Best, float Score)> Find(Query query, DateTimeOffset notBefore, Predicate<string> isWanted)
    {
        var sums = shelf.Sums();
        AddUp(query, sums);
        var mine = shelf.FactsOf(query.Report);
        var facts = shelf.Facts();
        var chosen = new PriorityQueue<(StoredReport Report, float Score), float>(MatchParameters.ChosenReports);
        var least = 0f;
        for (var slot = 0; slot < sums.Length; slot++)
        {
            // No bonus can lift a sum that is too small: most reports are done with here.
            if (sums[slot] * MostBonus > least && facts[slot].CreatedTicks >= notBefore.UtcTicks)
            {
                var days = (int)Math.Clamp((mine.CreatedTicks - facts[slot].CreatedTicks) / TimeSpan.TicksPerDay, 0, LongestRecency);
                var isSame = mine.Component > 0 && mine.Component == facts[slot].Component;
                least = Offer(chosen, shelf[slot]!, sums[slot] * Recency[days] * (isSame ? MatchParameters.ComponentBonus : 1));
            }
        }

        return
        [
            .. chosen.UnorderedItems.Select(item => item.Element)
                .GroupBy(choice => choice.Report.Group, StringComparer.Ordinal)
                .Where(group => isWanted(group.Key))
                .Select(group => group.MaxBy(choice => choice.Score))
                .OrderByDescending(choice => choice.Score)
                .Take(MatchParameters.WeighedGroups),
        ];
    }

    /// <summary>Takes a report in when it is among the best, and tells what the least of them has when there are enough.</summary>
    private static float Offer(PriorityQueue<(StoredReport Report, float Score), float> chosen, StoredReport report, float score)
    {
        if (chosen.Count < MatchParameters.ChosenReports)
        {
            chosen.Enqueue((report, score), score);
        }
        else
        {
            chosen.EnqueueDequeue((report, score), score);
        }

        return chosen.Count == MatchParameters.ChosenReports && chosen.TryPeek(out _, out var least) ? least : 0;
    }

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
