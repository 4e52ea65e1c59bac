using System.Globalization;

namespace BugBridge.Host.Commands;

/// <summary>What a pass came to, as it is printed.</summary>
internal sealed record PassView(string Pass, int Seen, int News, int Failed, string? Error)
{
    /// <summary>The headings of <see cref="Row"/>.</summary>
    public static string[] Columns => ["Pass", "Seen", "Changed", "To read again", "Failure"];

    public string[] Row() =>
    [
        Pass,
        Seen.ToString(CultureInfo.InvariantCulture),
        News.ToString(CultureInfo.InvariantCulture),
        Failed.ToString(CultureInfo.InvariantCulture),
        Error ?? string.Empty,
    ];
}
