using BugBridge.Host.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.SignIn;

/// <summary>Where people sign out: <c>/sign-out</c>, and <c>/panel/sign-out</c> for the session in the panel's frame. It ends the session also for whoever has a copy of its cookie, and the one at the provider.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(Sessions sessions, ProviderSignOut provider) : PageModel
{
    /// <summary>Where the provider signs people out; only set when the page is shown.</summary>
    public string? Onwards { get; private set; }

    public IActionResult OnGet() => Redirect(SafeHeaders.IsPanel(Request.Path) ? "/panel" : "/");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var session = await HttpContext.AuthenticateAsync(BridgeAuthentication.Session);
        if (session.Principal is { } user)
        {
            sessions.End(BridgeUser.SessionOf(user));
        }

        await HttpContext.SignOutAsync(BridgeAuthentication.Session);
        Onwards = await provider.AddressForAsync(session, Request, cancellationToken);
        if (Onwards is null)
        {
            return LocalRedirect(SafeHeaders.IsPanel(Request.Path) ? "/panel/sign-in" : "/sign-in");
        }

        // No redirect: browsers hold the page's form-action against where a form's answer leads, and that is another site.
        Response.Headers.Append("Refresh", $"0;url={Onwards}");
        return Page();
    }
}
