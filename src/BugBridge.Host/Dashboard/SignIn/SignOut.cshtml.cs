using BugBridge.Host.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.SignIn;

/// <summary>Ends the session, also for whoever has a copy of its cookie.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(Sessions sessions) : PageModel
{
    public IActionResult OnGet() => Redirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        if (await HttpContext.AuthenticateAsync(BridgeAuthentication.Session) is { Principal: { } user })
        {
            sessions.End(BridgeUser.SessionOf(user));
        }

        await HttpContext.SignOutAsync(BridgeAuthentication.Session);
        return LocalRedirect("/sign-in");
    }
}
