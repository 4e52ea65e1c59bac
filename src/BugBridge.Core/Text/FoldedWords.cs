using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BugBridge.Core.Text;

/// <summary>Text as words that can be compared in any language: lower case, without accents, whatever stands between them.</summary>
internal static class FoldedWords
{
    private const int LongestWord = 60;

    /// <summary>The words in order; a word that is longer than people write is cut.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var c in CleanText.Of(text).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                Add(word, c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && c is not ('\'' or '’'))
            {
                Close(word, words);
            }
        }

        Close(word, words);
        return words.ToImmutable();
    }

    /// <summary>The words with a space between them.</summary>
    public static string Line(string text) => string.Join(' ', Of(text));

    /// <summary>The ways in which a phrase is written: German umlauts also as two letters ("für", "fuer").</summary>
    public static IEnumerable<ImmutableArray<string>> FormsOf(string phrase)
    {
        var lower = phrase.Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var spelled = lower.Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ü", "ue", StringComparison.Ordinal);
        return spelled == lower ? [Of(lower)] : [Of(lower), Of(spelled)];
    }

    private static void Add(StringBuilder word, char c)
    {
        if (word.Length < LongestWord)
        {
            word.Append(c == 'ß' ? "ss" : char.ToLowerInvariant(c).ToString());
        }
    }

    private static void Close(StringBuilder word, ImmutableArray<string>.Builder words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
