using System.Collections.Immutable;
using BugBridge.Host.Configuration;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BugBridge.Host.Access;

/// <summary>
/// Signing in at a provider by OpenID Connect: the authorization code flow with PKCE, nonce and state. It ends in a session of
/// <see cref="BridgeAuthentication.Session"/>, like signing in with a token.
/// </summary>
internal static class ProviderScheme
{
    /// <summary>The name of this scheme.</summary>
    public const string Name = "provider";

    /// <summary>Where the provider leads people back to.</summary>
    public const string ReturnPath = "/sign-in/return";

    /// <summary>Where the provider leads people to when they signed out there.</summary>
    public const string SignedOutPath = "/sign-in";

    /// <summary>Only keys that the provider alone has: neither none, nor one that the client secret could stand for.</summary>
    public static readonly ImmutableArray<string> Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan LongestWay = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(10);

    /// <summary>Registers it where the settings name a provider. The provider is not asked anything before somebody wants to sign in.</summary>
    public static void AddProvider(this AuthenticationBuilder authentication, WebSettings web)
    {
        authentication.Services.AddSingleton<ProviderSignOut>();
        if (!web.Auth.OpenIdConnect.IsOn)
        {
            return;
        }

        authentication.Services.AddSingleton<ProviderSignIn>();
        authentication.Services.AddOptions<OpenIdConnectOptions>(Name)
            .Configure<TimeProvider>((options, clock) => options.TokenValidationParameters.LifetimeValidator = Lifetime(clock, web.Auth.OpenIdConnect.ClockSkew));
        authentication.AddOpenIdConnect(Name, options => Configure(options, web.Auth.OpenIdConnect, web.IsSecure));
    }

    /// <summary>An address of ours as the provider knows it: below <c>Web:PublicUrl</c> where there is one, whatever name the request came by.</summary>
    public static string AddressOf(WebSettings web, HttpRequest request, string path) =>
        (web.PublicUrl.Length > 0 ? web.PublicUrl.TrimEnd('/') : $"{request.Scheme}://{request.Host}{request.PathBase}") + path;

    private static void Configure(OpenIdConnectOptions options, OpenIdConnectSettings settings, bool isSecure)
    {
        (options.Authority, options.ClientId, options.ClientSecret) = (settings.Authority, settings.ClientId, settings.ClientSecret);
        options.RequireHttpsMetadata = settings.Authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        (options.CallbackPath, options.SignInScheme, options.EventsType) = (ReturnPath, BridgeAuthentication.Session, typeof(ProviderSignIn));

        // Addresses at which anybody could end somebody's session.
        (options.RemoteSignOutPath, options.SignedOutCallbackPath) = (default, default);

        // The answer comes in the address, so that cookies need not be sent with forms of other sites.
        (options.ResponseType, options.ResponseMode, options.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (options.CorrelationCookie, options.NonceCookie) = (OnTheWay("way-", isSecure), OnTheWay("nonce-", isSecure));
        options.Scope.Clear();
        foreach (var scope in settings.Scopes.Prepend("email").Prepend("profile").Prepend("openid").Distinct(StringComparer.Ordinal))
        {
            options.Scope.Add(scope);
        }

        (options.GetClaimsFromUserInfoEndpoint, options.MapInboundClaims, options.DisableTelemetry, options.BackchannelTimeout) = (true, false, true, LongestCall);
        options.TokenValidationParameters.ValidAlgorithms = Algorithms;
        options.TokenValidationParameters.ValidateIssuerSigningKey = true;
    }

    /// <summary>A cookie for the way to the provider and back. It ends by its age, so that the browser's clock need not be right.</summary>
    private static CookieBuilder OnTheWay(string name, bool isSecure) => new()
    {
        Name = name,
        Path = ReturnPath,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
        MaxAge = LongestWay,
        IsEssential = true,
    };

    private static LifetimeValidator Lifetime(TimeProvider clock, TimeSpan skew) => (begins, ends, _, _) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (begins is null || begins <= now + skew) && ends > now - skew;
    };
}
