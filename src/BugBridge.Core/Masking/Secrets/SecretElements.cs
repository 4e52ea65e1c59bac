namespace BugBridge.Core.Masking.Secrets;

/// <summary>Finds values in elements and in pairs whose name and value are values themselves.</summary>
internal static class SecretElements
{
    private const int LongestTag = 200;
    private const int MostSpaces = 48;

    /// <summary>&lt;password&gt;x&lt;/password&gt;, also with attributes; and the text of an element that is named by an attribute.</summary>
    public static (int Start, int End)? Element(string text, int start, int end, int at, ReadOnlySpan<char> name)
    {
        var isTag = start > 0 && (text[start - 1] == '<' || (text[start - 1] == ':' && IsPrefix(text, start - 1)));
        var isNamed = at > end && text[end] == '"' && IsValueOf(text, start);
        if (!isTag && !isNamed)
        {
            return null;
        }

        var close = at < text.Length ? text.AsSpan(at, Math.Min(LongestTag, text.Length - at)).IndexOfAny('>', '<') : -1;
        if (close < 0 || text[at + close] == '<' || (close > 0 && (text[at + close - 1] == '/' || (isNamed && !text.AsSpan(at, close).Trim().IsEmpty) || text[at] is not (' ' or '\n' or '\t'))))
        {
            return null;
        }

        var from = at + close + 1;
        while (from < text.Length && from - at < LongestTag + MostSpaces && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        var length = text.AsSpan(from, Math.Min(4096, text.Length - from)).IndexOf('<');
        var value = length < 1 ? default : text.AsSpan(from, length).TrimEnd();
        return value.IsEmpty || ValueJudgement.IsNone(value) || value.Contains('\n') || (value.Contains(' ') && ValueJudgement.IsWord(value[..value.IndexOf(' ')]) && value.Count(' ') > 4)
            ? null
            : (from, from + value.Length);
    }

    private static bool IsPrefix(string text, int colon)
    {
        var at = colon;
        while (at > 0 && colon - at < 24 && char.IsLetterOrDigit(text[at - 1]))
        {
            at--;
        }

        return at > 0 && at < colon && text[at - 1] == '<';
    }

    /// <summary>Whether the name is itself the value of an attribute called name or key.</summary>
    private static bool IsValueOf(string text, int start)
    {
        if (start < 5 || text[start - 1] is not ('"' or '\''))
        {
            return false;
        }

        var at = start - 2;
        while (at > 0 && start - at < 8 && text[at] is ' ' or '=' or ':' or '"')
        {
            at--;
        }

        var before = text.AsSpan(0, at + 1);
        return at < start - 2 && (before.EndsWith("name", StringComparison.OrdinalIgnoreCase) || before.EndsWith("key", StringComparison.OrdinalIgnoreCase) || before.EndsWith("id", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Pairs whose name and value are values themselves: name: DB_PASS, value: x.</summary>
    public static (int Start, int End)? Indirect(string text, int start, int end, ReadOnlySpan<char> name)
    {
        var at = end;
        while (at < text.Length && at - end < MostSpaces && (char.IsWhiteSpace(text[at]) || text[at] is '"' or '\'' or ',' or '<' or '/' or '>' or '\\'))
        {
            at++;
        }

        if (at == end || at + 5 >= text.Length || !text.AsSpan(at, 5).Equals("value", StringComparison.OrdinalIgnoreCase) || start == 0)
        {
            return null;
        }

        var sign = SecretGiving.AfterSpaces(text, SecretGiving.Closed(text, at + 5));
        if (sign >= text.Length || text[sign] is not ('=' or ':' or '>') || !IsCalledName(text, start))
        {
            return null;
        }

        return SecretValue.At(text, SecretGiving.AfterSpaces(text, sign + 1), Giving.Assigned, name);
    }

    private static bool IsCalledName(string text, int start)
    {
        var line = text.AsSpan(Math.Max(0, start - 24), Math.Min(24, start));
        line = line.TrimEnd("\"'\\ :=>");
        return line.EndsWith("name", StringComparison.OrdinalIgnoreCase) || line.EndsWith("key", StringComparison.OrdinalIgnoreCase) || line.EndsWith("id", StringComparison.OrdinalIgnoreCase);
    }
}
