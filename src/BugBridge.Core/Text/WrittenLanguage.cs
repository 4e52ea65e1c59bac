using System.Collections.Immutable;
using System.Text;

namespace BugBridge.Core.Text;

/// <summary>Tells the language of a text from its small words and its letters, and from its script where that belongs to one language alone.</summary>
public static class WrittenLanguage
{
    // Fewer say nothing: "la" stands in five languages, and product names in all.
    private const int FewestWords = 2;

    // Sentences hold more small words than that; a list of names or a log may hold one of any language by chance.
    private const int MostWordsForOne = 7;

    // The scripts below, which belong to one language, and all beyond them.
    private const char FirstScript = '\u0370';

    private static readonly (string Language, char First, char Last)[] Scripts =
    [
        ("ja", '\u3040', '\u30ff'),
        ("ko", '\uac00', '\ud7af'),
        ("zh", '\u4e00', '\u9fff'),
        ("el", '\u0370', '\u03ff'),
        ("he", '\u0590', '\u05ff'),
        ("ar", '\u0600', '\u06ff'),
        ("th", '\u0e00', '\u0e7f'),
    ];

    /// <summary>All languages that are recognised, sorted.</summary>
    public static ImmutableSortedSet<string> Known { get; } =
        ImmutableSortedSet.Create(StringComparer.Ordinal, [.. LanguageSigns.Languages, .. Scripts.Select(script => script.Language)]);

    /// <summary>The language as an IETF tag without region; null when the text does not tell.</summary>
    public static string? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (text.AsSpan().ContainsAnyInRange(FirstScript, char.MaxValue) ? OfScript(text) : null) ?? OfWords(text);
    }

    /// <summary>
    /// The language that most words of two texts speak for, if only by one; of several the one that comes first in <see cref="LanguageSigns"/>, and null where too few words
    /// say anything. So a guess, where <see cref="Of"/> would rather not say.
    /// </summary>
    internal static string? Likeliest(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        Span<int> counts = stackalloc int[LanguageSigns.Languages.Length];
        var words = Count(one, counts) + Count(other, counts);
        var most = Max(counts);
        return most > 0 && most * MostWordsForOne >= words ? LanguageSigns.Languages[counts.IndexOf(most)] : null;
    }

    private static string? OfWords(string text)
    {
        Span<int> counts = stackalloc int[LanguageSigns.Languages.Length];
        Count(CleanText.Of(text).Normalize(NormalizationForm.FormC), counts);
        var most = Max(counts);
        return most >= FewestWords && counts.Count(most) == 1 ? LanguageSigns.Languages[counts.IndexOf(most)] : null;
    }

    /// <summary>Counts the words that speak for each language, and all words. What is no plain word (an address, a call, "Ti.UI", "target-dir") says nothing.</summary>
    private static int Count(ReadOnlySpan<char> text, Span<int> counts)
    {
        var words = 0;
        foreach (var chunk in text.SplitAny(" \t\r\n\u00a0"))
        {
            // "(die" and "die)" are words, "die()" is a call.
            var word = text[chunk].TrimStart("(\"'’“„«¿¡*_-…").TrimEnd(".,;:!?)\"'’“”»*_-…");
            if (!word.IsEmpty && IsPlain(word))
            {
                words++;
                foreach (var part in word.SplitAny("'’"))
                {
                    CountWord(word[part], counts);
                }
            }
        }

        return words;
    }

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter) && letter is not ('\'' or '’'))
            {
                return false;
            }
        }

        return true;
    }

    private static void CountWord(ReadOnlySpan<char> word, Span<int> counts)
    {
        Span<char> lower = stackalloc char[LanguageSigns.LongestWord];
        var length = word[..Math.Min(word.Length, lower.Length)].ToLowerInvariant(lower);
        for (var (language, bits) = (0, LanguageSigns.Of(lower[..length])); bits != 0; language++, bits >>= 1)
        {
            counts[language] += (int)(bits & 1);
        }
    }

    private static int Max(ReadOnlySpan<int> counts)
    {
        var most = 0;
        foreach (var count in counts)
        {
            most = Math.Max(most, count);
        }

        return most;
    }

    /// <summary>Japanese is written with Chinese characters too, so its own letters are looked for first; most of the letters have to be of the script.</summary>
    private static string? OfScript(string text)
    {
        var letters = text.Count(char.IsLetter);
        var ofJapanAndChina = Count(text, Scripts[0]) + Count(text, Scripts[2]);
        return letters == 0 ? null
            : Count(text, Scripts[0]) > 0 && ofJapanAndChina * 2 > letters ? Scripts[0].Language
            : Array.Find(Scripts, script => Count(text, script) * 2 > letters).Language;
    }

    private static int Count(string text, (string Language, char First, char Last) script) => text.Count(c => c >= script.First && c <= script.Last && char.IsLetter(c));
}
