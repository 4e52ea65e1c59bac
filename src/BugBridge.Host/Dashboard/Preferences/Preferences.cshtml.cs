using BugBridge.Core.Text;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Preferences;

/// <summary>Keeps a reader's language, light or dark, the start page and which rep it is for in cookies of a year; then leads back. Signed in or not.</summary>
[AllowAnonymous]
internal sealed class PreferencesModel(WebSettings web) : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost([FromForm] string? language, [FromForm] string? theme, [FromForm] string? start, [FromForm] string? back)
    {
        if (language is "en" or "es")
        {
            Keep(ReaderChoices.LanguageCookie, language);
        }

        if (StartChoice.Read(start) is not null)
        {
            Keep(StartChoice.Cookie, start!);
        }

        // An empty name is a choice, too: everybody's tickets.
        if (Request.HasFormContentType && Request.Form.TryGetValue("rep", out var rep))
        {
            Keep(StartChoice.RepCookie, CleanText.Start(CleanText.OneLine(rep), StartChoice.LongestRep));
        }

        switch (theme)
        {
            case "light" or "dark":
                Keep(ReaderChoices.ThemeCookie, theme);
                break;
            case "auto":
                Response.Cookies.Delete(ReaderChoices.ThemeCookie);
                break;
            default:
                break;
        }

        return LocalRedirect(PageAddress.Own(Url, back, "/"));
    }

    private void Keep(string name, string value) => Response.Cookies.Append(
        name, value, new CookieOptions { MaxAge = Kept, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = web.IsSecure, IsEssential = true });
}
