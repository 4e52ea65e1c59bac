using System.Buffers;
using System.Collections.Frozen;
using System.Net;

namespace BugBridge.Core.Masking;

/// <summary>
/// What engineers cannot do without and what only looks like personal data: versions, ids, times, hashes, addresses in memory, paths. Judged by its
/// own form and by the word before it; in doubt it is masked.
/// </summary>
internal static class EngineersNeed
{
    private const int UuidLength = 36;
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    private static readonly FrozenSet<string> BeforeNumber = Set(
        "account article bestellung build bytes case code commit count customer duration epoch error errno factura id invoice item job kunde line lines ms nr no ns number offset "
        + "order orders pedido pid port position process product rechnung record ref reference row sequence serial size sku task thread tid ticket time timestamp total tracking "
        + "transaction ts version");

    private static readonly FrozenSet<string> BeforePhone = Set("anruf call cel celular fax fon handy llama llame mobil mobile movil móvil phone tel telefon telefono teléfono telephone whatsapp");
    private static readonly FrozenSet<string> BeforeVersion = Set("assembly build library package release runtime upgrade v ver version versión versions driver firmware");
    private static readonly FrozenSet<string> AfterVersion = Set("release releases version versions build builds beta rc signed");
    private static readonly string[] Changes = ["upgrad", "updat", "bump ", "fixed in", "patched in", "version"];
    private static readonly FrozenSet<string> Hosts = Set("address addresses adresse anschluss client dns endpoint gateway host hosts ip ips ipv4 ipv6 listen machine node peer proxy router servidor server subnet");
    private static readonly FrozenSet<string> NoSecrets = Set("null undefined true false none nil empty missing invalid expired required optional string number object new this self await return *** {} }");

    /// <summary>What stays at a place where <paramref name="found"/> was recognised; null where the finding stands.</summary>
    public static Finding? At(string text, int at, Finding? found)
    {
        if (Uuid(text.AsSpan(at)))
        {
            return new Finding(UuidLength, null);
        }

        if (found is not { Placeholder: { } placeholder } finding)
        {
            return null;
        }

        var before = text.AsSpan(0, at);
        var part = text.AsSpan(at + finding.Before, finding.Length - finding.Before);
        var after = text.AsSpan(at + finding.Length);
        if (placeholder == "[secret]" && finding.Before == 0 && !IsWhole(text, at, part, after))
        {
            return BareKeys.In(text, at, part.Length);
        }

        var stays = placeholder switch
        {
            "[e-mail]" => IsVersionAt(part) || IsRepository(part, after),
            "[ip]" => IsLoopback(part) || IsVersion(before, after),
            "[phone]" => !IsPhone(before, part),
            "[card]" => !CardIssuers.Know(part),
            "[secret]" when finding.Before > 0 => IsNoSecret(part),
            _ => false,
        };
        return stays ? new Finding(finding.Length, null) : null;
    }

