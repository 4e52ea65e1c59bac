using System.Buffers;
using System.Collections.Frozen;

namespace BugBridge.Core.Masking;

/// <summary>Tells keys that stand without a name from hashes, ids, serial numbers and names of code, by their form and by the words before them.</summary>
internal static class BareKeys
{
    private const int CommitLength = 40;
    private const int ShortestKey = 16;
    private static readonly SearchValues<char> HexAndDash = SearchValues.Create("0123456789abcdefABCDEF-");

    private static readonly FrozenSet<string> BeforeHash = EngineersNeed.Set(
        "blob build bundle checksum chunk commit commits correlation correlationid diff digest gist git gitcommit r error errorid etag event eventid events fingerprint guid hash image incident md5 merge "
        + "parent request requestid rev revision sha sha1 sha256 sha512 span spanid trace traceid traceparent tree uuid id");

    private static readonly FrozenSet<string> BeforeOpaque = EngineersNeed.Set(
        "sha sha1 sha256 sha384 sha512 md5 build commit correlation correlationid digest checksum etag imei integrity request requestid revision rev seriennummer sn span spanid trace traceid");

    private static readonly string[] Serials = ["request id", "request-id", "requestid", "request_id", "serial", "seriennummer", "s/n", "imei", "numéro de série", "número de serie"];
    private static readonly string[] Keys = ["key", "token", "secret", "auth", "pass", "cred", "session", "schlüssel", "clé", "clave", "api"];

    /// <summary>
    /// The first part of a path, an address or a name that looks like chance and is long enough for a key; all of it stays where there is none. A hash
    /// that the word before it announces is none.
    /// </summary>
    public static Finding In(string text, int at, int length)
    {
        var token = text.AsSpan(at, length);
        if (IsIntegrity(token) || text.AsSpan(0, at).EndsWith(";base64,", StringComparison.Ordinal))
        {
            return new Finding(length, null);
        }

        foreach (var range in token.SplitAny("/=:"))
        {
            var (start, end) = (range.Start.GetOffset(token.Length), range.End.GetOffset(token.Length));
            var part = token[start..end];
            if (HasKey(text.AsSpan(0, at + start), part))
            {
                return new Finding(GoingOn(token, end), "[secret]", start);
            }
        }

        return new Finding(token.Length, null);
    }

    /// <summary>sha512-...: how packages' contents are checked. (Pictures that are written into a page are no keys either.)</summary>
    private static bool IsIntegrity(ReadOnlySpan<char> token)
    {
        if (token.Length < 9 || !token.StartsWith("sha", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var digits = PersonalDetectors.Digits(token[3..], 4);
        return digits is 1 or 3 && token[3 + digits] is '-' or ':' or '=';
    }

    /// <summary>The strokes of base64 part a key into pieces that are too short by themselves.</summary>
    private static int GoingOn(ReadOnlySpan<char> token, int end)
    {
        while (end < token.Length && token[end] is '/' or '=')
        {
            var rest = token[(end + 1)..];
            var length = rest.IndexOfAny("/=:.");
            var piece = length < 0 ? rest : rest[..length];
            if (!piece.IsEmpty && !(piece.ContainsAnyInRange('0', '9') && piece.ContainsAnyInRange('A', 'Z') && piece.ContainsAnyInRange('a', 'z')))
            {
                break;
            }

            end += 1 + piece.Length;
        }

        return end;
    }

    private static bool HasKey(ReadOnlySpan<char> before, ReadOnlySpan<char> part)
    {
        foreach (var range in part.SplitAny(".-_+"))
        {
            var start = range.Start.GetOffset(part.Length);
            if (part[range] is { Length: >= ShortestKey } piece && (piece.Length >= 20 ? IsMixed(piece) : SecretDetectors.IsShuffled(piece)) && !IsOfWords(piece)
                && !IsAnnounced(before, start == 0 ? before : part[..start], piece))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A hash, an id or a serial number that the words before say to be one; or the name of a commit, where nothing speaks of keys.</summary>
    private static bool IsAnnounced(ReadOnlySpan<char> line, ReadOnlySpan<char> before, ReadOnlySpan<char> piece)
    {
        if (IsHex(piece))
        {
            return EngineersNeed.Says(before, BeforeHash) || EngineersNeed.Says(line, BeforeHash) || (piece.Length == CommitLength && !piece.ContainsAnyInRange('A', 'F') && !EngineersNeed.Speaks(line, Keys));
        }

        return EngineersNeed.Says(before, BeforeOpaque) || EngineersNeed.Says(line, BeforeOpaque) || EngineersNeed.Speaks(line, Serials);
    }

    /// <summary>A name of code: hardly a digit, and words of small letters.</summary>
    private static bool IsOfWords(ReadOnlySpan<char> piece)
    {
        var (digits, run, longest) = (0, 0, 0);
        foreach (var c in piece)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            run = char.IsAsciiLetterLower(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest >= 6 && digits * 10 < piece.Length;
    }

    private static bool IsHex(ReadOnlySpan<char> part) => !part.ContainsAnyExcept(HexAndDash);

    private static bool IsMixed(ReadOnlySpan<char> piece)
    {
        var (digits, turns) = (0, 0);
        for (var at = 0; at < piece.Length; at++)
        {
            digits += char.IsAsciiDigit(piece[at]) ? 1 : 0;
            turns += at > 0 && char.IsAsciiDigit(piece[at]) != char.IsAsciiDigit(piece[at - 1]) ? 1 : 0;
        }

        return digits > 0 && digits < piece.Length && turns >= 3;
    }
}
