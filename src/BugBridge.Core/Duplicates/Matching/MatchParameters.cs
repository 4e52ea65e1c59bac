namespace BugBridge.Core.Duplicates.Matching;

/// <summary>
/// Every number that duplicate detection was tuned with, in one place. Tuned on three labelled sets of real trackers (tests/README.md names
/// them and gives the figures); a value was moved only when all three gained or stayed. The weights of evidence are in
/// <see cref="Learning.EvidenceWeights"/>.
/// </summary>
internal static class MatchParameters
{
    /// <summary>Okapi BM25F: how fast repeats of a word stop to count.</summary>
    public const float Saturation = 2;

    /// <summary>The same for repeats in the query.</summary>
    public const float QuerySaturation = 2;

    /// <summary>How much more rare words count than by the logarithm alone.</summary>
    public const float RarityPower = 1.25f;

    /// <summary>Words in more than this share of reports are not looked up, unless there are few reports.</summary>
    public const float CommonShare = 0.25f;

    /// <summary>Up to so many reports no word is common.</summary>
    public const int FewReports = 2000;

    /// <summary>Words of a query that are looked up, the most telling first.</summary>
    public const int QueryWords = 400;

    /// <summary>Postings that a query may read, so that its time is bounded whatever it holds.</summary>
    public const int QueryPostings = 300_000;

    /// <summary>Reports that come into the first choice.</summary>
    public const int ChosenReports = 300;

    /// <summary>Groups whose evidence is weighed.</summary>
    public const int WeighedGroups = 60;

    /// <summary>Reports of a group whose evidence is weighed: the latest.</summary>
    public const int WeighedReports = 6;

    /// <summary>How much more a report of today counts than an old one in the first choice.</summary>
    public const float RecencyBonus = 0.4f;

    /// <summary>In how many days that bonus falls to a third.</summary>
    public const double RecencyDays = 60;

    /// <summary>How much more a report of the same component counts in the first choice.</summary>
    public const float ComponentBonus = 1.2f;

    /// <summary>Fields (title, text, code): their weight in a stored report.</summary>
    public static ReadOnlySpan<float> FieldWeights => [5, 1, 1];

    /// <summary>Fields: how far their length counts against them.</summary>
    public static ReadOnlySpan<float> LengthPenalties => [0.5f, 0.75f, 0.9f];

    /// <summary>Fields: their weight in the query.</summary>
    public static ReadOnlySpan<float> QueryWeights => [5, 1, 0.3f];
}
