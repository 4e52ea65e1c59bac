using System.Globalization;
using System.Text.RegularExpressions;

namespace BugBridge.Core.Calendar;

/// <summary>A calendar month or quarter in the time zone of the reports.</summary>
public sealed partial record Period
{
    private Period(PeriodKind kind, DateOnly first, TimeZoneInfo zone)
    {
        (Kind, First, Zone) = (kind, first, zone);
        From = StartOf(first, zone);
        Until = StartOf(After, zone);
    }

    /// <summary>Month or quarter.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Its first day.</summary>
    public DateOnly First { get; }

    /// <summary>The zone in which days begin and end.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>When it begins, UTC.</summary>
    public DateTimeOffset From { get; }

    /// <summary>When it ends, UTC; not part of it.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>The first day that comes after it.</summary>
    public DateOnly After => First.AddMonths(Months);

    /// <summary>The period of the same kind before this one.</summary>
    public Period Previous => new(Kind, First.AddMonths(-Months), Zone);

    /// <summary>The period of the same kind after this one.</summary>
    public Period Next => new(Kind, After, Zone);

    private int Months => Kind == PeriodKind.Month ? 1 : 3;

    /// <summary>The month in which a moment lies.</summary>
    public static Period MonthOf(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var day = zone.DayOf(moment);
        return new Period(PeriodKind.Month, new DateOnly(day.Year, day.Month, 1), zone);
    }

    /// <summary>When a day begins in a zone, UTC: where clocks skip midnight, the first moment after it; where they show it twice, the first time.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => zone.MomentOf(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified));

    /// <summary>When a day ends in a zone, UTC: when the next one begins.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) => StartOf(day.AddDays(1), zone);

    /// <summary>Reads <c>2026-10</c> or <c>2026-Q4</c>; without a text, the last month that is over.</summary>
    /// <param name="text">What was asked for, or null.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">The zone of the reports.</param>
    /// <exception cref="PeriodException">It is not a period, or it has not begun; the message says what to give.</exception>
    public static Period Read(string? text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var current = MonthOf(now, zone);
        if (string.IsNullOrWhiteSpace(text))
        {
            return current.Previous;
        }

        var period = Pattern().Match(text.Trim()) is { Success: true } match && Find(match, zone) is { } found
            ? found
            : throw new PeriodException($"'{text}' is not a month or quarter. Try {current.Previous} or {current.First.Year}-Q{((current.First.Month - 1) / 3) + 1}.");
        return period.From > now
            ? throw new PeriodException($"{period} has not started yet. The last complete one is {(period.Kind == PeriodKind.Month ? current : current.Quarter()).Previous}.")
            : period;
    }

    /// <summary>The quarter in which it begins.</summary>
    public Period Quarter() => new(PeriodKind.Quarter, new DateOnly(First.Year, ((First.Month - 1) / 3 * 3) + 1, 1), Zone);

    /// <summary>Whether a moment lies in it.</summary>
    public bool Holds(DateTimeOffset moment) => moment >= From && moment < Until;

    /// <summary>As it is written in addresses and on the command line: <c>2026-10</c> or <c>2026-Q4</c>.</summary>
    public override string ToString() => Kind == PeriodKind.Month
        ? First.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First.Year:0000}-Q{((First.Month - 1) / 3) + 1}");

    private static Period? Find(Match match, TimeZoneInfo zone)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var isQuarter = match.Groups["quarter"].Success;
        var month = isQuarter
            ? ((int.Parse(match.Groups["quarter"].ValueSpan, CultureInfo.InvariantCulture) - 1) * 3) + 1
            : int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        return year is >= 1970 and <= 9990 && month is >= 1 and <= 12
            ? new Period(isQuarter ? PeriodKind.Quarter : PeriodKind.Month, new DateOnly(year, month, 1), zone)
            : null;
    }

    [GeneratedRegex("^(?<year>[0-9]{4})-(?:(?<month>[0-9]{2})|[Qq](?<quarter>[1-4]))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
