using System.Globalization;

namespace BugBridge.Connectors.Http;

/// <summary>
/// Mends JSON with half a surrogate pair in it, as it comes when somebody's emoji was cut in two. System.Text.Json refuses such a text, and
/// one of them would make a whole page of tickets or issues unreadable for good.
/// </summary>
internal static class HalfCharacters
{
    private const int EscapeLength = 6;
    private const string Replacement = "\\ufffd";

    /// <summary>The JSON with each half that stands alone replaced by U+FFFD; the same text when there is none.</summary>
    public static string Mended(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var mended = json.AsSpan().ToArray();
        for (var at = 0; at < mended.Length - 1; at++)
        {
            if (mended[at] == '\\')
            {
                at += Length(mended, at) - 1;
            }
        }

        return new string(mended);
    }

    /// <summary>How long the escape, or pair of escapes, is; a half is overwritten.</summary>
    private static int Length(char[] json, int at)
    {
        if (Escaped(json, at) is not { } first)
        {
            return 2;
        }

        if (char.IsHighSurrogate(first) && Escaped(json, at + EscapeLength) is { } second && char.IsLowSurrogate(second))
        {
            return 2 * EscapeLength;
        }

        if (char.IsSurrogate(first))
        {
            Replacement.CopyTo(0, json, at, EscapeLength);
        }

        return EscapeLength;
    }

    private static char? Escaped(char[] json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
