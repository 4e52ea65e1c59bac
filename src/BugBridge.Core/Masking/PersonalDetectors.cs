using System.Net;
using System.Net.Sockets;

namespace BugBridge.Core.Masking;

/// <summary>
/// Recognises kinds of personal data at the beginning of a text, which is the beginning of a word. A new kind is a method here and a line in
/// <see cref="Find"/>; each looks only a bounded way ahead.
/// </summary>
internal static class PersonalDetectors
{
    private const int LongestLocalPart = 128;
    private const int LongestDomain = 255;
    private const int LongestIpV6 = 45;

    /// <summary>What begins at a place in the text, or null.</summary>
    public static Finding? Find(string text, int at)
    {
        var rest = text.AsSpan(at);
        return AddressSecrets.Find(text, at) ?? Email(rest) ?? SpelledMail.Find(rest) ?? NumberDetectors.Iban(rest) ?? SecretDetectors.Find(rest) ?? IpV4(rest) ?? IpV6(rest) ?? NumberDetectors.Find(rest);
    }

    private static Finding? Email(ReadOnlySpan<char> text)
    {
        var local = 0;
        while (local < text.Length && local <= LongestLocalPart && IsLocal(text[local]))
        {
            local++;
        }

        if (local == 0 || local >= text.Length || text[local] != '@')
        {
            return null;
        }

        var end = local + 1;
        while (end < text.Length && end - local <= LongestDomain && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        var domain = text[(local + 1)..end].TrimEnd(".-");
        return domain.Length > 0 ? new Finding(local + 1 + domain.Length, "[e-mail]") : null;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-' or '\'' or '=' or '#' or '!' or '&' or '~';

    private static Finding? IpV4(ReadOnlySpan<char> text)
    {
        var at = 0;
        for (var part = 0; part < 4; part++)
        {
            var digits = Digits(text[at..], 4);
            if (digits is 0 or > 3 || int.Parse(text.Slice(at, digits), System.Globalization.CultureInfo.InvariantCulture) > 255)
            {
                return null;
            }

            at += digits;
            if (part == 3)
            {
                break;
            }

            if (at >= text.Length || text[at] != '.')
            {
                return null;
            }

            at++;
        }

        var goesOn = at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1])));
        return goesOn ? null : new Finding(at, "[ip]");
    }

    private static Finding? IpV6(ReadOnlySpan<char> text)
    {
        var (end, colons, digits) = (0, 0, 0);
        while (end < text.Length && end <= LongestIpV6 && (char.IsAsciiHexDigit(text[end]) || text[end] == ':'))
        {
            colons += text[end] == ':' ? 1 : 0;
            digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
            end++;
        }

        // Code has "a::b" as well; an address without any digit is rarer than that.
        if (colons < 2 || digits == 0 || (end < text.Length && char.IsLetterOrDigit(text[end])))
        {
            return null;
        }

        return IPAddress.TryParse(text[..end], out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? new Finding(end, "[ip]") : null;
    }

    /// <summary>How many digits the text begins with, of which no more than <paramref name="most"/> are counted.</summary>
    internal static int Digits(ReadOnlySpan<char> text, int most)
    {
        var count = 0;
        while (count < text.Length && count < most && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
