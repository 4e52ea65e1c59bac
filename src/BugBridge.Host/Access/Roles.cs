using System.Security.Claims;
using BugBridge.Host.Configuration;
using Microsoft.AspNetCore.Authorization;

namespace BugBridge.Host.Access;

/// <summary>The policies by which pages and addresses state the role that they need: <c>[Authorize(Roles.Lead)]</c>.</summary>
internal static class Roles
{
    public const string Reader = nameof(BridgeRole.Reader);
    public const string Rep = nameof(BridgeRole.Rep);
    public const string Lead = nameof(BridgeRole.Lead);
    public const string Admin = nameof(BridgeRole.Admin);

    /// <summary>Whether somebody has the role, or one that may do more.</summary>
    public static bool Has(this ClaimsPrincipal user, BridgeRole role) => user.Role() >= role;

    /// <summary>The role somebody has.</summary>
    public static BridgeRole Role(this ClaimsPrincipal user) =>
        Enum.TryParse<BridgeRole>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : BridgeRole.None;

    /// <summary>Adds a policy for each role. What states none is for admins: forgetting to state it opens nothing.</summary>
    public static void AddTo(AuthorizationOptions options)
    {
        foreach (var role in new[] { BridgeRole.Reader, BridgeRole.Rep, BridgeRole.Lead, BridgeRole.Admin })
        {
            options.AddPolicy(role.ToString(), policy => policy.RequireAssertion(asked => asked.User.Has(role)));
        }

        options.FallbackPolicy = options.GetPolicy(Admin);
    }
}
