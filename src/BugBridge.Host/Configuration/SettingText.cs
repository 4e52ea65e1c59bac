using System.Globalization;

namespace BugBridge.Host.Configuration;

/// <summary>Says whether a written value can be what a setting holds, and what would have been right.</summary>
internal static class SettingText
{
    /// <summary>Whether <paramref name="text"/> is a value of a scalar shape.</summary>
    public static bool Fits(SettingShape shape, string text) => shape.Kind switch
    {
        SettingKind.Text => true,
        SettingKind.Flag => bool.TryParse(text, out _),
        SettingKind.Whole => shape.Type == typeof(int)
            ? int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        SettingKind.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),

        // A bare number would be taken for days, which is never what "30" was meant to be.
        SettingKind.Time => text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _),
        SettingKind.Choice => shape.Words.Contains(text, StringComparer.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>What a shape expects, as the end of "expects ...".</summary>
    public static string Expected(SettingShape shape) => shape.Kind switch
    {
        SettingKind.Text => "text",
        SettingKind.Flag => "true or false",
        SettingKind.Whole => "a whole number",
        SettingKind.Number => "a number",
        SettingKind.Time => "a time as d.hh:mm:ss or hh:mm:ss",
        SettingKind.Choice => "one of " + string.Join(", ", shape.Words),
        SettingKind.List => "a list [...]",
        SettingKind.Map => "a section {...} of names and values",
        _ => "a section {...}",
    };
}
