using System.Security.Cryptography;
using System.Text;

namespace BugBridge.Connectors.Webhooks;

/// <summary>Compares signatures and shared secrets in constant time.</summary>
internal static class Signature
{
    /// <summary>Whether a base64 text is the HMAC-SHA256 of the parts, one after the other.</summary>
    public static bool IsBase64Of(string signature, string key, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return Convert.TryFromBase64String(signature, given, out var length) && length == given.Length && Matches(given, key, prefix, body);
    }

    /// <summary>Whether a hexadecimal text is the HMAC-SHA256 of the body.</summary>
    public static bool IsHexOf(string signature, string key, ReadOnlySpan<byte> body)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature.Length == given.Length * 2
            && Convert.FromHexString(signature, given, out _, out _) == System.Buffers.OperationStatus.Done
            && Matches(given, key, [], body);
    }

    /// <summary>Whether two secrets are the same; tells nothing of their lengths either.</summary>
    public static bool IsSame(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static bool Matches(ReadOnlySpan<byte> given, string key, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key));
        hmac.AppendData(prefix);
        hmac.AppendData(body);
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.GetHashAndReset(expected);
        return CryptographicOperations.FixedTimeEquals(given, expected);
    }
}
