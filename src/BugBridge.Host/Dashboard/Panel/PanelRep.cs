using System.Security.Claims;
using BugBridge.Core.Text;

namespace BugBridge.Host.Dashboard.Panel;

/// <summary>Who works in the panel: the one who is signed in; where nobody signs in, who says so.</summary>
/// <param name="Id">The id, or null when unknown.</param>
/// <param name="Name">The name; never empty.</param>
/// <param name="MayRename">Whether the name is only what somebody said, and may be said anew.</param>
internal sealed record PanelRep(string? Id, string Name, bool MayRename)
{
    /// <summary>The longest name that is kept.</summary>
    public const int LongestName = 60;

    private const string Cookie = "rep";
    private const string Nobody = "somebody";
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    /// <summary>Whether anybody said who it is.</summary>
    public bool IsNamed => Name != Nobody;

    /// <summary>Whoever sent a request.</summary>
    public static PanelRep Of(HttpContext context) => context.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }
        ? new PanelRep(context.User.FindFirstValue(ClaimTypes.NameIdentifier), Cleaned(name), false)
        : new PanelRep(null, Cleaned(context.Request.Cookies[Cookie]), true);

    /// <summary>The same person under another name.</summary>
    public PanelRep Renamed(string? name) => this with { Name = Cleaned(name) };

    /// <summary>Keeps a name with the browser.</summary>
    public static void Remember(HttpContext context, string? name) => context.Response.Cookies.Append(Cookie, Cleaned(name), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/panel",
        MaxAge = KeptFor,
    });

    private static string Cleaned(string? name)
    {
        var one = CleanText.OneLine(name);
        return one.Length == 0 ? Nobody : one.Length <= LongestName ? one : CleanText.OneLine(one[..LongestName]);
    }
}
