using System.Buffers;

namespace BugBridge.Core.Masking.Secrets;

/// <summary>Reads what stands where a secret is given, and tells whether it is one.</summary>
internal static class SecretValue
{
    private const int Longest = 4096;
    private const int LongestQuoted = 512;
    private const string Opening = "\"'`“„«‘‚";
    private static readonly SearchValues<char> EndOfRun = SearchValues.Create(" \t\n\"'`<“”„»。，、；");
    private static readonly SearchValues<char> AfterWord = SearchValues.Create(",;)]}\n");

    /// <summary>The value that begins at a place; null where there is none, or nothing secret.</summary>
    public static (int Start, int End)? At(string text, int at, Giving how, ReadOnlySpan<char> name)
    {
        if (at >= text.Length)
        {
            return null;
        }

        at += text[at] == '\\' && at + 1 < text.Length && Opening.Contains(text[at + 1]) ? 1 : 0;
        at += at + 1 < text.Length && text[at] is 'b' or 'r' or 'u' or 'f' or '@' or 'N' && text[at + 1] is '"' or '\'' ? 1 : 0;
        return IsOpening(text, at) ? Quoted(text, at + 1, how, name) : at < text.Length && text[at] == '{' && how == Giving.Assigned ? Braced(text, at, name) : Bare(text, at, how, name);
    }

    /// <summary>Whether quotation marks open at a place.</summary>
    public static bool IsOpening(string text, int at) => at + 1 < text.Length && Opening.Contains(text[at]) && !char.IsWhiteSpace(text[at + 1]);

    private static (int Start, int End)? Quoted(string text, int at, Giving how, ReadOnlySpan<char> name)
    {
        var end = Closing(text, at);
        if (end < 0)
        {
            return Bare(text, at, how, name);
        }

        var value = text.AsSpan(at, end - at);
        if (value.IsEmpty || ValueJudgement.IsNone(value) || (value.Contains(' ') && !IsPhrase(value, how)))
        {
            return null;
        }

        var isValue = how is not (Giving.Spoken or Giving.Beside) || ValueJudgement.LooksSecret(value, name) || (how == Giving.Beside && value.Length >= 4 && !value.Contains(' '))
            || (how == Giving.Spoken && value.Length >= 4);
        return isValue ? (at, end) : null;
    }

    /// <summary>Words in quotation marks are a value where code or settings give them, unless they are a message.</summary>
    private static bool IsPhrase(ReadOnlySpan<char> value, Giving how)
    {
        if (how is not (Giving.Assigned or Giving.Marked or Giving.Below))
        {
            return false;
        }

        var words = 0;
        foreach (var word in value.Split(' '))
        {
            words++;
            if (SecretWords.Message.Has(value[word].Trim(".,:;!?()")))
            {
                return false;
            }
        }

        return words <= 14;
    }

