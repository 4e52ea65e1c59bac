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

    /// <summary>The text on one line, inner white space made single spaces, trimmed: for summaries and names.</summary>
    public static string OneLine(string? text) =>
        string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
