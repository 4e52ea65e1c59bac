using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace BugBridge.Tests.Host.SignIn;

/// <summary>The key of an <see cref="Issuer"/>, and what it signs; also what somebody without it can make.</summary>
internal sealed class IssuerKeys : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);

    /// <summary>The key as others see it.</summary>
    public JsonObject Public()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = "one",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["n"] = Base64UrlTextEncoder.Encode(key.Modulus!),
            ["e"] = Base64UrlTextEncoder.Encode(key.Exponent!),
        };
    }

    /// <summary>As it should be: RS256.</summary>
    public string Sign(JsonObject payload) => Signed("RS256", payload, text => _key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Signed by nobody.</summary>
    public static string None(JsonObject payload) => Signed("none", payload, _ => []);

    /// <summary>Signed with the client's secret, which is no secret of the provider's alone.</summary>
    public static string WithSecret(JsonObject payload) => Signed("HS256", payload, text => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Issuer.ClientSecret), text));

    /// <summary>Signed with another key of the same name.</summary>
    public static string WithOtherKey(JsonObject payload)
    {
        using var other = new IssuerKeys();
        return other.Sign(payload);
    }

    public void Dispose() => _key.Dispose();

    private static string Signed(string algorithm, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = "one" };
        var text = $"{Encoded(header)}.{Encoded(payload)}";
        return $"{text}.{Base64UrlTextEncoder.Encode(sign(Encoding.ASCII.GetBytes(text)))}";
    }

    private static string Encoded(JsonObject part) => Base64UrlTextEncoder.Encode(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
