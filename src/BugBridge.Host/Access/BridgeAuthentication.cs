using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Serving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BugBridge.Host.Access;

/// <summary>
/// Says who asks: whoever is on the machine when nothing is configured, who the proxy names, who sends a token, or who signed in with one.
/// </summary>
internal sealed class BridgeAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, WebSettings web, FailureLimit failures)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>The name of this scheme.</summary>
    public const string Name = "bridge";

    /// <summary>The name of the scheme that keeps sessions in a cookie.</summary>
    public const string Session = "session";

    private const string Bearer = "Bearer ";

    /// <summary>Whether programs ask there, who get no sign-in page.</summary>
    public static bool IsForPrograms(PathString path) => path.StartsWithSegments("/export", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!web.Auth.IsNeeded)
        {
            return IsLocal() ? Is(BridgeUser.Of(Name, null, BridgeRole.Admin)) : AuthenticateResult.NoResult();
        }

        return FromProxy() is { } user ? Is(user)
            : IsForPrograms(Request.Path) && Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                ? FromToken(header[Bearer.Length..].Trim())
            : await FromSessionAsync();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (web.Auth.Tokens.Count > 0 && !IsForPrograms(Request.Path))
        {
            var page = SafeHeaders.IsPanel(Request.Path) ? "/panel/sign-in" : "/sign-in";
            var back = HttpMethods.IsGet(Request.Method) ? QueryString.Create("back", Request.PathBase + Request.Path + Request.QueryString) : QueryString.Empty;
            Response.Redirect(page + back);
            return Task.CompletedTask;
        }

        Response.StatusCode = failures.IsReached(Context.Connection.RemoteIpAddress) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Response.WriteAsync("Who are you? Come through the proxy that signs people in, or send a token that Web:Auth:Tokens names.\n");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return IsForPrograms(Request.Path) ? Response.WriteAsync("Your role does not allow this.\n") : Task.CompletedTask;
    }

    private static AuthenticateResult Is(ClaimsPrincipal user) => AuthenticateResult.Success(new AuthenticationTicket(user, Name));

    /// <summary>A page elsewhere that leads a browser here by a name of its own is not on the machine, and neither is what a proxy passes on.</summary>
    private bool IsLocal() =>
        Context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && HostFilter.IsLoopback(Request.Host.Host)
            && !Request.Headers.Keys.Any(name => name is "Forwarded" or "Via" || name.StartsWith("X-Forwarded", StringComparison.OrdinalIgnoreCase));

    private ClaimsPrincipal? FromProxy()
    {
        var proxy = web.Auth.Proxy;
        if (!proxy.IsOn || !proxy.CallsFrom(Context.Connection.RemoteIpAddress) || Request.Headers[proxy.UserHeader] is not [{ Length: > 0 } user])
        {
            return null;
        }

        var groups = proxy.RoleHeader.Length == 0 ? [] : Request.Headers[proxy.RoleHeader]
            .SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return BridgeUser.Of(Name, user, proxy.RoleOf(user, groups));
    }

    private AuthenticateResult FromToken(string text)
    {
        var address = Context.Connection.RemoteIpAddress;
        if (failures.IsReached(address))
        {
            return AuthenticateResult.Fail("Too many wrong tokens came from this address.");
        }

        if (AccessToken.Find(web.Auth.Tokens, text) is { } token)
        {
            return Is(BridgeUser.Of(Name, token.Name, token.Role, token));
        }

        failures.Add(address);
        return AuthenticateResult.Fail("The token is not known.");
    }

    private async Task<AuthenticateResult> FromSessionAsync() =>
        await Context.AuthenticateAsync(Session) is { Succeeded: true, Principal: { } user } && BridgeUser.TokenOf(user, web.Auth.Tokens) is { } token
            ? Is(BridgeUser.Of(Name, token.Name, token.Role, token))
            : AuthenticateResult.NoResult();
}
