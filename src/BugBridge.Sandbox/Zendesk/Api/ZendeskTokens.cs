using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Mints OAuth tokens by client credentials, and checks them and the legacy API token.</summary>
internal sealed class ZendeskTokens(ZendeskOptions options, TimeProvider clock)
{
    private static readonly JsonShape Request = JsonShape.Object(
        ("grant_type*", JsonShape.Text),
        ("client_id*", JsonShape.Text),
        ("client_secret*", JsonShape.Text),
        ("scope", JsonShape.Text),
        ("expires_in", JsonShape.Number),
        ("redirect_uri", JsonShape.Text));

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);

    public Operation Mints => new("POST", "/oauth/tokens", CallKind.Credentials, Mint) { IsOpen = true, Body = Request };

    /// <summary>Ends all tokens at once, as an administrator can.</summary>
    public void Revoke()
    {
        lock (_gate)
        {
            _tokens.Clear();
        }
    }

    public Answer? Check(Exchange exchange)
    {
        var header = exchange.Header("Authorization") ?? string.Empty;
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return IsAlive(header[7..]) ? null : ZendeskErrors.Unauthorized;
        }

        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.Email}/token:{options.ApiToken}"));
        return string.Equals(header, "Basic " + expected, StringComparison.Ordinal) ? null : ZendeskErrors.BadPassword;
    }

    private bool IsAlive(string token)
    {
        lock (_gate)
        {
            return _tokens.TryGetValue(token, out var end) && end > clock.GetUtcNow();
        }
    }

    private Answer Mint(Exchange exchange)
    {
        var body = exchange.Body;
        if (body.Field("grant_type").Text() is not "client_credentials")
        {
            return ZendeskErrors.Error(400, "unsupported_grant_type", "The authorization grant type is not supported.");
        }

        if (!body.Field("client_id").Text().Is(options.ClientId) || !body.Field("client_secret").Text().Is(options.ClientSecret))
        {
            return ZendeskErrors.Error(401, "invalid_client", "Client authentication failed.");
        }

        var seconds = body.Field("expires_in").Number() ?? (long)options.TokenLifetime.TotalSeconds;
        if (seconds is < 300 or > 172_800)
        {
            return ZendeskErrors.Error(422, "invalid_request", "expires_in must be between 300 and 172800.");
        }

        return Answer.Ok(new JsonObject
        {
            ["access_token"] = Keep(seconds),
            ["token_type"] = "bearer",
            ["scope"] = body.Field("scope").Text() ?? "read write",
            ["expires_in"] = seconds,
        });
    }

    private string Keep(long seconds)
    {
        var token = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _tokens[token] = clock.GetUtcNow().AddSeconds(seconds);
        }

        return token;
    }
}
