using System.Globalization;
using System.Text.RegularExpressions;

namespace BugBridge.Core.Calendar;

/// <summary>A time within one day at which people are at work, by the clocks on the wall.</summary>
/// <param name="From">Minutes after midnight.</param>
/// <param name="Until">Minutes after midnight, up to 1,440; not part of it.</param>
public sealed partial record OpenHours(int From, int Until)
{
    /// <summary>Reads <c>09:00-17:00</c>, or <c>22:00-24:00</c> up to the end of the day; null for any other text. Which end comes first is not looked at.</summary>
    public static OpenHours? Read(string text) => Pattern().Match(text) is { Success: true } match && Minutes(match, "from") is { } from && Minutes(match, "until") is { } until
        ? new OpenHours(from, until)
        : null;

    private static int? Minutes(Match match, string end)
    {
        var (hour, minute) = (Number(match.Groups[end + "hour"]), Number(match.Groups[end + "minute"]));
        return hour is <= 23 && minute <= 59 ? (hour * 60) + minute : hour == 24 && minute == 0 ? 24 * 60 : null;
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^\\s*(?<fromhour>[0-9]{1,2}):(?<fromminute>[0-9]{2})\\s*[-–]\\s*(?<untilhour>[0-9]{1,2}):(?<untilminute>[0-9]{2})\\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
