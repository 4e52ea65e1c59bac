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
        [Evidence.FirstChoice] = 2f,
        [Evidence.TitleCosine] = -2.5f,
        [Evidence.QueryTitleFound] = 2.5f,
        [Evidence.TitleFound] = 3f,
        [Evidence.TitleInText] = 1f,
        [Evidence.TextCosine] = 0.5f,
        [Evidence.CodeCosine] = 1.2f,
        [Evidence.TextToTitle] = 2f,
        [Evidence.Spelling] = 1.5f,
        [Evidence.Topic] = 2.3f,
        [Evidence.QueryTitleMeant] = 2f,
        [Evidence.TitleMeant] = 1f,
        [Evidence.RarestCommon] = 1.7f,
        [Evidence.RarestLacking] = -0.1f,
        [Evidence.RarestForeign] = 1f,
        [Evidence.SameComponent] = 0.7f,
        [Evidence.OtherComponent] = -0.2f,
        [Evidence.ComponentSpokenOf] = 1f,
        [Evidence.ProductsMeet] = 0.9f,
        [Evidence.OtherPrefix] = -0.4f,
        [Evidence.Days] = 1f,
        [Evidence.Months] = 1.2f,
        [Evidence.Year] = 1.6f,
        [Evidence.SameHour] = -0.9f,
        [Evidence.GroupActive] = 0.1f,
        [Evidence.GroupSize] = 0.2f,
        [Evidence.LengthDifference] = 0.5f,
    });

    /// <summary>Of the reports of a group the best counts; of what speaks against it, the least.</summary>
    public static bool CountsLeast(int evidence) => (Evidence)evidence
        is Evidence.OtherComponent or Evidence.OtherPrefix or Evidence.RarestLacking or Evidence.RarestForeign or Evidence.LengthDifference;

    private static ImmutableArray<float> Table(Dictionary<Evidence, float> weights) =>
        [.. Enum.GetValues<Evidence>().Select(evidence => weights.GetValueOrDefault(evidence))];
}
