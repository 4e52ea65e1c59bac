using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BugBridge.Host.Configuration;

/// <summary>Makes access tokens and holds them against hashes.</summary>
internal static class AccessToken
{
    /// <summary>The length of a hash in hexadecimal.</summary>
    public const int HashLength = SHA256.HashSizeInBytes * 2;

    /// <summary>Makes tokens easy to find where they should not be.</summary>
    private const string Prefix = "bbt_";

    /// <summary>Longer than any token; what is longer is not hashed.</summary>
    private const int Longest = 200;

    private static readonly Lazy<HashSet<string>> NextToNothing = new(() =>
    {
        var signs = Enumerable.Range(' ', '~' - ' ' + 1).Select(sign => ((char)sign).ToString()).Append(string.Empty).ToList();
        return signs.SelectMany(first => signs.Select(second => HashOf(first + second))).ToHashSet(StringComparer.OrdinalIgnoreCase);
    });

    /// <summary>A new one with 256 random bits. No slow hash is needed for these: nobody guesses them.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Its hash.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether a hash is that of an empty text, of one sign or of two.</summary>
    public static bool IsHashOfNextToNothing(string hash) => NextToNothing.Value.Contains(hash);

    /// <summary>The settings of a token, or null when it is none. Takes as long for every wrong one.</summary>
    public static AccessTokenSettings? Find(IEnumerable<AccessTokenSettings> tokens, string token)
    {
        if (token.Length is 0 or > Longest)
        {
            return null;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token));
        AccessTokenSettings? found = null;
        foreach (var one in tokens)
        {
            if (CryptographicOperations.FixedTimeEquals(Convert.FromHexString(one.Sha256), hash))
            {
                found = one;
            }
        }

        return found;
    }
}
