using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Frames;

/// <summary>What the panel inside a ticket shows when its session is over: signing in is the helpdesk's matter, so there is no form for it here.</summary>
[AllowAnonymous]
internal sealed class FrameOverModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status401Unauthorized;
}
