using System.Collections.Immutable;
using BugBridge.Core.FirstContact;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs;

/// <summary>Names every length of time by how it is counted: in calendar time, and, where business hours are set, in those beside it.</summary>
internal static class TimeWords
{
    /// <summary>The name of what is told in calendar time.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="what">What is told, in that language.</param>
    public static string InCalendarTime(this Words words, string what) => words.Of("{0} (calendar time)", what);

    /// <summary>The name of what is told in business hours.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="what">What is told, in that language.</param>
    public static string InBusinessHours(this Words words, string what) => words.Of("{0} (business hours)", what);

    /// <summary>A length of business hours; programs get seconds.</summary>
    public static PackCell BusinessCell(this Words words, TimeSpan? length) => new(words.BusinessLength(length), length?.TotalSeconds);

    /// <summary>How long first replies and resolutions took, as figures.</summary>
    public static IEnumerable<PackFigure> TimeFigures(this Words words, ContactGroup group, bool hasHours)
    {
        foreach (var (what, middle, most, isReply) in new[] { (words["First reply, median"], group.CalendarTimes.ReplyMedian, group.CalendarTimes.Reply90, true), (words["Resolution, median"], group.CalendarTimes.SolvedMedian, group.CalendarTimes.Solved90, false) })
        {
            yield return new PackFigure(words.InCalendarTime(what), words.Length(middle), words.Of("nine of ten within {0}", words.Length(most)));
            if (hasHours)
            {
                var times = group.BusinessTimes;
                yield return new PackFigure(
                    words.InBusinessHours(what),
                    words.BusinessLength(isReply ? times?.ReplyMedian : times?.SolvedMedian),
                    words.Of("nine of ten within {0}", words.BusinessLength(isReply ? times?.Reply90 : times?.Solved90)));
            }
        }
    }

    /// <summary>The columns of how long first replies and resolutions took.</summary>
    public static IEnumerable<PackColumn> TimeColumns(this Words words, bool hasHours)
    {
        foreach (var (name, what) in new[] { ("reply-median", "First reply, median"), ("reply-90", "First reply, 90th percentile"), ("resolution-median", "Resolution, median"), ("resolution-90", "Resolution, 90th percentile") })
        {
            yield return new PackColumn($"{name}-calendar", words.InCalendarTime(words[what]), true);
            if (hasHours)
            {
                yield return new PackColumn($"{name}-business", words.InBusinessHours(words[what]), true);
            }
        }
    }

    /// <summary>The cells of those columns.</summary>
    public static IEnumerable<PackCell> TimeCells(this Words words, ContactGroup group, bool hasHours)
    {
        var (calendar, business) = (group.CalendarTimes, group.BusinessTimes);
        ImmutableArray<(TimeSpan? Calendar, TimeSpan? Business)> pairs =
        [
            (calendar.ReplyMedian, business?.ReplyMedian), (calendar.Reply90, business?.Reply90),
            (calendar.SolvedMedian, business?.SolvedMedian), (calendar.Solved90, business?.Solved90),
        ];
        return pairs.SelectMany(pair => hasHours ? [words.Cell(pair.Calendar), words.BusinessCell(pair.Business)] : new[] { words.Cell(pair.Calendar) });
    }
}
