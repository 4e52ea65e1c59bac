namespace BugBridge.Core.Visibility;

/// <summary>
/// Hashes of runs of words, the same on every machine and in every version, made so that those of all runs of one length in a text cost one
/// step each (Rabin and Karp).
/// </summary>
internal static class WordHash
{
    private const ulong Base = 0x9E3779B97F4A7C15; // Odd, so that nothing is lost modulo 2^64.
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a run.</summary>
    public static ulong Of(IReadOnlyList<string> words)
    {
        var hash = 0UL;
        foreach (var word in words)
        {
            hash = unchecked((hash * Base) + OfWord(word));
        }

        return hash;
    }

    /// <summary>The hashes of all runs of so many words.</summary>
    public static IEnumerable<ulong> Windows(IReadOnlyList<string> words, int length)
    {
        var (hash, leaving) = (0UL, 1UL);
        for (var at = 0; at < words.Count; at++)
        {
            if (at < length)
            {
                leaving = unchecked(leaving * Base);
            }

            hash = unchecked((hash * Base) + OfWord(words[at]) - (at >= length ? OfWord(words[at - length]) * leaving : 0));
            if (at >= length - 1)
            {
                yield return hash;
            }
        }
    }

    /// <summary>FNV-1a.</summary>
    private static ulong OfWord(string word)
    {
        var hash = Offset;
        foreach (var letter in word)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return hash;
    }
}
