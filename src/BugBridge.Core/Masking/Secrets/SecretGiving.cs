namespace BugBridge.Core.Masking.Secrets;

/// <summary>Finds the value that follows the name of a secret.</summary>
internal static class SecretGiving
{
    private const int MostSpaces = 48;
    private const int MostWords = 8;
    private const int LongestWord = 48;

    /// <summary>The value of the name that stands from start to end; null where it has none.</summary>
    public static (int Start, int End)? Find(string text, int start, int end)
    {
        var name = SecretName.LastOf(text.AsSpan(start, end - start));
        var at = Closed(text, end);
        var value = SecretElements.Element(text, start, end, at, name) ?? SecretElements.Indirect(text, start, end, name) ?? Following(text, start, end, at, name);
        return value is { } found && IsId(text.AsSpan(start, end - start), text.AsSpan(found.Start, found.End - found.Start)) ? null : value;
    }

    /// <summary>A token of a sort that nobody knows ("uToken") whose value is a UUID or a session's id, is rather what engineers look things up by.</summary>
    private static bool IsId(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        value.Length == 36 && value[8] == '-' && Guid.TryParseExact(value, "D", out _)
        && ((name.Length is > 5 and < 9 && name.EndsWith("Token", StringComparison.Ordinal)) || name.EndsWith("id", StringComparison.OrdinalIgnoreCase));

    private static (int Start, int End)? Following(string text, int start, int end, int at, ReadOnlySpan<char> name)
    {
        var isQuoted = at > end && text[end] is '"' or '\'' or '\\' or ']';
        var spaced = AfterSpaces(text, at);
        if (SecretWords.Pairs.Has(name))
        {
            return Sign(text, spaced) is > 0 and var pair ? SecretPairs.Second(text, AfterSpaces(text, pair), name) : null;
        }

        if (Compared(text, at, spaced, name) is { } argument)
        {
            return argument;
        }

        if (Sign(text, spaced) is > 0 and var after)
        {
            var isTight = (spaced == at && after < text.Length && !char.IsWhiteSpace(text[after]) && text[spaced] == '=') || isQuoted;
            return Given(text, start, after, isTight ? Giving.Assigned : Giving.Marked, name);
        }

        if (spaced >= text.Length || text[spaced] == '\n')
        {
            return IsLabel(text, start) ? Below(text, spaced, Giving.BelowLabel, name) : null;
        }

        if (text[spaced] == ',' && isQuoted)
        {
            var second = AfterSpaces(text, spaced + 1);
            var isValue = start > 1 && text.AsSpan(0, start - 1).TrimEnd(' ') is [.., ':' or '='];
            return !isValue && SecretValue.IsOpening(text, second) && SecretValue.At(text, second, Giving.Assigned, name) is { } value && Sign(text, AfterSpaces(text, Closed(text, value.End))) == 0 ? value : null;
        }

        if (text[spaced] is '|' || (spaced > at && (text[at] == '\t' || spaced - at > 1)))
        {
            var cell = AfterSpaces(text, text[spaced] == '|' ? spaced + 1 : spaced);
            return SecretValue.At(text, cell, Giving.Cell, name);
        }

        if (spaced > at && start > 0 && text[start - 1] == '-' && (start == 1 || text[start - 2] is '-' or ' '))
        {
            return text[spaced] == '-' ? null : SecretValue.At(text, spaced, Giving.Assigned, name);
        }

        return spaced > at ? InSentence(text, spaced, name) : null;
    }

    /// <summary>setPassword("x"), password == "x": a text in code that looks like a secret.</summary>
    private static (int Start, int End)? Compared(string text, int at, int spaced, ReadOnlySpan<char> name)
    {
        var sign = spaced;
        if (at < text.Length && text[at] == '(')
        {
            sign = at + 1;
        }
        else
        {
            while (sign < text.Length && sign - spaced < 3 && text[sign] is '=' or '!')
            {
                sign++;
            }

            sign = sign - spaced < 2 ? 0 : AfterSpaces(text, sign);
        }

        return sign > 0 && SecretValue.IsOpening(text, sign) && SecretValue.At(text, sign, Giving.Cell, name) is { } value && ValueJudgement.LooksSecret(text.AsSpan(value.Start, value.End - value.Start), name) ? value : null;
    }

    /// <summary>Looks through the words that follow for a verb, a sign or something that is surely a secret.</summary>
    private static (int Start, int End)? InSentence(string text, int at, ReadOnlySpan<char> name)
    {
        var how = Giving.Beside;
        for (var word = 0; word < MostWords && at < text.Length && text[at] != '\n'; word++)
        {
            at += text[at] is '(' or '[' ? 1 : 0;
            var end = at;
            while (end < text.Length && end - at < LongestWord && !char.IsWhiteSpace(text[end]) && text[end] is not ('=' or ','))
            {
                end++;
            }

            var token = text.AsSpan(at, end - at);
            var plain = token.Trim(".,;:!?()\"'`");
            var isFact = SecretWords.Facts.Has(plain);
            // Pin 13 is one of a board's; what has a sign of its own is another name.
            var isName = (end < text.Length && text[end] == '=') || (name.Equals("pin", StringComparison.OrdinalIgnoreCase) && PersonalDetectors.Digits(plain, 4) is 1 or 2 && plain.Length < 3);
            if (!isFact && !isName && how != Giving.Spoken && token.Length > 0 && token[^1] == ':' && plain.Length > 0)
            {
                return Given(text, at, end, SecretWords.Links.AsSpan().Contains(plain.ToString()) ? Giving.Spoken : Giving.Marked, name);
            }

            if (((how == Giving.Cell ? null : SecretValue.At(text, at, how, name)) ?? Sure(text, at, word, name)) is { } value)
            {
                return value;
            }

            if (isFact || isName || plain.IsEmpty || token[^1] is '.' or '!' or '?' or ';' or '"' && token.Length > 1 || end >= text.Length)
            {
                return null;
            }

            // After a verb the next word counts as what it says, all others only by their form.
            var said = plain.ToString().ToLowerInvariant();
            how = SecretWords.Links.AsSpan().Contains(said) ? Giving.Spoken : SecretWords.Turns.AsSpan().Contains(said) ? Giving.Beside : Giving.Cell;
            at = AfterSpaces(text, end + (text[end] == ',' ? 1 : 0));
            if (at < text.Length && Sign(text, at) is > 0 and var sign)
            {
                return how == Giving.Spoken || word < 5 ? Given(text, at, sign, how == Giving.Spoken ? Giving.Spoken : Giving.Marked, name) : null;
            }
        }

        return null;
    }

    private static (int Start, int End)? Sure(string text, int at, int word, ReadOnlySpan<char> name)
    {
        var end = at;
        while (end < text.Length && end - at < LongestWord && !char.IsWhiteSpace(text[end]) && text[end] is not ',')
        {
            end++;
        }

        var token = text.AsSpan(at, end - at);
        var isQuoted = SecretValue.IsOpening(text, at) && token.TrimEnd(".,;:!?)").Length > 2;
        return ValueJudgement.SurelySecret(token.Trim("\"'`“”„«».,;:!?()")) || (isQuoted && word > 0) ? SecretValue.At(text, at, isQuoted ? Giving.Spoken : Giving.Cell, name) is { } value && (ValueJudgement.LooksSecret(text.AsSpan(value.Start, value.End - value.Start), name)) ? value : null : null;
    }

    /// <summary>What follows a sign, on its line or below.</summary>
    private static (int Start, int End)? Given(string text, int start, int after, Giving how, ReadOnlySpan<char> name)
    {
        var at = AfterSpaces(text, after);
        while (at < text.Length && text[at] is '*' && at - after < 8)
        {
            at = AfterSpaces(text, at + 1);
        }

        if (at >= text.Length)
        {
            return null;
        }

        if (text[at] == '\n')
        {
            return Below(text, at, Giving.Below, name);
        }

        if (text[at] == '|' || text[at] == '\t')
        {
            return SecretValue.At(text, AfterSpaces(text, at + 1), Giving.Cell, name);
        }

        // "User / Password: kim / geheim".
        if (text.AsSpan(0, start).TrimEnd(' ') is [.., '/'] && SecretPairs.Is(text, at))
        {
            return SecretPairs.Second(text, at, name);
        }

        return IsSaidInWords(text, start, name) ? Line(text, at, name) : SecretValue.At(text, at, how, name);
    }

    /// <summary>Phrases and answers are of several words: all of the line.</summary>
    private static (int Start, int End)? Line(string text, int at, ReadOnlySpan<char> name)
    {
        if (SecretValue.IsOpening(text, at))
        {
            return SecretValue.At(text, at, Giving.Assigned, name);
        }

        var end = at;
        while (end < text.Length && end - at < 512 && text[end] is not ('\n' or '<' or '|'))
        {
            end++;
        }

        var line = text.AsSpan(at, end - at).TrimEnd(" .,;\"'}");
        var first = line.IndexOf(' ') is > 0 and var space ? line[..space] : line;
        return line.IsEmpty || (ValueJudgement.IsNone(first) && line.Count(' ') < 3) ? null : (at, at + line.Length);
    }

    private static bool IsSaidInWords(string text, int start, ReadOnlySpan<char> name) =>
        name.EndsWith("phrase", StringComparison.OrdinalIgnoreCase) || name.Equals("mnemonic", StringComparison.OrdinalIgnoreCase)
        || (name.Equals("answer", StringComparison.OrdinalIgnoreCase) || name.Equals("words", StringComparison.OrdinalIgnoreCase)) && start > 0;

    /// <summary>The next line that is not empty, without marks of quotation.</summary>
    private static (int Start, int End)? Below(string text, int at, Giving how, ReadOnlySpan<char> name)
    {
        var lines = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || (text[at] == '>' && (at == 0 || text[at - 1] is '\n' or '>' or ' '))))
        {
            lines += text[at++] == '\n' ? 1 : 0;
            if (lines > 3)
            {
                return null;
            }
        }

