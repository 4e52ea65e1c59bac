using System.Collections.Frozen;
using BugBridge.Core.Masking.Secrets;

namespace BugBridge.Core.Masking;

/// <summary>Recognises keys and tokens by themselves: by their known beginnings, and by looking like chance. What has a name is found by <see cref="NamedSecrets"/>.</summary>
internal static class SecretDetectors
{
    private const string Placeholder = "[secret]";
    private const int LongestToken = 4096;
    private const int Looked = 128;
    private const int ShortestUnmarked = 16;
    private const int ShortestOfAny = 20;
    private const int ShortestHex = 32;
    private const int ShortestDrawn = 10;

    // By the letter that they begin with, since a look is taken at every word of a text.
    private static readonly FrozenDictionary<char, string[]> Beginnings = ByFirst(
    [
        "sk_live_", "sk_test_", "pk_live_", "rk_live_", "rk_test_", "sk-", "ghp_", "gho_", "ghs_", "ghu_", "ghr_", "github_pat_", "glpat-", "gldt-", "glrt-", "glsa_", "glc_", "xoxb-", "xoxp-", "xoxa-",
        "xoxe-", "xoxe.", "xoxr-", "xoxs-", "xapp-", "AKIA", "ASIA", "AIza", "ya29.", "GOCSPX-", "eyJ", "ATATT", "ATCTT", "ATBB", "SG.", "npm_", "pypi-", "dop_v1_", "doo_v1_", "dor_v1_", "hf_", "whsec_",
        "shpat_", "shpss_", "shpca_", "shppa_", "hvs.", "hvb.", "hvr.", "lin_api_", "sq0atp-", "sq0csp-", "AGE-SECRET-KEY-1", "dckr_pat_", "rubygems_", "sbp_", "PMAK-", "figd_", "NRAK-", "ntn_", "tskey-",
        "gsk_", "pplx-", "xai-", "pat-na1-", "pat-eu1-", "sntrys_",
    ]);

    public static Finding? Find(ReadOnlySpan<char> text) => Begun(text) ?? Bot(text) ?? Hashed(text) ?? Chance(text);

    /// <summary>Whether the text begins as the tokens of a known service do.</summary>
    public static bool IsBegun(ReadOnlySpan<char> text) => (Begun(text) ?? Bot(text) ?? Hashed(text)) is not null;

    private static FrozenDictionary<char, string[]> ByFirst(string[] words) =>
        words.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static Finding? Begun(ReadOnlySpan<char> text)
    {
        foreach (var beginning in Beginnings.GetValueOrDefault(text[0], []))
        {
            if (text.StartsWith(beginning, StringComparison.Ordinal) && TokenLength(text) is var length && length >= beginning.Length + 12 && IsDrawn(text[beginning.Length..length]))
            {
                return new Finding(length, Placeholder);
            }
        }

        return null;
    }

    /// <summary>Whether what follows a beginning is no words: npm_config_cache is none of npm's tokens.</summary>
    private static bool IsDrawn(ReadOnlySpan<char> rest)
    {
        foreach (var range in rest.SplitAny("_-./+="))
        {
            var piece = rest[range];
            if (piece.Length >= ShortestDrawn && (piece.ContainsAnyInRange('0', '9') || (piece.ContainsAnyInRange('A', 'Z') && piece.ContainsAnyInRange('a', 'z'))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>123456789:AAF..., the token of a bot of Telegram.</summary>
    private static Finding? Bot(ReadOnlySpan<char> text)
    {
        var digits = PersonalDetectors.Digits(text, 11);
        return digits is >= 8 and <= 10 && digits < text.Length && text[digits] == ':' && TokenLength(text[(digits + 1)..], 64) is >= 30 and <= 48 and var length && text.Slice(digits + 1, length).ContainsAnyInRange('a', 'z')
            && text.Slice(digits + 1, length).ContainsAnyInRange('A', 'Z') && !text.Slice(digits + 1, length).ContainsAny('/', '.')
            ? new Finding(digits + 1 + length, Placeholder)
            : null;
    }

    /// <summary>$2y$10$..., $6$..., $argon2id$...: hashes of passwords, as systems store them.</summary>
    private static Finding? Hashed(ReadOnlySpan<char> text)
    {
        if (text.Length < 24 || text[0] != '$' || !(text[1..].StartsWith("2a$") || text[1..].StartsWith("2b$") || text[1..].StartsWith("2y$") || text[1..].StartsWith("argon2") || text[2..].StartsWith("$") && text[1] is '1' or '5' or '6' or 'y'))
        {
            return null;
        }

        var length = 0;
        while (length < text.Length && length < Looked * 2 && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '$' or '.' or '/' or '=' or ',' or '+'))
        {
            length++;
        }

        return length >= 24 ? new Finding(length, Placeholder) : null;
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
        var isLong = length >= ShortestOfAny ? runs >= 4 : IsShuffled(text[..length]);
        return digits > 0 && letters > 0 && (isHex || isLong) ? new Finding(TokenLength(text), Placeholder) : null;
    }

    /// <summary>
    /// Whether capitals, small letters and digits change so often that no name of code, no id of a device and no word in two languages is like it, which is
    /// what makes short keys known.
    /// </summary>
    public static bool IsShuffled(ReadOnlySpan<char> piece)
    {
        var (upper, lower, digits, turns, run, longest) = (0, 0, 0, 0, 0, 0);
        for (var at = 0; at < piece.Length; at++)
        {
            var kind = KindOf(piece[at]);
            upper += kind == 1 ? 1 : 0;
            lower += kind == 2 ? 1 : 0;
            digits += kind == 3 ? 1 : 0;
            turns += at > 0 && kind != KindOf(piece[at - 1]) ? 1 : 0;
            run = at > 0 && kind == KindOf(piece[at - 1]) ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }

        return upper >= 2 && lower >= 2 && digits >= 2 && longest <= 4 && turns * 20 >= piece.Length * 9;
    }

    private static int KindOf(char c) => char.IsAsciiLetterUpper(c) ? 1 : char.IsAsciiLetterLower(c) ? 2 : char.IsAsciiDigit(c) ? 3 : 0;

    private static int TokenLength(ReadOnlySpan<char> text, int longest = LongestToken)
    {
        var length = 0;
        while (length < text.Length && length < longest && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '_' or '-' or '.' or '+' or '/' or '='))
        {
            length++;
        }

        return text[..length].TrimEnd(".-").Length;
    }
}
