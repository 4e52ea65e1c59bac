using System.Security.Claims;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;

namespace BugBridge.Host.Access;

/// <summary>People as the pages know them.</summary>
internal static class BridgeUser
{
    /// <summary>The claim with the hash of the token that somebody signed in with: the session ends when that token is taken out.</summary>
    private const string TokenClaim = "token";

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

    /// <summary>What somebody is called, for the record.</summary>
    public static string NameIn(this ClaimsPrincipal user, Words words) => user.Identity?.Name ?? words["somebody"];

    /// <summary>The session that somebody is in, or null.</summary>
    public static string? SessionOf(ClaimsPrincipal user) => user.FindFirstValue(SessionClaim);

    /// <summary>The settings of the token that somebody signed in with, as they are now; null when it was taken out.</summary>
    public static AccessTokenSettings? TokenOf(ClaimsPrincipal user, IEnumerable<AccessTokenSettings> tokens) => tokens.FirstOrDefault(token =>
        string.Equals(token.Sha256, user.FindFirstValue(TokenClaim), StringComparison.OrdinalIgnoreCase)
        && string.Equals(token.Name, user.Identity?.Name, StringComparison.Ordinal));
}
