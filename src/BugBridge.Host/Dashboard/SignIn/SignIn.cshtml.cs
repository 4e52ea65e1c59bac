using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.SignIn;

/// <summary>Where people sign in with a token or at a provider: <c>/sign-in</c>, and <c>/panel/sign-in</c> for a session in the panel's frame.</summary>
[AllowAnonymous]
internal sealed class SignInModel(WebSettings web, FailureLimit failures, Sessions sessions) : PageModel
{
    /// <summary>Where to go after it; only addresses of our own.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>Why it did not work, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether people can sign in with a token.</summary>
    public bool TakesTokens => web.Auth.Tokens.Count > 0 || !HasProvider;

    /// <summary>Whether people can sign in at a provider.</summary>
    public bool HasProvider => web.Auth.OpenIdConnect.IsOn;

    /// <summary>What the provider is called; empty when the settings do not say.</summary>
    public string ProviderName => web.Auth.OpenIdConnect.ProviderName;

    /// <summary>Where signing in at the provider begins. Outside of the panel, whose cookies do not reach the address that the provider leads back to.</summary>
    public string ProviderAddress => PageAddress.Of("/sign-in", ("handler", "Provider"), ("back", Back));

    /// <summary>Whether this may stand in a frame, where no provider shows its pages.</summary>
    public bool IsInFrame => web.PanelOrigins.Count > 0 && SafeHeaders.IsPanel(Request.Path);

    public void OnGet(string? back, SignInProblem? problem)
    {
        Back = Own(back);
        if (problem is { } known && Enum.IsDefined(known))
        {
            Refuse(SignInProblems.StatusOf(known), SignInProblems.TextOf(known));
        }
    }

    /// <summary>Leads to the provider. Nothing is changed by it, so a link may begin it.</summary>
    public async Task<IActionResult> OnGetProviderAsync(string? back, [FromServices] IServiceProvider services)
    {
        Back = Own(back);
        if (!HasProvider)
        {
            return NotFound();
        }

        try
        {
            await HttpContext.ChallengeAsync(ProviderScheme.Name, new AuthenticationProperties { RedirectUri = Back });
            return new EmptyResult();
        }
        catch (Exception failure) when (ProviderSignIn.ProblemOf(failure) == SignInProblem.Unreachable && !HttpContext.RequestAborted.IsCancellationRequested)
        {
            services.GetRequiredService<ProviderSignIn>().Note(SignInProblem.Unreachable, failure);
            return Refuse(SignInProblems.StatusOf(SignInProblem.Unreachable), SignInProblems.TextOf(SignInProblem.Unreachable));
        }
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? token, [FromForm] string? back)
    {
        Back = Own(back);
        if (AccessToken.Find(web.Auth.Tokens, token?.Trim() ?? string.Empty) is not { } found)
        {
            return failures.Add(HttpContext.Connection.RemoteIpAddress)
                ? Refuse(StatusCodes.Status429TooManyRequests, "Unknown token, like many others from your address. Check what you paste.")
                : Refuse(StatusCodes.Status401Unauthorized, "Unknown token.");
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
