namespace BugBridge.Core.Duplicates.Matching;

/// <summary>A word's number and how often it stands in a field, in four bytes: an index of 100,000 reports holds ten million of them.</summary>
internal readonly struct WordCount
{
    private const int CountBits = 8;
    private const int MostCounted = (1 << CountBits) - 1;

    private readonly uint _packed;

    public WordCount(int number, int count) => _packed = ((uint)number << CountBits) | (uint)Math.Min(count, MostCounted);

    /// <summary>The word's number, below 2^24.</summary>
    public int Number => (int)(_packed >> CountBits);

    /// <summary>How often, at most 255.</summary>
    public int Count => (int)(_packed & MostCounted);
}
