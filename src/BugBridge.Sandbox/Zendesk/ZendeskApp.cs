using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>A private app that is installed, and the key by which Zendesk signs the first request of each of its frames.</summary>
public sealed class ZendeskApp : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private readonly TimeProvider _clock;
    private RSA _key = RSA.Create(2048);

    internal ZendeskApp(long id, long installationId, string title, TimeProvider clock) => (Id, InstallationId, Title, _clock) = (id, installationId, title, clock);

    /// <summary>The app's id.</summary>
    public long Id { get; }

    /// <summary>The id of its installation.</summary>
    public long InstallationId { get; }

    /// <summary>How the installation is called.</summary>
    public string Title { get; }

    /// <summary>What <c>public_key.pem</c> holds.</summary>
    public string PublicKey => _key.ExportSubjectPublicKeyInfoPem();

    /// <summary>Zendesk signs by another key from now on.</summary>
    public void ChangeKey()
    {
        _key.Dispose();
        _key = RSA.Create(2048);
    }

    /// <summary>What Zendesk says of a frame that an agent opens now.</summary>
    /// <param name="account">The address of the account.</param>
    /// <param name="agentId">The agent.</param>
    /// <param name="query">The query of the frame's address.</param>
    /// <param name="location">Where in Zendesk the frame is.</param>
    public JsonObject Claims(Uri account, long agentId, string query, string location = "ticket_sidebar")
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = _clock.GetUtcNow();
        return new JsonObject
        {
            ["iss"] = account.Authority,
            ["aud"] = new Uri(account, $"/api/v2/apps/installations/{InstallationId}.json").AbsoluteUri,
            ["sub"] = new Uri(account, $"/api/v2/users/{agentId}.json").AbsoluteUri,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Lifetime).ToUnixTimeSeconds(),
            ["jti"] = Guid.NewGuid().ToString("N"),
            ["qsh"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query))),
            ["context"] = new JsonObject { ["product"] = "support", ["location"] = location },
        };
    }

    /// <summary>The token with these claims, signed as Zendesk signs.</summary>
    public string Sign(JsonObject claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var signed = Part("""{"typ":"JWT","alg":"RS256"}""") + "." + Part(claims.ToJsonString());
        return signed + "." + Text(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private static string Part(string json) => Text(Encoding.UTF8.GetBytes(json));

    private static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
