using System.Buffers;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>The regions of a word that Snowball's stemmers share: https://snowballstem.org/texts/r1r2.html.</summary>
internal static class StemRegion
{
    /// <summary>Where the region begins that follows the first consonant after a vowel: R1 from the word's beginning, R2 from R1's.</summary>
    public static int AfterVowelAndConsonant(ReadOnlySpan<char> word, int from, SearchValues<char> vowels)
    {
        for (var at = from + 1; at < word.Length; at++)
        {
            if (!vowels.Contains(word[at]) && vowels.Contains(word[at - 1]))
            {
                return at + 1;
            }
        }

        return word.Length;
    }
}
