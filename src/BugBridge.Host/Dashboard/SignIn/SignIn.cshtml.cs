using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.SignIn;

/// <summary>Where people sign in with a token: <c>/sign-in</c>, and <c>/panel/sign-in</c> for a session in the panel's frame.</summary>
[AllowAnonymous]
internal sealed class SignInModel(WebSettings web, FailureLimit failures, Sessions sessions) : PageModel
{
    /// <summary>Where to go after it; only addresses of our own.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Why it did not work, or null.</summary>
    public string? Fault { get; private set; }

    public void OnGet(string? back) => Back = Own(back);

    public async Task<IActionResult> OnPostAsync([FromForm] string? token, [FromForm] string? back)
    {
        Back = Own(back);
        if (AccessToken.Find(web.Auth.Tokens, token?.Trim() ?? string.Empty) is not { } found)
        {
            return failures.Add(HttpContext.Connection.RemoteIpAddress)
                ? Refuse(StatusCodes.Status429TooManyRequests, "This token is not known here, and many others from your address were not either. Check what you paste.")
                : Refuse(StatusCodes.Status401Unauthorized, "This token is not known here.");
        }

        await HttpContext.SignInAsync(BridgeAuthentication.Session, BridgeUser.Of(BridgeAuthentication.Session, found.Name, found.Role, found, sessions.New()));
        return LocalRedirect(Back);
    }

    private PageResult Refuse(int status, string fault)
    {
        Fault = fault;
        Response.StatusCode = status;
        return Page();
    }

    private string Own(string? back) => PageAddress.Own(Url, back, SafeHeaders.IsPanel(Request.Path) ? "/panel" : "/");
}