    /// <summary>8-4-4-4-12 hexadecimal digits.</summary>
    private static bool Uuid(ReadOnlySpan<char> text)
    {
        if (text.Length < UuidLength || (text.Length > UuidLength && char.IsLetterOrDigit(text[UuidLength])))
        {
            return false;
        }

        for (var at = 0; at < UuidLength; at++)
        {
            if (at is 8 or 13 or 18 or 23 ? text[at] != '-' : !char.IsAsciiHexDigit(text[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>git@github.com, and whoever stands before the path of a repository.</summary>
    private static bool IsRepository(ReadOnlySpan<char> address, ReadOnlySpan<char> after)
    {
        if (address.StartsWith("git@") || address.StartsWith("hg@") || address.StartsWith("svn@"))
        {
            return true;
        }

        var path = after[..Math.Min(after.Length, 256)];
        var end = path.IndexOfAny(" \n\t\"'");
        path = end < 0 ? path : path[..end];
        return path.Length > 5 && path[0] == ':' && path.TrimEnd(".,;)").EndsWith(".git", StringComparison.Ordinal);
    }

    /// <summary>package@1.2.3, Handler@6d06d69c, logo@2x.png: after the sign stands a version, an address in memory, a size.</summary>
    private static bool IsVersionAt(ReadOnlySpan<char> address)
    {
        var domain = address[(address.IndexOf('@') + 1)..];
        var dot = domain.LastIndexOf('.');
        if (domain.StartsWith("sha256", StringComparison.Ordinal) || domain.StartsWith("sha512", StringComparison.Ordinal))
        {
            return true;
        }

        return dot < 0
            ? domain.ContainsAnyInRange('0', '9') && !domain.ContainsAnyExcept(Hex) || domain.StartsWith("v", StringComparison.Ordinal) && domain.Length > 1 && char.IsAsciiDigit(domain[1])
            : char.IsAsciiDigit(domain[0]) && (dot == domain.Length - 1 || char.IsAsciiDigit(domain[dot + 1]) || domain is ['1' or '2' or '3', 'x', '.', ..]);
    }

    private static bool IsLoopback(ReadOnlySpan<char> ip) =>
        IPAddress.TryParse(ip, out var address) && (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || ip.StartsWith("255.", StringComparison.Ordinal));

    /// <summary>"version 10.0.0.1", "Chrome/102.0.0.0": a name and a stroke without a port after it.</summary>
    private static bool IsVersion(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before is [.., '/'] && after is not [':', >= '0' and <= '9', ..])
        {
            var product = LastWord(before[..^1], out var gap);
            return gap == 0 && product.Length > 0 && char.IsUpper(product[0]);
        }

        if (Says(before, BeforeVersion) || before is [.., 'v' or 'V'] || Holds(AfterVersion, FirstWord(after)))
        {
            return true;
        }

        if (Speaks(before, Changes))
        {
            return true;
        }

        // "SeaMonkey 2.53.12.1": a product and its version, on one line, and no port.
        var name = LastWord(before, out var space);
        if (space == 1 && before[^1] == '-' && name.Length > 2 && !Holds(Hosts, name))
        {
            return true;
        }

        var isHyphened = before.Length > name.Length + 2 && before[^(name.Length + 2)] == '-' && char.IsLetter(before[^(name.Length + 3)]);
        return space == 1 && before[^1] == ' ' && name.Length > 2 && (char.IsUpper(name[0]) || isHyphened) && !Holds(Hosts, name) && after is not [':', ..];
    }

    private static bool IsPhone(ReadOnlySpan<char> before, ReadOnlySpan<char> number)
    {
        var groups = Groups(number);
        var isDate = groups.Exists(IsYear) && groups.Count >= 3 && groups.TrueForAll(group => group.Length <= 2 || IsYear(group));
        var isVersion = number.Contains('.') && groups.Exists(group => group.Length == 1);
        if (Says(before, BeforePhone))
        {
            return !isDate && !isVersion;
        }

        if (Says(before, BeforeNumber) || before is [.., '#' or '=' or '/' or '_' or '$' or '€'] || before is [.., >= '0' and <= '9', ':' or ','])
        {
            return number[0] == '+' && before is not [.., '=' or '/' or '_'];
        }

        if (number.Contains(')') && !number.Contains('('))
        {
            return false;
        }

        if (number[0] == '+')
        {
            return groups.Sum(group => group.Length) >= 8 && groups[0][0] != '0';
        }

        var isDecimal = groups.Count >= 2 && groups[0] == "0";
        var isDump = groups.Count > 2 && groups.TrueForAll(group => group.Length == 2) && groups[0] == "00";
        if (isDate || isDecimal || isDump || groups[0].StartsWith("000", StringComparison.Ordinal))
        {
            return false;
        }

        var digits = groups.Sum(group => group.Length);
        return number[0] is '0' or '('
            ? groups.Count > 1 ? digits <= 15 : digits is 10 or 11
            : groups.Count >= 3 && digits is >= 9 and <= 12 && groups.TrueForAll(group => group.Length is >= 2 and <= 4) && !IsYear(groups[0]);
    }

    private static bool IsYear(string group) => group.Length == 4 && (group.StartsWith("19", StringComparison.Ordinal) || group.StartsWith("20", StringComparison.Ordinal));

    private static List<string> Groups(ReadOnlySpan<char> number)
    {
        var groups = new List<string>();
        for (var at = 0; at < number.Length;)
        {
            var digits = PersonalDetectors.Digits(number[at..], number.Length);
            if (digits > 0)
            {
                groups.Add(number.Slice(at, digits).ToString());
            }

            at += Math.Max(1, digits);
        }

        return groups;
    }

    private static bool IsNoSecret(ReadOnlySpan<char> value) =>
        Holds(NoSecrets, value.TrimEnd(".,;:)!?")) || !ContainsLetterOrDigit(value) || (value.IndexOf('(') is > 2 and var call && char.IsLetter(value[0]) && !value[..call].ContainsAnyInRange('0', '9'));

    /// <summary>What is a secret from its first character to its last: a known token, a block, a user before a host.</summary>
    private static bool IsWhole(string text, int at, ReadOnlySpan<char> secret, ReadOnlySpan<char> after) =>
        SecretDetectors.IsBegun(secret) || secret.StartsWith("-----", StringComparison.Ordinal) || (at > 0 && text[at - 1] == '/' && after is ['@', ..]);

    /// <summary>Whether one of the words stands right before, with nothing but a few signs between.</summary>
    internal static bool Says(ReadOnlySpan<char> before, FrozenSet<string> words)
    {
        var word = LastWord(before, out var gap);
        return gap <= 6 && word.Length > 0 && Holds(words, word);
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> before, out int gap)
    {
        var end = before.Length;
        while (end > 0 && before.Length - end <= 6 && !char.IsLetterOrDigit(before[end - 1]) && before[end - 1] != '\n')
        {
            end--;
        }

        gap = before.Length - end;
        var start = end;
        while (start > 0 && end - start <= 32 && char.IsLetterOrDigit(before[start - 1]))
        {
            start--;
        }

        return before[start..end];
    }

    /// <summary>Whether the line speaks of something shortly before.</summary>
    internal static bool Speaks(ReadOnlySpan<char> before, string[] words)
    {
        const int Looked = 48;
        var looked = before[Math.Max(0, before.Length - Looked)..];
        looked = looked[(looked.LastIndexOf('\n') + 1)..];
        foreach (var word in words)
        {
            if (looked.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> after)
    {
        var word = after.TrimStart(" -");
        var end = 0;
        while (end < word.Length && end <= 16 && char.IsLetter(word[end]))
        {
            end++;
        }

        return word[..end];
    }

    private static bool ContainsLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    internal static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
