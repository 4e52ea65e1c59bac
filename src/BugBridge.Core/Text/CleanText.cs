using System.Text;

namespace BugBridge.Core.Text;

/// <summary>Makes text safe to send anywhere: JSON, XML and databases refuse some characters that people do paste.</summary>
public static class CleanText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text with \r\n and \r as \n, with control characters other than tab and line end removed, and with half surrogates replaced by
    /// U+FFFD. Right-to-left text and its marks stay. Null becomes empty.
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        return NeedsWork(text) ? Rewrite(text) : text;
    }

    /// <summary>The first so many characters of the text, or one less where the last would be half of one; all of a shorter text.</summary>
    public static string Start(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        return length >= text.Length ? text : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    /// <summary>The text on one line, inner white space made single spaces, trimmed: for summaries and names.</summary>
    public static string OneLine(string? text) =>
        string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// The text without the signs that turn the direction of what follows them (U+202A to U+202E, U+2066 to U+2069): with them a text can make
    /// what stands around it read otherwise. Right-to-left letters and their plain marks stay.
    /// </summary>
    public static string WithoutTurns(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAnyInRange('\u202A', '\u2069')
            ? string.Concat(text.Where(c => c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))))
            : text;
    }

    private static bool NeedsWork(string text)
    {
        foreach (var c in text)
        {
            if ((char.IsControl(c) && c is not ('\n' or '\t')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                return true;
            }
        }

        return false;
    }

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (c == '\r')
            {
                clean.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                clean.Append(Replacement);
            }
            else if (!char.IsControl(c) || c is '\n' or '\t')
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }
}
