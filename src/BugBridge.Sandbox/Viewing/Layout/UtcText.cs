using System.Globalization;

namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>Times and days as the pages show them: always UTC, never in a reader's own format.</summary>
internal static class UtcText
{
    /// <summary>A time, to the minute.</summary>
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time as machines read it.</summary>
    public static string Exact(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
