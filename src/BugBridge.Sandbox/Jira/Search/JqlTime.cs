using System.Globalization;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.Search;

/// <summary>Times in queries: to the minute, in the time zone of the one who asks; or as a distance from now.</summary>
internal sealed partial class JqlTime(TimeProvider clock, TimeZoneInfo zone)
{
    private static readonly string[] Formats = ["yyyy/MM/dd HH:mm", "yyyy-MM-dd HH:mm", "yyyy/MM/dd", "yyyy-MM-dd"];

    /// <summary>The moment that the value means.</summary>
    public DateTimeOffset Read(string field, string value)
    {
        var now = clock.GetUtcNow();
        if (value is "now()")
        {
            return now;
        }

        if (Distance().IsMatch(value))
        {
            var distance = Part().Matches(value).Select(Length).Aggregate(TimeSpan.Zero, (sum, part) => sum + part);
            return value.StartsWith('-') ? now - distance : now + distance;
        }

        return DateTime.TryParseExact(value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : throw new JqlException(
                $"Date value '{value}' for field '{field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
    }

    private static TimeSpan Length(Match part)
    {
        var number = int.Parse(part.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        return part.Groups["unit"].Value switch
        {
            "w" => TimeSpan.FromDays(7 * number),
            "d" => TimeSpan.FromDays(number),
            "h" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromMinutes(number),
        };
    }

    [GeneratedRegex(@"^[+-]?\d+[mhdw]( \d+[mhdw])*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Distance();

    [GeneratedRegex(@"(?<number>\d+)(?<unit>[mhdw])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
