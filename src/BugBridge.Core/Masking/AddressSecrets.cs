using System.Buffers;
using System.Collections.Frozen;

namespace BugBridge.Core.Masking;

/// <summary>Recognises what gives access in addresses of the web: a user and password before the host, and tokens among the parameters.</summary>
internal static class AddressSecrets
{
    private const int Longest = 4096;
    private static readonly SearchValues<char> EndOfValue = SearchValues.Create("&#\"'<> \n\t)]");
    private static readonly SearchValues<char> EndOfHost = SearchValues.Create("/?# \n\t\"'<>");

    private static readonly FrozenSet<string> Parameters = new[]
    {
        "access_key", "access_token", "accesskey", "accesstoken", "api_key", "apikey", "auth", "auth_token", "authtoken", "code", "credential", "hash", "id_token", "jwt", "key",
        "otp", "pass", "passwd", "password", "pwd", "refresh_token", "sas", "secret", "session", "session_id", "sessionid", "sid", "sig", "sign", "signature", "state", "ticket",
        "token", "x-amz-credential", "x-amz-security-token", "x-amz-signature",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Parameters.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What begins at a place in the text, or null.</summary>
    public static Finding? Find(string text, int at) => at == 0 ? null : text[at - 1] switch
    {
        '?' or '&' or '#' => Parameter(text.AsSpan(at)),
        '/' when at > 2 && text.AsSpan(at - 3, 2) is ":/" => User(text.AsSpan(at)),
        _ => null,
    };

    private static Finding? Parameter(ReadOnlySpan<char> text)
    {
        var name = text[..Math.Min(text.Length, 32)].IndexOf('=');
        if (name < 1 || !Names.Contains(text[..name]))
        {
            return null;
        }

        var value = text[(name + 1)..Math.Min(text.Length, Longest)];
        var end = value.IndexOfAny(EndOfValue);
        value = end < 0 ? value : value[..end];

        // A short number is a page or a code of an answer.
        var opens = value.Length > 5 || value.ContainsAnyExceptInRange('0', '9');
        return value.Length > 0 && opens && value[0] != '[' && !value.StartsWith("masked-", StringComparison.Ordinal)
            ? new Finding(name + 1 + value.Length, "[secret]", name + 1)
            : null;
    }

    private static Finding? User(ReadOnlySpan<char> text)
    {
        var looked = text[..Math.Min(text.Length, 256)];
        var end = looked.IndexOfAny(EndOfHost);
        var at = (end < 0 ? looked : looked[..end]).LastIndexOf('@');
        return at > 0 && looked[0] != '[' && !looked.StartsWith("masked-", StringComparison.Ordinal) && looked[..at] is not ("git" or "hg" or "svn") ? new Finding(at, "[secret]") : null;
    }
}
