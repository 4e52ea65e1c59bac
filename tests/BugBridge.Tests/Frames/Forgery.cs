using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BugBridge.Tests.Frames;

/// <summary>Tokens and addresses as others than the helpdesk would make them.</summary>
internal static class Forgery
{
    /// <summary>A token that says that nothing signs it.</summary>
    public static string Unsigned(JsonObject claims) => Part(new JsonObject { ["typ"] = "JWT", ["alg"] = "none" }) + "." + Part(claims) + ".";

    /// <summary>A token by a shared secret, for which a public key may be taken.</summary>
    public static string ByHmac(JsonObject claims, string secret)
    {
        var signed = Part(new JsonObject { ["typ"] = "JWT", ["alg"] = "HS256" }) + "." + Part(claims);
        return signed + "." + Text(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed)));
    }

    /// <summary>A token by another key, or another hash.</summary>
    public static string ByRsa(JsonObject claims, RSA key, string algorithm = "RS256")
    {
        var signed = Part(new JsonObject { ["typ"] = "JWT", ["alg"] = algorithm }) + "." + Part(claims);
        var hash = algorithm.EndsWith("512", StringComparison.Ordinal) ? HashAlgorithmName.SHA512 : HashAlgorithmName.SHA256;
        return signed + "." + Text(key.SignData(Encoding.ASCII.GetBytes(signed), hash, algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    /// <summary>The query of a frame's address, signed as an extension signs it.</summary>
    public static string Address(
        string route, string secret, DateTimeOffset expires, string ticket = "17", string user = "rita", string name = "Rita Rep", string? nonce = null, string heading = "bugbridge-frame-1")
    {
        string[] parts = [ticket, user, name, expires.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), nonce ?? Guid.NewGuid().ToString("N")];
        var message = string.Join('\n', [heading, route, .. parts]);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(message)));
        string[] names = ["ticket", "user", "name", "expires", "nonce", "signature"];
        return string.Join('&', names.Zip([.. parts, signature], (name, value) => $"{name}={Uri.EscapeDataString(value)}"));
    }

    private static string Part(JsonObject json) => Text(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
