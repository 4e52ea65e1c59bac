using System.Security.Claims;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Access.Frames;

/// <summary>A rep who is signed in to the panel inside a ticket of the helpdesk.</summary>
/// <param name="RepId">The helpdesk's id of the rep.</param>
/// <param name="RepName">The rep's name.</param>
/// <param name="TicketId">The one ticket that it is for; null where the helpdesk vouched for no ticket.</param>
/// <param name="SignedInAt">When the helpdesk vouched for the rep.</param>
internal sealed record FrameSession(string RepId, string RepName, string? TicketId, DateTimeOffset SignedInAt)
{
    private static readonly object Key = new();

    /// <summary>The session that a request is in, or null.</summary>
    public static FrameSession? Of(HttpContext context) => context.Items.TryGetValue(Key, out var session) ? (FrameSession?)session : null;

    /// <summary>From here on, the request is in this session.</summary>
    public void Enter(HttpContext context) => context.Items[Key] = this;

    /// <summary>The rep as pages know people: a rep's role, whatever else the same person may do elsewhere.</summary>
    public ClaimsPrincipal ToUser(string scheme)
    {
        var user = BridgeUser.Of(scheme, RepName, BridgeRole.Rep);
        ((ClaimsIdentity)user.Identity!).AddClaim(new Claim(ClaimTypes.NameIdentifier, RepId));
        return user;
    }
}
