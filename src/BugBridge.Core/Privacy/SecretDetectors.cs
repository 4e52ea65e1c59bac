using System.Collections.Frozen;
using System.Collections.Immutable;

namespace BugBridge.Core.Privacy;

/// <summary>Recognises passwords, keys and tokens: by the word before them, by their known beginnings, and by looking like chance.</summary>
internal static class SecretDetectors
{
    private const string Placeholder = "[secret]";
    private const int LongestToken = 4096;
    private const int Looked = 128;
    private const int LongestBlock = 16_384;
    private const int ShortestUnmarked = 20;
    private const int ShortestHex = 32;

    // By the letter that they begin with, since a look is taken at every word of a text.
    private static readonly FrozenDictionary<char, string[]> Words = ByFirst(
    [
        "password", "passwd", "passphrase", "passcode", "pwd", "pin", "secret", "token", "api key", "api-key", "api_key", "apikey", "access key", "client_secret",
        "access_token", "refresh_token", "bearer", "private key", "private_key", "secret key", "license key", "licence key", "encryption key", "contraseña", "contrasena",
        "clave", "passwort", "kennwort", "zugangscode", "geheimnis",
    ]);

    private static readonly ImmutableArray<string> Links = ["is", "es", "ist", "lautet", "was", "era", "war"];

    // Calls write them over all of their line.
    private static readonly ImmutableArray<string> Headers = ["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "x-auth-token"];
    private static readonly ImmutableArray<string> Schemes = ["bearer ", "basic ", "token ", "digest "];

    private static readonly FrozenDictionary<char, string[]> Beginnings = ByFirst(
    [
        "sk_live_", "sk_test_", "pk_live_", "rk_live_", "sk-", "ghp_", "gho_", "ghs_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "AKIA", "ASIA", "AIza",
        "eyJ", "ATATT", "SG.", "npm_", "pypi-", "dop_v1_",
    ]);

    // Identifiers that only speak of a secret: token_type, password_length.
    private static readonly ImmutableArray<string> Facts = ["type", "count", "length", "url", "uri", "endpoint", "name", "field", "expires", "expiry", "policy", "reset", "hint", ".java", ".kt", ".cs", ".js", ".ts", ".py", ".go", ".cpp", ".php", ".rb"];

    public static Finding? Find(ReadOnlySpan<char> text) => Block(text) ?? Header(text) ?? Named(text) ?? Begun(text) ?? Chance(text);

    /// <summary>Whether the text begins as the tokens of a known service do.</summary>
    public static bool IsBegun(ReadOnlySpan<char> text) => Begun(text) is not null;

    private static Finding? Block(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("-----BEGIN ", StringComparison.Ordinal))
        {
            return null;
        }

        var looked = text[..Math.Min(text.Length, LongestBlock)];
        var end = looked.IndexOf("-----END ", StringComparison.Ordinal);
        if (end < 0)
        {
            return new Finding(looked.Length, Placeholder);
        }

        var last = looked[(end + 9)..].IndexOf("-----", StringComparison.Ordinal);
        return new Finding(last < 0 ? looked.Length : end + 9 + last + 5, Placeholder);
    }

    /// <summary>All that a header of a call holds, but for the name of its scheme: "Authorization: Basic x", "Cookie: a=b; c=d".</summary>
    private static Finding? Header(ReadOnlySpan<char> text)
    {
        foreach (var header in Headers)
        {
            if (!text.StartsWith(header, StringComparison.OrdinalIgnoreCase) || text.Length == header.Length || text[header.Length] != ':')
            {
                continue;
            }

            var at = AfterSpace(text, header.Length + 1);
            foreach (var scheme in Schemes)
            {
                at += text[at..].StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? scheme.Length : 0;
            }

            var value = text.Slice(at, Math.Min(LongestToken, text.Length - at));
            var end = value.IndexOfAny("\n\"'\r");
            value = end < 0 ? value : value[..end];
            return value.Length > 0 && value[0] != '[' ? new Finding(at + value.TrimEnd().Length, Placeholder, at) : null;
        }

        return null;
    }

    /// <summary>"password: x" always; "my password is x" only where x cannot be a word ("is wrong").</summary>
    private static Finding? Named(ReadOnlySpan<char> text)
    {
        foreach (var word in Words.GetValueOrDefault(char.ToLowerInvariant(text[0]), []))
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (text.Length > word.Length && char.IsLetterOrDigit(text[word.Length])))
            {
                continue;
            }

