namespace BugBridge.Core.Masking.Secrets;

/// <summary>Finds what headers of calls hold, over all of their line: Authorization, Cookie, X-Api-Key.</summary>
internal static class SecretHeaders
{
    private static readonly string[] Names =
        ["authorization", "cookie", "x-api-key", "x-auth-token", "x-access-token", "x-csrf-token", "api-key", "apikey", "subscription-key", "private-token", "job-token", "x-vault-token", "x-amz-security-token"];

    private static readonly string[] Schemes = ["bearer", "basic", "token", "digest", "apikey", "negotiate", "ntlm", "hawk", "aws4-hmac-sha256", "sharedaccesssignature", "key", "oauth"];

    /// <summary>Adds what the headers of a line hold.</summary>
    public static void AddTo(List<(int Start, int End)> found, string text, int start, int stop)
    {
        var line = text.AsSpan(start, stop - start);
        foreach (var name in Names)
        {
            for (var at = line.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0;)
            {
                var after = at + name.Length;
                if ((at == 0 || !char.IsLetterOrDigit(line[at - 1])) && Value(text, start + after, stop, name) is { } value)
                {
                    found.Add(value);
                    after = value.End - start;
                }

                var next = line[after..].IndexOf(name, StringComparison.OrdinalIgnoreCase);
                at = next < 0 ? -1 : after + next;
            }
        }
    }

    private static (int Start, int End)? Value(string text, int at, int stop, string name)
    {
        var sign = After(text, at, stop, "\"' \\]");
        if (sign >= stop || text[sign] is not (':' or '='))
        {
            return null;
        }

        at = After(text, sign + (sign + 1 < stop && text[sign + 1] == '>' ? 2 : 1), stop, "\"' \\`");
        var scheme = SchemeLength(text.AsSpan(at, stop - at));
        var hasScheme = scheme > 0;
        at = After(text, at + scheme, stop, " ");
        var rest = text.AsSpan(at, stop - at);
        var end = rest.IndexOfAny("\"'`");
        var value = (end < 0 ? rest : rest[..end]).TrimEnd(" \\");
        if (value.IsEmpty || ValueJudgement.IsNone(value))
        {
            return null;
        }

        // "Authorization: role admin is missing" is a sentence; "Cookie: a=b; c=d" is not.
        var isSentence = value.Contains(' ') && !hasScheme && !(name == "cookie" && value.Contains('='));
        var isWord = !hasScheme && name is "authorization" or "cookie" && ValueJudgement.IsWord(value);
        var isProse = hasScheme && value.IndexOf(' ') is > 0 and var space && ValueJudgement.IsWord(value[..space]);
        return isSentence || isWord || isProse ? null : (at, at + value.Length);
    }

    private static int SchemeLength(ReadOnlySpan<char> text)
    {
        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.Length > scheme.Length && text[scheme.Length] is ' ' or '=' or ':')
            {
                return scheme.Length + 1;
            }
        }

        return text.StartsWith("Bearer%20", StringComparison.OrdinalIgnoreCase) ? 9 : 0;
    }

    private static int After(string text, int at, int stop, string signs)
    {
        var most = Math.Min(stop, at + 12);
        while (at < most && signs.Contains(text[at]))
        {
            at++;
        }

        return at;
    }
}
