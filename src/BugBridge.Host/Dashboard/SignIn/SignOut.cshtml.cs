using BugBridge.Host.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.SignIn;

/// <summary>Where people sign out: <c>/sign-out</c>, and <c>/panel/sign-out</c> for the session in the panel's frame. It ends the session also for whoever has a copy of its cookie.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(Sessions sessions) : PageModel
{
    public IActionResult OnGet() => Redirect(SafeHeaders.IsPanel(Request.Path) ? "/panel" : "/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await HttpContext.AuthenticateAsync(BridgeAuthentication.Session) is { Principal: { } user })
        {
            sessions.End(BridgeUser.SessionOf(user));
        }

        await HttpContext.SignOutAsync(BridgeAuthentication.Session);
        return LocalRedirect(SafeHeaders.IsPanel(Request.Path) ? "/panel/sign-in" : "/sign-in");
    }
}