            var (name, isFact) = Identifier(text, word.Length);
            if (isFact)
            {
                continue;
            }

            var at = AfterSpace(text, name);
            var isMarked = at < text.Length && text[at] is ':' or '=';
            at = isMarked ? AfterSpace(text, at + 1) : AfterLink(text, at);
            var length = Run(text[at..]);
            var value = text.Slice(at, length);
            if (length > 0 && value[0] != '[' && !value.StartsWith("masked-", StringComparison.Ordinal) && (isMarked || (!"`(){}[]<>./,;:".Contains(value[0]) && ((word == "bearer" && length >= 8) || (length >= 4 && !IsPlainWord(value))))))
            {
                return new Finding(at + length, Placeholder, at);
            }
        }

        return null;
    }

    /// <summary>How far a name goes on after its word (secret_access_key), where a sign of giving follows; and whether it only speaks of a secret.</summary>
    private static (int End, bool IsFact) Identifier(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= Looked && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
        {
            end++;
        }

        if (end == at)
        {
            return (at, false);
        }

        foreach (var fact in Facts)
        {
            if (text[at..end].EndsWith(fact, StringComparison.OrdinalIgnoreCase))
            {
                return (end, true);
            }
        }

        var sign = AfterSpace(text, end);
        return (end, sign >= text.Length || text[sign] is not (':' or '='));
    }

    private static FrozenDictionary<char, string[]> ByFirst(string[] words) =>
        words.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static int AfterSpace(ReadOnlySpan<char> text, int at)
    {
        var most = Math.Min(text.Length, at + 8);
        while (at < most && text[at] is ' ' or '\t' or '"' or '\'')
        {
            at++;
        }

        return at;
    }

    private static int AfterLink(ReadOnlySpan<char> text, int at)
    {
        foreach (var link in Links)
        {
            if (text[at..].StartsWith(link, StringComparison.OrdinalIgnoreCase) && at + link.Length < text.Length && text[at + link.Length] is ' ' or ':')
            {
                return AfterSpace(text, at + link.Length + 1);
            }
        }

        return at;
    }

    private static bool IsPlainWord(ReadOnlySpan<char> value)
    {
        foreach (var c in value.TrimEnd(".,;:!?)"))
        {
            if (!char.IsLetter(c) && c is not ('\'' or '’' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static Finding? Begun(ReadOnlySpan<char> text)
    {
        foreach (var beginning in Beginnings.GetValueOrDefault(text[0], []))
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal) && TokenLength(text) is var length && length >= beginning.Length + 12)
            {
                return new Finding(length, Placeholder);
            }
        }

        return null;
    }

    /// <summary>Long runs of letters and digits that no language has: keys, hashes, session ids.</summary>
    private static Finding? Chance(ReadOnlySpan<char> text)
    {
        var length = TokenLength(text, Looked);
        if (length < ShortestUnmarked)
        {
            return null;
        }

        var (digits, letters, runs, hex) = (0, 0, 0, 0);
        for (var at = 0; at < length; at++)
        {
            var isDigit = char.IsAsciiDigit(text[at]);
            digits += isDigit ? 1 : 0;
            letters += char.IsAsciiLetter(text[at]) ? 1 : 0;
            hex += char.IsAsciiHexDigit(text[at]) ? 1 : 0;
            runs += at > 0 && isDigit != char.IsAsciiDigit(text[at - 1]) ? 1 : 0;
        }

        var isHex = length >= ShortestHex && hex >= length - 4;
        return digits > 0 && letters > 0 && (isHex || runs >= 4) ? new Finding(TokenLength(text), Placeholder) : null;
    }

    private static int TokenLength(ReadOnlySpan<char> text, int longest = LongestToken)
    {
        var length = 0;
        while (length < text.Length && length < longest && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '-' or '.' or '+' or '/' or '='))
        {
            length++;
        }

        return text[..length].TrimEnd(".-").Length;
    }

    private static int Run(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < LongestToken && !char.IsWhiteSpace(text[length]) && text[length] is not ('"' or '\'' or ',' or ';' or '<'))
        {
            length++;
        }

        return length;
    }
}
