using BugBridge.Host.Access;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Dashboard.Serving;

/// <summary>Which start page a reader gets: the one that was chosen in this browser, or else that of the reader's role.</summary>
internal static class StartChoice
{
    /// <summary>The cookie with the chosen page.</summary>
    public const string Cookie = "start";

    /// <summary>The cookie with the rep that the reader is, by id or name; without it, the name that somebody signed in with counts.</summary>
    public const string RepCookie = "me";

    /// <summary>The longest name of a rep that is kept.</summary>
    public const int LongestRep = 100;

    /// <summary>The page of whoever sent a request.</summary>
    public static StartPage Of(HttpContext context) => Read(context.Request.Cookies[Cookie]) ?? context.User.Role() switch
    {
        BridgeRole.Admin => StartPage.Operator,
        BridgeRole.Lead => StartPage.Lead,
        BridgeRole.Rep => StartPage.Rep,
        _ => StartPage.Engineer,
    };

    /// <summary>The page with this name; null when there is none.</summary>
    public static StartPage? Read(string? name) =>
        Enum.GetValues<StartPage>().Where(page => NameOf(page) == name).Select(page => (StartPage?)page).FirstOrDefault();

    /// <summary>The page's name in cookies and forms.</summary>
    public static string NameOf(StartPage page) => page.ToString().ToLowerInvariant();
}
