using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Tests.Host.SignIn;

/// <summary>
/// A small OpenID provider: discovery, keys, the authorization code flow with PKCE, user info and signing out. As strict as the specifications: a wrong client,
/// secret, return address, code or verifier gets nothing. What its tokens say can be bent, as an attacker would.
/// </summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string ClientId = "bugbridge";
    public const string ClientSecret = "issuer-client-secret-31415";

    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string ReturnTo)> _codes = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private readonly WebApplication _app;

    private Issuer(TimeProvider clock)
    {
        _clock = clock;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Text(Discovery().ToJsonString(), "application/json"));
        _app.MapGet("/keys", () => Results.Text(new JsonObject { ["keys"] = new JsonArray(Keys.Public()) }.ToJsonString(), "application/json"));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", TokenAsync);
        _app.MapGet("/userinfo", () => Results.Text(UserInfo.DeepClone().ToJsonString(), "application/json"));
        _app.MapGet("/sign-out", SignOut);
    }

    public string Address => _app.Urls.First();

    public IssuerKeys Keys { get; } = new();

    /// <summary>What it says about whoever signs in, beside what every token has.</summary>
    public JsonObject Claims { get; set; } = new() { ["sub"] = "u1", ["name"] = "Rita Rep" };

    /// <summary>What it says when it is asked about them.</summary>
    public JsonObject UserInfo { get; set; } = new() { ["sub"] = "u1" };

    /// <summary>Changes the payload of a token before it is signed.</summary>
    public Action<JsonObject>? Bend { get; set; }

    /// <summary>Makes the token of a payload; as it should be when left out.</summary>
    public Func<JsonObject, string>? Sign { get; set; }

    /// <summary>What it calls itself; its address when left out.</summary>
    public string? Name { get; set; }

    /// <summary>Whether whoever signs in has to press a button first, as in a browser.</summary>
    public bool Asks { get; set; }

    /// <summary>Whether it says no.</summary>
    public bool Denies { get; set; }

    /// <summary>Whether it can sign people out.</summary>
    public bool SignsOut { get; set; } = true;

    /// <summary>The addresses that it was told to lead back to.</summary>
    public ConcurrentQueue<string> ReturnAddresses { get; } = [];

    /// <summary>How often somebody was signed out, with the token that was given.</summary>
    public ConcurrentQueue<string?> SignedOut { get; } = [];

    public static async Task<Issuer> StartAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var issuer = new Issuer(clock);
        await issuer._app.StartAsync(cancellationToken);
        return issuer;
    }

    public ValueTask DisposeAsync()
    {
        Keys.Dispose();
        return _app.DisposeAsync();
    }

    private JsonObject Discovery()
    {
        var told = new JsonObject
        {
            ["issuer"] = Name ?? Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["userinfo_endpoint"] = Address + "/userinfo",
            ["jwks_uri"] = Address + "/keys",
            ["response_types_supported"] = new JsonArray("code"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
        };
        if (SignsOut)
        {
            told["end_session_endpoint"] = Address + "/sign-out";
        }

        return told;
    }

    private IResult Authorize(HttpRequest request)
    {
        string Asked(string name) => request.Query[name].ToString();
        if (Asked("client_id") != ClientId || Asked("response_type") != "code" || Asked("code_challenge_method") != "S256" || Asked("code_challenge").Length != 43
            || Asked("nonce").Length < 16 || Asked("state").Length < 16 || !Asked("scope").Split(' ').Contains("openid", StringComparer.Ordinal))
        {
            return Results.BadRequest("invalid_request");
        }

        var back = Asked("redirect_uri");
        ReturnAddresses.Enqueue(back);
        if (Asks && Asked("pressed") != "yes")
        {
            var onwards = WebUtility.HtmlEncode(request.GetEncodedPathAndQuery() + "&pressed=yes");
            return Results.Text($"<!doctype html><html lang=en><title>Acme SSO</title><link rel=icon href=\"data:,\"><h1>Acme SSO</h1><p><a href=\"{onwards}\">Continue as {Claims["name"]}</a></html>", "text/html");
        }

        if (Denies)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = Asked("state") }));
        }

        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = (Asked("nonce"), Asked("code_challenge"), back);
        return Results.Redirect(QueryHelpers.AddQueryString(back, new Dictionary<string, string?> { ["code"] = code, ["state"] = Asked("state") }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret)
        {
            return Refused("invalid_client", StatusCodes.Status401Unauthorized);
        }

        if (form["grant_type"] != "authorization_code" || !_codes.TryRemove(form["code"].ToString(), out var asked) || form["redirect_uri"] != asked.ReturnTo
            || Base64UrlTextEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
        {
            return Refused("invalid_grant", StatusCodes.Status400BadRequest);
        }

        var answer = new JsonObject { ["access_token"] = "access", ["token_type"] = "Bearer", ["expires_in"] = 300, ["id_token"] = IdToken(asked.Nonce) };
        return Results.Text(answer.ToJsonString(), "application/json");
    }

    private static IResult Refused(string error, int status) => Results.Text(new JsonObject { ["error"] = error }.ToJsonString(), "application/json", statusCode: status);

    private string IdToken(string nonce)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var payload = (JsonObject)Claims.DeepClone();
        (payload["iss"], payload["aud"], payload["nonce"], payload["iat"], payload["exp"]) = (Address, ClientId, nonce, now, now + 300);
        Bend?.Invoke(payload);
        return (Sign ?? Keys.Sign)(payload);
    }

    private IResult SignOut(HttpRequest request)
    {
        SignedOut.Enqueue(request.Query["id_token_hint"]);
        return Results.Redirect(request.Query["post_logout_redirect_uri"].ToString());
    }
}
