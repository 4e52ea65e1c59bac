using System.Globalization;
using System.Text.RegularExpressions;

namespace BugBridge.Core.Outreach;

/// <summary>Days in words of the customer's language: "12 December 2026", as in notes to reps, and "12 de diciembre de 2026".</summary>
internal static partial class DayWords
{
    /// <summary>The day without its weekday.</summary>
    public static string Of(DateOnly day, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return culture.TwoLetterISOLanguageName == BuiltInTemplates.English && culture.Name != "en-US"
            ? day.ToString("d MMMM yyyy", culture)
            : day.ToString(Weekday().Replace(culture.DateTimeFormat.LongDatePattern, string.Empty).Trim(), culture);
    }

    [GeneratedRegex(@"[,،]?\s*d{4}[,،.]?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Weekday();
}