        return at < text.Length ? SecretValue.At(text, at, how, name) : null;
    }

    /// <summary>Whether the name begins its line, with no more than three words before.</summary>
    private static bool IsLabel(string text, int start)
    {
        var spaces = 0;
        for (var at = start - 1; at >= 0 && text[at] != '\n'; at--)
        {
            spaces += text[at] == ' ' && at + 1 < start ? 1 : 0;
            if (spaces > 2 || start - at > 40 || !(char.IsLetterOrDigit(text[at]) || text[at] is ' ' or '-' or '*' or '>' or '_' or '"' or '\''))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Past the signs that close a name: quotes, brackets, marks.</summary>
    internal static int Closed(string text, int at)
    {
        var most = Math.Min(text.Length, at + 4);
        while (at < most && text[at] is '"' or '\'' or '`' or ']' or '*' or '\\' or '”' or '»' && !(text[at] == '\\' && at + 1 < text.Length && text[at + 1] == 'n'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Past the sign that gives a value, or 0: =, :, :=, =&gt;, but not ==, ::.</summary>
    private static int Sign(string text, int at)
    {
        if (at >= text.Length || text[at] is not (':' or '='))
        {
            return 0;
        }

        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return (text[at], next) switch
        {
            ('=', '=' or '~') or (':', ':' or '/') => 0,
            ('=', '>') or (':', '=') => at + 2,
            _ => at + 1,
        };
    }

    internal static int AfterSpaces(string text, int at)
    {
        var most = Math.Min(text.Length, at + MostSpaces);
        while (at < most && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
