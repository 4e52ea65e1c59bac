using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace BugBridge.Host.Access;

/// <summary>Makes access tokens and holds them against hashes.</summary>
internal static class AccessToken
{
    /// <summary>The length of a hash in hexadecimal.</summary>
    public const int HashLength = SHA256.HashSizeInBytes * 2;

    /// <summary>Makes tokens easy to find where they should not be.</summary>
    private const string Prefix = "bbt_";

    /// <summary>Longer than any token; what is longer is not hashed.</summary>
    private const int Longest = 200;

    /// <summary>A new one with 256 random bits. No slow hash is needed for these: nobody guesses them.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Its hash.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The settings of a token, or null when it is none. Takes as long for every wrong one.</summary>
    public static AccessTokenSettings? Find(IEnumerable<AccessTokenSettings> tokens, string token)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(token.Length > Longest ? string.Empty : token));
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
