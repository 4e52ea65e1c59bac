using BugBridge.Core.Duplicates.Learning;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>
/// Recognises the repeat of nearly the same text, which alone is safe to link without asking: the false ones among lexical matches are
/// sibling tasks that differ in one word of their titles ("iOS: ..." and "Android: ...").
/// </summary>
internal static class NearVerbatim
{
    private const float SameText = 0.8f;
    private const int EnoughTitleWords = 5;

    // "Help!" says the same as every other cry for help.
    private const int EnoughWords = 4;

    /// <summary>Why a report is nearly the same text as the query, in words for a rep; null when it is not.</summary>
    /// <param name="query">The new report.</param>
    /// <param name="report">The known one.</param>
    /// <param name="evidence">What <see cref="EvidenceReader"/> read of the two.</param>
    /// <param name="common">What others say, too.</param>
    public static string? Judge(Query query, StoredReport report, float[] evidence, CommonTexts common)
    {
        var mine = query.Report;
        if (mine.Fields[0].Length == 0 || !HaveSameTitle(mine, report) || AreApart(mine, report))
        {
            return null;
        }

        if (mine.Marks.Signature is { } signature && signature == report.Marks.Signature && common.IsOwn(signature, report.Group))
        {
            return $"the titles have the same words and the error is the same ({Shortened(signature)})";
        }

        return HasEnoughWords(mine) && HaveSameText(mine, report, evidence) && common.IsOwn(mine, report.Group) ? "the titles have the same words and the descriptions are nearly the same" : null;
    }

    private static bool HasEnoughWords(StoredReport report) =>
        report.Fields.SelectMany(words => words).Select(word => word.Number).Distinct().Take(EnoughWords).Count() == EnoughWords;

    private static bool HaveSameTitle(StoredReport one, StoredReport other) =>
        one.Fields[0].Length == other.Fields[0].Length
        && one.Fields[0].Select(word => word.Number).ToHashSet().SetEquals(other.Fields[0].Select(word => word.Number));

    private static bool AreApart(StoredReport one, StoredReport other) =>
        Differ(one.Product, other.Product)
        || Differ(one.Component, other.Component)
        || Differ(one.Marks.Versions, other.Marks.Versions)
        || Differ(one.Marks.Platforms, other.Marks.Platforms)
        || (one.Marks.Signature is { } mine && other.Marks.Signature is { } theirs && mine != theirs);

    private static bool Differ(string? one, string? other) =>
        !string.IsNullOrEmpty(one) && !string.IsNullOrEmpty(other) && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Differ(string[] one, string[] other) => one.Length > 0 && other.Length > 0 && !one.SequenceEqual(other, StringComparer.Ordinal);

    /// <summary>Texts are alike as a whole; without any text, a title of its own length has to do.</summary>
    private static bool HaveSameText(StoredReport one, StoredReport other, float[] evidence)
    {
        var (hasText, hasCode) = (one.Fields[1].Length + other.Fields[1].Length > 0, one.Fields[2].Length + other.Fields[2].Length > 0);
        return hasText || hasCode
            ? (!hasText || evidence[(int)Evidence.TextCosine] >= SameText) && (!hasCode || evidence[(int)Evidence.CodeCosine] >= SameText)
            : one.Fields[0].Length >= EnoughTitleWords;
    }

    private static string Shortened(string signature) => signature.Length > 100 ? signature[..99] + "…" : signature;
}
