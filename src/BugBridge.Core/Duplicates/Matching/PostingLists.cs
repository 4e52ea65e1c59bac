using System.Runtime.InteropServices;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>For each word the reports that hold it, with how much it counts there, in four bytes each.</summary>
internal sealed class PostingLists
{
    private const int WeightBits = 8;
    private const int WeightMask = (1 << WeightBits) - 1;

    private readonly List<(uint[] Postings, int Count)> _lists = [];

    /// <summary>Adds a word of a report.</summary>
    /// <param name="word">The word's number.</param>
    /// <param name="slot">The report's place, below 2^24.</param>
    /// <param name="weight">From 0 to 1.</param>
    public void Add(int word, int slot, float weight)
    {
        while (_lists.Count <= word)
        {
            _lists.Add(([], 0));
        }

        ref var list = ref CollectionsMarshal.AsSpan(_lists)[word];
        if (list.Count == list.Postings.Length)
        {
            Array.Resize(ref list.Postings, Math.Max(1, list.Count + (list.Count / 2) + (list.Count > 0 ? 1 : 0)));
        }

        list.Postings[list.Count++] = ((uint)slot << WeightBits) | (uint)Math.Max(1, MathF.Round(weight * WeightMask));
    }

    /// <summary>How many reports were added for a word.</summary>
    public int CountOf(int word) => word < _lists.Count ? _lists[word].Count : 0;

    /// <summary>Adds the word's weights, times <paramref name="factor"/>, to the sums of the reports that hold it.</summary>
    public void AddTo(Span<float> sums, int word, float factor)
    {
        var (postings, count) = _lists[word];
        var step = factor / WeightMask;
        foreach (var posting in postings.AsSpan(0, count))
        {
            sums[(int)(posting >> WeightBits)] += step * (posting & WeightMask);
        }
    }

    /// <summary>The places of the reports that were added for a word.</summary>
    public IEnumerable<int> SlotsOf(int word)
    {
        for (var at = 0; at < CountOf(word); at++)
        {
            yield return (int)(_lists[word].Postings[at] >> WeightBits);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => _lists.Clear();
}
