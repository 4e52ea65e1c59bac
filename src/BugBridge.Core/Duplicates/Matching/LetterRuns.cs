using System.Runtime.InteropServices;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Likeness of titles by their runs of four letters: finds spellings, endings and compounds that words alone miss.</summary>
internal sealed class LetterRuns
{
    private const int Length = 4;
    private const int Buckets = 1 << 16;

    private readonly int[] _counts = new int[Buckets];
    private int _titles;

    /// <summary>Counts a title in, or out again.</summary>
    public void Count(string title, int by)
    {
        _titles += by;
        foreach (var run in Of(title))
        {
            _counts[run] += by;
        }
    }

    /// <summary>The runs of a title, each once.</summary>
    public static HashSet<int> Of(string title)
    {
        var runs = new HashSet<int>();
        Span<char> letters = stackalloc char[512];
        var length = Math.Min(title.Length, letters.Length - 2);
        letters[0] = ' ';
        title.AsSpan(0, length).ToLowerInvariant(letters[1..]);
        letters[length + 1] = ' ';
        for (var at = 0; at + Length <= length + 2; at++)
        {
            runs.Add(Bucket(letters.Slice(at, Length)));
        }

        return runs;
    }

    /// <summary>The sum of the squared weights of runs.</summary>
    public float Squares(HashSet<int> runs)
    {
        var sum = 0f;
        foreach (var run in runs)
        {
            sum += Weight(run) * Weight(run);
        }

        return sum;
    }

    /// <summary>Their cosine.</summary>
    /// <param name="runs">Of one title.</param>
    /// <param name="squares">Its <see cref="Squares"/>.</param>
    /// <param name="title">The other title.</param>
    public float Cosine(HashSet<int> runs, float squares, string title)
    {
        var others = Of(title);
        var common = 0f;
        foreach (var run in others)
        {
            common += runs.Contains(run) ? Weight(run) * Weight(run) : 0;
        }

        return common == 0 ? 0 : common / MathF.Sqrt(squares * Squares(others));
    }

    private float Weight(int run) => MathF.Log(1 + ((_titles + 1f) / (_counts[run] + 0.5f)));

    // FNV-1a over the four letters; collisions among 65,536 are too few to matter.
    private static int Bucket(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261;
        foreach (var part in MemoryMarshal.AsBytes(letters))
        {
            hash = (hash ^ part) * 16777619;
        }

        return (int)((hash ^ (hash >> 16)) & (Buckets - 1));
    }
}
