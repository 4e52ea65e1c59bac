namespace BugBridge.Core.Masking.Secrets;

/// <summary>Tells from an identifier or from words whether they name a secret: DB_PASSWORD, clientSecret, spring.mail.password, "mot de passe".</summary>
internal static class SecretName
{
    private const int Longest = 128;
    private const int MostWords = 24;

    /// <summary>Where the identifier ends that begins at a place: letters, digits, and single signs between them.</summary>
    public static int EndAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && (IsPart(text[end]) || (text[end] is '-' or '.' && end > at && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    /// <summary>Whether a character is part of identifiers.</summary>
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>Whether the identifier names a secret, as it stands or with the words before it on its line.</summary>
    public static bool Is(string text, int start, int end)
    {
        if (end - start > Longest)
        {
            return false;
        }

        Span<Range> words = stackalloc Range[MostWords];
        var count = Words(text.AsSpan(start, end - start), words);
        while (count > 1 && SecretWords.Trailing.Has(text.AsSpan(start, end - start)[words[count - 1]]))
        {
            count--;
        }

        return count > 0 && Means(text, start, words[..count]);
    }

    /// <summary>Whether a text by itself is the name of a secret.</summary>
    public static bool Is(ReadOnlySpan<char> name)
    {
        var text = name.Trim().ToString();
        return text.Length > 0 && text.Length <= Longest && EndAt(text, LastWord(text)) == text.Length && Is(text, LastWord(text), text.Length);
    }

    /// <summary>The identifier's last word, for those who judge it by itself.</summary>
    public static ReadOnlySpan<char> LastOf(ReadOnlySpan<char> identifier)
    {
        Span<Range> words = stackalloc Range[MostWords];
        var count = Words(identifier, words);
        return count == 0 ? default : identifier[words[count - 1]];
    }

    private static int LastWord(string text) => text.AsSpan().LastIndexOf(' ') + 1;

    private static bool Means(string text, int start, ReadOnlySpan<Range> words)
    {
        var last = Word(text, start, words[^1]);
        var before = words.Length > 1 ? Word(text, start, words[^2]) : Before(text, start + words[0].Start.Value);
        if (SecretWords.Behind.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(last, out var behind))
        {
            return behind.Has(before) || (last.Equals("auth", StringComparison.OrdinalIgnoreCase) && text[start] == '_' && words.Length == 1);
        }

        if (last.Equals("token", StringComparison.OrdinalIgnoreCase) && SecretWords.HarmlessTokens.Has(before))
        {
            return false;
        }

        // Written otherwise, it is a colour or the tangent.
        return last is "TAN" || SecretWords.Sure.Has(last) || EndsAsOne(last) || IsTwo(last, before);
    }

    /// <summary>"mot de passe", "clé API", "code PIN": names of several words, of which the last decides.</summary>
    private static bool IsTwo(ReadOnlySpan<char> last, ReadOnlySpan<char> before) =>
        (last is "passe" && before is "de") || (last.Equals("api", StringComparison.OrdinalIgnoreCase) && before is "clé" or "Clé" or "clave" or "chave" or "chiave");

    private static bool EndsAsOne(ReadOnlySpan<char> word)
    {
        foreach (var end in SecretWords.Ends)
        {
            if (word.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Word(string text, int start, Range word) => text.AsSpan(start)[word];

    /// <summary>The word before, with a space or a hyphen between.</summary>
    private static ReadOnlySpan<char> Before(string text, int start)
    {
        if (start < 2 || text[start - 1] is not (' ' or '-'))
        {
            return default;
        }

        var (from, end) = (start - 1, start - 1);
        while (from > 0 && end - from <= 32 && char.IsLetterOrDigit(text[from - 1]))
        {
            from--;
        }

        return text.AsSpan(from, end - from);
    }

    /// <summary>Parts an identifier at its signs and where a capital follows a small letter; digits at the end of a word are no part of it.</summary>
    private static int Words(ReadOnlySpan<char> name, Span<Range> words)
    {
        var (count, from) = (0, 0);
        for (var at = 0; at <= name.Length; at++)
        {
            var isSign = at == name.Length || !char.IsLetterOrDigit(name[at]);
            var isHump = !isSign && at > from && char.IsUpper(name[at]) && (char.IsLower(name[at - 1]) || (char.IsUpper(name[at - 1]) && at + 1 < name.Length && char.IsLower(name[at + 1])));
            if (!isSign && !isHump)
            {
                continue;
            }

            var end = at;
            while (end > from + 1 && char.IsDigit(name[end - 1]) && !char.IsDigit(name[from]))
            {
                end--;
            }

            if (end > from && count == words.Length)
            {
                words[1..].CopyTo(words);
                count--;
            }

            if (end > from)
            {
                words[count++] = from..end;
            }

            from = isSign ? at + 1 : at;
        }

        return count;
    }
}
