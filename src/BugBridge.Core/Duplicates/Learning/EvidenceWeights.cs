using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates.Learning;

/// <summary>
/// How much each piece of evidence counts before anything was learned here, and how the evidence of a group's reports is joined. Fitted to
/// the labelled sets named in tests/README.md and rounded; what is left out of a set's fit changes its figures little (the table is there).
/// </summary>
internal static class EvidenceWeights
{
    /// <summary>How many pieces of evidence there are.</summary>
    public static readonly int Count = Enum.GetValues<Evidence>().Length;

    /// <summary>By <see cref="Evidence"/>.</summary>
    public static ImmutableArray<float> Default { get; } = Table(new()
    {
        [Evidence.FirstChoice] = 2.4f,
        [Evidence.QueryTitleFound] = 3f,
        [Evidence.TitleFound] = 4f,
        [Evidence.TitleInText] = 0.8f,
        [Evidence.TextCosine] = 0.4f,
        [Evidence.CodeCosine] = 1.7f,
        [Evidence.TextToTitle] = 2.6f,
        [Evidence.Spelling] = 0.7f,
        [Evidence.Topic] = 1.8f,
        [Evidence.QueryTitleMeant] = 0.5f,
        [Evidence.RarestCommon] = 2.8f,
        [Evidence.RarestForeign] = 1.1f,
        [Evidence.SameComponent] = 0.4f,
        [Evidence.OtherComponent] = -0.2f,
        [Evidence.ComponentSpokenOf] = 1f,
        [Evidence.ProductsMeet] = 1.3f,
        [Evidence.OtherPrefix] = -0.8f,
        [Evidence.Days] = 0.9f,
        [Evidence.Months] = 2f,
        [Evidence.Year] = 1.5f,
        [Evidence.SameHour] = -0.5f,
        [Evidence.GroupSize] = 0.3f,
        [Evidence.LengthDifference] = 0.2f,
    });

    /// <summary>Of the reports of a group the best counts; of what speaks against it, the least.</summary>
    public static bool CountsLeast(int evidence) => (Evidence)evidence
        is Evidence.OtherComponent or Evidence.OtherPrefix or Evidence.RarestForeign or Evidence.LengthDifference;

    private static ImmutableArray<float> Table(Dictionary<Evidence, float> weights) =>
        [.. Enum.GetValues<Evidence>().Select(evidence => weights.GetValueOrDefault(evidence))];
}