    private static int Closing(string text, int at)
    {
        var close = text[at - 1] switch { '“' or '„' => "”“\"", '«' => "»", '‘' or '‚' => "’‘", var same => same.ToString() };
        var isEscaped = at > 1 && text[at - 2] == '\\';
        for (var end = at; end < text.Length && end - at < LongestQuoted && text[end] != '\n'; end++)
        {
            if (text[end] == '\\' && end + 1 < text.Length)
            {
                if (isEscaped && close.Contains(text[end + 1]))
                {
                    return end;
                }

                end++;
            }
            else if (close.Contains(text[end]))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>ODBC writes values with signs of its own in braces.</summary>
    private static (int Start, int End)? Braced(string text, int at, ReadOnlySpan<char> name)
    {
        var length = text.AsSpan(at + 1, Math.Min(LongestQuoted, text.Length - at - 1)).IndexOfAny('}', '\n', '{');
        if (length < 1 || text[at + 1 + length] != '}')
        {
            return null;
        }

        var value = text.AsSpan(at + 1, length);
        return ValueJudgement.LooksSecret(value, name) || value.Contains(';') ? (at + 1, at + 1 + length) : null;
    }

    private static (int Start, int End)? Bare(string text, int at, Giving how, ReadOnlySpan<char> name)
    {
        var end = EndOf(text, at, how);
        var value = text.AsSpan(at, end - at);
        if (value.IsEmpty || ValueJudgement.IsNone(value) || ValueJudgement.IsCode(text, at, value))
        {
            return null;
        }

        var isLast = IsLast(text, end);
        var isValue = how switch
        {
            Giving.Assigned => !ValueJudgement.IsShortNumber(value, 3),
            Giving.Marked => ValueJudgement.IsWord(value) ? (value.Length >= 3 && isLast) : !ValueJudgement.IsFigure(value, name, isLast) && !ValueJudgement.IsAddress(value),
            Giving.Spoken => ValueJudgement.LooksSecret(value, name) || (ValueJudgement.IsWord(value) && value.Length >= 4 && IsEndOfSentence(text, end) && !ValueJudgement.Describes(value)),
            Giving.Below => ValueJudgement.IsAlone(text, at, end) && (ValueJudgement.LooksSecret(value, name) || (ValueJudgement.IsWord(value) && value.Length >= 5 && char.IsLower(value[0]))),
            Giving.BelowLabel => ValueJudgement.IsAlone(text, at, end) && value.Length >= 5 && ValueJudgement.LooksSecret(value, name),
            Giving.Cell => ValueJudgement.LooksSecret(value, name),
            _ => ValueJudgement.LooksSecret(value, name) && !ValueJudgement.IsOrdinary(value),
        };
        return isValue ? (at, end) : null;
    }

    /// <summary>Signs end a value only where something else begins behind them, because passwords hold all of them.</summary>
    private static int EndOf(string text, int at, Giving how)
    {
        var most = Math.Min(text.Length, at + Longest);
        var end = at;
        for (; end < most && !EndOfRun.Contains(text[end]); end++)
        {
            if ((text[end] is ',' or ';' or '&' && IsParting(text, end)) || (text[end] == '|' && how == Giving.Cell) || (text[end] == '\\' && end + 1 < text.Length && text[end + 1] is 'n' or 'r' or '"'))
            {
                break;
            }
        }

        while (end > at && (text[end - 1] is '.' or ',' or ':' or ';' or '\\' || (text[end - 1] is ')' or ']' or '}' or '>' && IsUnopened(text.AsSpan(at, end - at)))))
        {
            end--;
        }

        return end;
    }

    private static bool IsUnopened(ReadOnlySpan<char> value) => value[^1] switch
    {
        ')' => !value.Contains('('),
        ']' => !value.Contains('['),
        '>' => !value.Contains('<'),
        _ => !value.Contains('{'),
    };

    private static bool IsParting(string text, int at)
    {
        var next = at + 1;
        if (text[at] != '&' && (next >= text.Length || char.IsWhiteSpace(text[next]) || text[next] is '"' or '\'' or '{' or '}' or ')'))
        {
            return true;
        }

        var end = next;
        while (end < text.Length && end - next < 48 && (SecretName.IsPart(text[end]) || text[end] is ' ' or '-' or '.'))
        {
            end++;
        }

        return end > next && end < text.Length && text[end] is '=' or ':';
    }

    /// <summary>Whether nothing follows that would make a sentence of a word: the line's end, a closing sign, or another name with its value.</summary>
    private static bool IsLast(string text, int end)
    {
        var rest = text.AsSpan(end, Math.Min(48, text.Length - end));
        rest = rest.TrimStart("\"'`*");
        if (rest.IsEmpty || AfterWord.Contains(rest[0]) || rest.StartsWith("<"))
        {
            return true;
        }

        var spaces = rest.Length - rest.TrimStart(' ').Length;
        var next = rest[spaces..];
        if (next.IsEmpty || next[0] is '\n' or '(' or '/' or '|' or '#' or '-' or '}' or ';' || spaces > 2)
        {
            return rest[0] is not ('.' or '?' or '!');
        }

        if (rest[0] == '.')
        {
            return rest[1..].TrimStart(' ') is [] or ['\n', ..];
        }

        var word = 0;
        while (word < next.Length && SecretName.IsPart(next[word]))
        {
            word++;
        }

        return spaces > 0 && word > 0 && word < next.Length && next[word] is ':' or '=';
    }

    private static bool IsEndOfSentence(string text, int end) => end == text.Length || text[end] is '\n' or '.' or ')' or ';' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]) || text[end] is '\n');
}
