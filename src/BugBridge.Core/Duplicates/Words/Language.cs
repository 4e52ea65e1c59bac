using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>A language that reports are written in: its stop words and stems.</summary>
internal sealed class Language
{
    // Enough of a text to tell its language; the rest is often a log.
    private const int Looked = 600;

    // Reading a word anew costs ten times as much as finding it here; the words of a language that come again and again are far fewer.
    private const int MostRemembered = 50_000;

    private readonly FrozenSet<string> _stopWords;
    private readonly Func<string, string> _stem;
    private readonly ConcurrentDictionary<string, Word?> _remembered = new(StringComparer.Ordinal);

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

    /// <summary>A run of letters and digits as a word; null when it says nothing.</summary>
    public Word? WordOf(ReadOnlySpan<char> written)
    {
        var remembered = _remembered.GetAlternateLookup<ReadOnlySpan<char>>();
        if (remembered.TryGetValue(written, out var known))
        {
            return known;
        }

        var word = Read(written.ToString());
        if (_remembered.Count < MostRemembered)
        {
            remembered[written] = word;
        }

        return word;
    }

    private Word? Read(string written)
    {
        var lower = written.ToLowerInvariant();
        var hasDigit = lower.AsSpan().ContainsAnyInRange('0', '9');
        return _stopWords.Contains(lower) || (lower.Length == 1 && !hasDigit) ? null : new Word(hasDigit ? lower : _stem(lower), written);
    }

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
