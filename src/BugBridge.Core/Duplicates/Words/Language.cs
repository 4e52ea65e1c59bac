using System.Collections.Frozen;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>A language that reports are written in: its stop words and stems.</summary>
internal sealed class Language
{
    // Enough of a text to tell its language; the rest is often a log.
    private const int Looked = 2_000;

    private readonly FrozenSet<string> _stopWords;
    private readonly Func<string, string> _stem;

    private Language(string stopWords, Func<string, string> stem)
    {
        _stopWords = stopWords.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        _stem = stem;
    }

    /// <summary>English; also what is taken for granted when a text does not say.</summary>
    public static Language English { get; } = new(StopWords.English, EnglishStemmer.Of);

    /// <summary>Spanish.</summary>
    public static Language Spanish { get; } = new(StopWords.Spanish, SpanishStemmer.Of);

    /// <summary>The language with more stop words in the title and the beginning of the description.</summary>
    public static Language Of(string title, string description)
    {
        var (english, spanish) = (0, 0);
        Count(title, ref english, ref spanish);
        Count(description.AsSpan(0, Math.Min(description.Length, Looked)), ref english, ref spanish);
        return spanish > english ? Spanish : English;
    }

    /// <summary>Whether a lower-case word is one that says nothing.</summary>
    public bool IsStopWord(string word) => _stopWords.Contains(word);

    /// <summary>The stem of a lower-case word.</summary>
    public string Stem(string word) => _stem(word);

    private static void Count(ReadOnlySpan<char> text, ref int english, ref int spanish)
    {
        var (inEnglish, inSpanish) = (
            English._stopWords.GetAlternateLookup<ReadOnlySpan<char>>(), Spanish._stopWords.GetAlternateLookup<ReadOnlySpan<char>>());
        Span<char> lower = stackalloc char[16];
        foreach (var range in text.SplitAny(" \t\r\n.,;:!?()\"¿¡"))
        {
            var word = text[range];
            if (word.Length is > 1 and <= 16)
            {
                var length = word.ToLowerInvariant(lower);
                english += inEnglish.Contains(lower[..length]) ? 1 : 0;
                spanish += inSpanish.Contains(lower[..length]) ? 1 : 0;
            }
        }
    }
}
