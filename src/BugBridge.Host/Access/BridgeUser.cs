using System.Security.Claims;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;

namespace BugBridge.Host.Access;

/// <summary>People as the pages know them.</summary>
internal static class BridgeUser
{
    /// <summary>The claim with the hash of the token that somebody signed in with: the session ends when that token is taken out.</summary>
    private const string TokenClaim = "token";

    /// <summary>The claim with the provider that somebody signed in at: the session ends when the settings name another.</summary>
    private const string ProviderClaim = "provider";

    /// <summary>The claims with what gave somebody a role there, so that a changed role counts at once.</summary>
    private const string GroupClaim = "group";
    private const string EmailClaim = "email";

    /// <summary>The claim by which a session is known when it ends.</summary>
    private const string SessionClaim = "session";

    /// <summary>Somebody with a role.</summary>
    /// <param name="scheme">How they are known.</param>
    /// <param name="name">What they are called; null for whoever is on the machine.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="token">The token that they came with, or null.</param>
    /// <param name="session">The session that begins, or null.</param>
    public static ClaimsPrincipal Of(string scheme, string? name, BridgeRole role, AccessTokenSettings? token = null, string? session = null)
    {
        var identity = new ClaimsIdentity(scheme);
        identity.AddClaim(new Claim(ClaimTypes.Role, role.ToString()));
        if (name is not null)
        {
            identity.AddClaim(new Claim(identity.NameClaimType, name));
        }

        if (token is not null)
        {
            identity.AddClaim(new Claim(TokenClaim, token.Sha256.ToLowerInvariant()));
        }

        if (session is not null)
        {
            identity.AddClaim(new Claim(SessionClaim, session));
        }

        return new ClaimsPrincipal(identity);
    }

    /// <summary>Somebody who signs in at a provider.</summary>
    /// <param name="person">What the provider says about them. Only what gives a role is kept, so that the cookie stays small.</param>
    /// <param name="settings">The provider, and who has which role.</param>
    /// <param name="session">The session that begins.</param>
    public static ClaimsPrincipal Of(ProviderPerson person, OpenIdConnectSettings settings, string session)
    {
        var user = Of(BridgeAuthentication.Session, person.Name, settings.RoleOf(person.Groups, person.Emails), session: session);
        var identity = (ClaimsIdentity)user.Identity!;
        identity.AddClaim(new Claim(ProviderClaim, ProviderOf(settings)));
        identity.AddClaims(person.Groups.Where(settings.GroupRoles.ContainsKey).Select(group => new Claim(GroupClaim, group)));
        identity.AddClaims(person.Emails.Where(settings.EmailRoles.ContainsKey).Select(email => new Claim(EmailClaim, email)));
        return user;
    }

    /// <summary>Who is in a session, with the role that the settings give them now; null when it ended because they changed.</summary>
    public static ClaimsPrincipal? InSession(ClaimsPrincipal session, AuthSettings auth)
    {
        if (TokenOf(session, auth.Tokens) is { } token)
        {
            return Of(BridgeAuthentication.Name, token.Name, token.Role, token);
        }

        return IsOfProvider(session, auth.OpenIdConnect) && RoleOf(session, auth.OpenIdConnect) is var role and > BridgeRole.None
            ? Of(BridgeAuthentication.Name, session.Identity?.Name, role)
            : null;
    }

    /// <summary>Whether somebody signed in at this provider.</summary>
    public static bool IsOfProvider(ClaimsPrincipal session, OpenIdConnectSettings settings) =>
        settings.IsOn && string.Equals(session.FindFirstValue(ProviderClaim), ProviderOf(settings), StringComparison.Ordinal);

    private static BridgeRole RoleOf(ClaimsPrincipal session, OpenIdConnectSettings settings) => settings.RoleOf(
        session.FindAll(GroupClaim).Select(claim => claim.Value), session.FindAll(EmailClaim).Select(claim => claim.Value));

    private static string ProviderOf(OpenIdConnectSettings settings) => $"{settings.Authority} {settings.ClientId}";

    /// <summary>What somebody is called, for the record.</summary>
    public static string NameIn(this ClaimsPrincipal user, Words words) => user.Identity?.Name ?? words["somebody"];

    /// <summary>The session that somebody is in, or null.</summary>
    public static string? SessionOf(ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);

    /// <summary>The settings of the token that somebody signed in with, as they are now; null when it was taken out.</summary>
    private static AccessTokenSettings? TokenOf(ClaimsPrincipal user, IEnumerable<AccessTokenSettings> tokens) => tokens.FirstOrDefault(token =>
        string.Equals(token.Sha256, user.FindFirstValue(TokenClaim), StringComparison.OrdinalIgnoreCase)
        && string.Equals(token.Name, user.Identity?.Name, StringComparison.Ordinal));
}
