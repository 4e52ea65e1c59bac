using System.Runtime.InteropServices;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>Likeness of titles by their runs of four letters: finds spellings, endings and compounds that words alone miss.</summary>
internal sealed class LetterRuns
{
    private const int Length = 4;
    private const int Buckets = 1 << 16;
    private const int LongestTitle = 512;
    private const double RefreshGrowth = 0.1;

    private readonly int[] _counts = new int[Buckets];
    private readonly float[] _weights = new float[Buckets];
    private int _titles;
    private int _titlesAtRefresh = -1;

    /// <summary>Counts the runs of a title in, or out again.</summary>
    public void Count(ReadOnlySpan<ushort> runs, int by)
    {
        _titles += by;
        foreach (var run in runs)
        {
            _counts[run] += by;
        }

        if (Math.Abs(_titles - _titlesAtRefresh) > _titlesAtRefresh * RefreshGrowth)
        {
            Refresh();
        }
    }

    /// <summary>The runs of a title, each once.</summary>
    public static ushort[] Of(string title)
    {
        var runs = new HashSet<ushort>();
        Span<char> letters = stackalloc char[LongestTitle];
        var length = Math.Min(title.Length, letters.Length - 2);
        letters[0] = ' ';
        title.AsSpan(0, length).ToLowerInvariant(letters[1..]);
        letters[length + 1] = ' ';
        for (var at = 0; at + Length <= length + 2; at++)
        {
            runs.Add(Bucket(letters.Slice(at, Length)));
        }

        return [.. runs];
    }

    /// <summary>The sum of the squared weights of runs.</summary>
    public float Squares(ReadOnlySpan<ushort> runs)
    {
        var sum = 0f;
        foreach (var run in runs)
        {
            var weight = Weight(run);
            sum += weight * weight;
        }

        return sum;
    }

    /// <summary>The cosine of two titles.</summary>
    /// <param name="runs">Of the one.</param>
    /// <param name="squares">Its <see cref="Squares"/>.</param>
    /// <param name="others">Of the other.</param>
    public float Cosine(HashSet<ushort> runs, float squares, ReadOnlySpan<ushort> others)
    {
        var (common, otherSquares) = (0f, 0f);
        foreach (var run in others)
        {
            var square = Weight(run) * Weight(run);
            otherSquares += square;
            common += runs.Contains(run) ? square : 0;
        }

        return common == 0 ? 0 : common / MathF.Sqrt(squares * otherSquares);
    }

    private float Weight(ushort run) => _weights[run];

    /// <summary>Weights drift so slowly that they need not follow each title.</summary>
    private void Refresh()
    {
        _titlesAtRefresh = _titles;
        for (var run = 0; run < Buckets; run++)
        {
            _weights[run] = MathF.Log(1 + ((_titles + 1f) / (_counts[run] + 0.5f)));
        }
    }

    // FNV-1a over the four letters; collisions among 65,536 are too few to matter.
    private static ushort Bucket(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261;
        foreach (var part in MemoryMarshal.AsBytes(letters))
        {
            hash = (hash ^ part) * 16777619;
        }

        return (ushort)((hash ^ (hash >> 16)) & (Buckets - 1));
    }
}
