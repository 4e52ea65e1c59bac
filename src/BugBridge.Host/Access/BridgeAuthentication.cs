using System.Security.Claims;
using System.Text.Encodings.Web;
using BugBridge.Host.Access.Frames;
using BugBridge.Host.Configuration;
using BugBridge.Host.Health;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace BugBridge.Host.Access;

/// <summary>
/// Says who asks: whoever is on the machine when nothing is configured, who the proxy names, who sends a token, or who signed in with one or at a provider.
/// </summary>
internal sealed class BridgeAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, WebSettings web, FailureLimit failures, FrameVisits frames)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>The name of this scheme.</summary>
    public const string Name = "bridge";

    /// <summary>The name of the scheme that keeps sessions in a cookie.</summary>
    public const string Session = "session";

    private const string Bearer = "Bearer ";

    /// <summary>Noted with a request whose token was wrong after many wrong ones.</summary>
    private static readonly object IsOverLimit = new();

    private static readonly string[] Programs = ["/export", "/api", HealthRoutes.Ready];

    /// <summary>Whether programs ask there, who get no sign-in page.</summary>
    public static bool IsForPrograms(PathString path) => Programs.Any(one => path.StartsWithSegments(one, StringComparison.OrdinalIgnoreCase));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Before all others: whatever the same browser may do elsewhere, inside a ticket it is the rep whom the helpdesk vouched for.
        if (await frames.FindAsync(Context) is { } rep)
        {
            return Is(rep.ToUser(Name));
        }

        if (FrameVisits.IsOver(Context))
        {
            return AuthenticateResult.NoResult();
        }

        if (!web.Auth.IsNeeded)
        {
            return LocalRequest.Is(Context) ? Is(BridgeUser.Of(Name, null, BridgeRole.Admin)) : AuthenticateResult.NoResult();
        }

        return FromProxy() is { } user ? Is(user)
            : IsForPrograms(Request.Path) && Request.Headers.Authorization.ToString() is { } header && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                ? FromToken(header[Bearer.Length..].Trim())
            : await FromSessionAsync();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (FrameVisits.IsOver(Context))
        {
            Response.Redirect("/panel/frame-over");
            return Task.CompletedTask;
        }

        if (web.Auth.HasSignInPage && !IsForPrograms(Request.Path))
        {
            var page = SafeHeaders.IsPanel(Request.Path) ? "/panel/sign-in" : "/sign-in";
            var back = HttpMethods.IsGet(Request.Method) ? QueryString.Create("back", Request.PathBase + Request.Path + Request.QueryString) : QueryString.Empty;
            Response.Redirect(page + back);
            return Task.CompletedTask;
        }

        Response.StatusCode = Context.Items.ContainsKey(IsOverLimit) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Response.WriteAsync("Sign-in required. Come through the proxy that signs people in, or send a token from Web:Auth:Tokens.\n");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return IsForPrograms(Request.Path) ? Response.WriteAsync("Your role does not allow this.\n") : Task.CompletedTask;
    }

    private static AuthenticateResult Is(ClaimsPrincipal user) => AuthenticateResult.Success(new AuthenticationTicket(user, Name));

    private ClaimsPrincipal? FromProxy()
    {
        var proxy = web.Auth.Proxy;
        if (!proxy.IsOn || !proxy.CallsFrom(Context.Peer()) || Request.Headers[proxy.UserHeader] is not [{ Length: > 0 } user])
        {
            return null;
        }

        var groups = proxy.RoleHeader.Length == 0 ? [] : Request.Headers[proxy.RoleHeader]
            .SelectMany(value => (value ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return BridgeUser.Of(Name, user, proxy.RoleOf(user, groups));
    }

    /// <summary>A right token is let in, however many wrong ones came from the same address: behind one address may be a whole company.</summary>
    private AuthenticateResult FromToken(string text)
    {
        if (AccessToken.Find(web.Auth.Tokens, text) is { } token)
        {
            return Is(BridgeUser.Of(Name, token.Name, token.Role, token));
        }

        if (failures.Add(Context.Connection.RemoteIpAddress))
        {
            Context.Items[IsOverLimit] = true;
        }

        return AuthenticateResult.Fail("Unknown token.");
    }

    private async Task<AuthenticateResult> FromSessionAsync() =>
        await Context.AuthenticateAsync(Session) is { Succeeded: true, Principal: { } session } && BridgeUser.InSession(session, web.Auth) is { } user
            ? Is(user)
            : AuthenticateResult.NoResult();
}
