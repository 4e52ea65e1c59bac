using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Serving;

/// <summary>How a reader wants pages: the language from a cookie, or else from the browser, or else from the settings; light or dark from a cookie.</summary>
internal static class ReaderChoices
{
    /// <summary>The cookie with the language: <c>en</c> or <c>es</c>.</summary>
    public const string LanguageCookie = "language";

    /// <summary>The cookie with <c>light</c> or <c>dark</c>; none to follow the system.</summary>
    public const string ThemeCookie = "theme";

    private static readonly string[] Languages = ["en", "es"];

    /// <summary>The reader's words.</summary>
    public static Words Words(HttpRequest request, ReportSettings settings) => new(CultureOf(request, settings), settings.Zone);

    /// <summary><c>light</c>, <c>dark</c> or <c>auto</c>.</summary>
    public static string Theme(HttpRequest request) => request.Cookies[ThemeCookie] is "light" or "dark" ? request.Cookies[ThemeCookie]! : "auto";

    private static CultureInfo CultureOf(HttpRequest request, ReportSettings settings)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage
            .Where(one => one.Quality is null or > 0)
            .OrderByDescending(one => one.Quality ?? 1)
            .Select(one => one.Value.ToString())
            .Append(settings.Language)
            .Where(name => Languages.Contains(LanguageOf(name)))
            .ToList();
        var chosen = request.Cookies[LanguageCookie] is { } cookie && Languages.Contains(cookie) ? cookie : LanguageOf(asked[0]);

        // Of the same language, the most exact wish: it says how dates and numbers are written.
        var names = asked.Where(name => LanguageOf(name) == chosen).OrderByDescending(name => name.Contains('-', StringComparison.Ordinal));
        return names.Select(Known).OfType<CultureInfo>().FirstOrDefault() ?? CultureInfo.GetCultureInfo(chosen);
    }

    private static string LanguageOf(string name) => name.Split('-')[0].ToLowerInvariant();

    private static CultureInfo? Known(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
