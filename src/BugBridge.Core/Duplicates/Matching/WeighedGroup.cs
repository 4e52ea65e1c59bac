using BugBridge.Core.Duplicates.Learning;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>A group with all that speaks for it.</summary>
internal sealed class WeighedGroup
{
    // Of these only the share of the best candidate's tells anything: how alike two texts can be depends on the query.
    private static readonly int[] Shares = [(int)Learning.Evidence.FirstChoice, (int)Learning.Evidence.Spelling, (int)Learning.Evidence.Topic];

    /// <summary>The group.</summary>
    public required string Group { get; init; }

    /// <summary>Its report that is most alike.</summary>
    public required StoredReport Best { get; init; }

    /// <summary>What its reports say together.</summary>
    public required float[] Evidence { get; init; }

    /// <summary>Why a report of it is nearly the same text, or null.</summary>
    public required string? NearVerbatim { get; init; }

    /// <summary>How much speaks for it.</summary>
    public float Weight { get; set; }

    /// <summary>Reads the evidence of a group's best and latest reports.</summary>
    public static WeighedGroup Read((StoredReport Best, float Score) choice, ReportShelf shelf, EvidenceReader reader, Query query, DateTimeOffset notBefore)
    {
        var (best, score) = choice;
        var evidence = reader.Read(best);
        var common = new CommonTexts(shelf);
        var nearVerbatim = Matching.NearVerbatim.Judge(query, best, evidence, common);
        var members = shelf.ReportsOf(best.Group);
        foreach (var member in members.TakeLast(MatchParameters.WeighedReports).Where(member => member != best && member.CreatedAt >= notBefore))
        {
            var more = reader.Read(member);
            nearVerbatim ??= Matching.NearVerbatim.Judge(query, member, more, common);
            Join(evidence, more);
        }

        evidence[(int)Learning.Evidence.FirstChoice] = score;
        evidence[(int)Learning.Evidence.GroupSize] = MathF.Log(members.Count);
        return new WeighedGroup { Group = best.Group, Best = best, Evidence = evidence, NearVerbatim = nearVerbatim };
    }

    /// <summary>Turns evidence that only tells in comparison into shares of the best group's.</summary>
    public static void Compare(List<WeighedGroup> groups)
    {
        foreach (var share in Shares)
        {
            var best = groups.Count == 0 ? 0 : groups.Max(group => group.Evidence[share]);
            foreach (var group in groups.Where(_ => best > 0))
            {
                group.Evidence[share] /= best;
            }
        }
    }

    private static void Join(float[] evidence, float[] more)
    {
        for (var at = 0; at < evidence.Length; at++)
        {
            evidence[at] = EvidenceWeights.CountsLeast(at) ? MathF.Min(evidence[at], more[at]) : MathF.Max(evidence[at], more[at]);
        }
    }
}
