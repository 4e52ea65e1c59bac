using BugBridge.Host.Configuration;

namespace BugBridge.Host.Access.Frames;

/// <summary>
/// The cookie that lets a frame be loaded again, where the browser keeps one in frames of other sites; apart for each site that shows the frame. Everything works
/// without it.
/// </summary>
internal static class FrameCookie
{
    private const string Name = "frame";

    /// <summary>What a request's cookie holds, or null.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Name];

    /// <summary>Sets it.</summary>
    public static void Set(HttpResponse response, string token, WebSettings web)
    {
        var cookie = new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.None, Path = "/panel", MaxAge = FrameTokens.Lifetime };

        // Where other pages may show the panel too, every cookie of it gets the mark.
        if (web.PanelOrigins.Count == 0)
        {
            cookie.Extensions.Add("Partitioned");
        }

        response.Cookies.Append(Name, token, cookie);
    }
}
