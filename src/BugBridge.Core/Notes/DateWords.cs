using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Core.Notes;

/// <summary>What reps are told of a fix date and its changes, in words.</summary>
internal static class DateWords
{
    /// <summary>When the fix is expected, for who asks or joins.</summary>
    /// <param name="estimate">The date, or null.</param>
    /// <param name="at">UTC.</param>
    public static string Of(Estimate? estimate, DateTimeOffset at) => estimate is null ? "no date yet" : FixDates.DoubtOf(estimate, at) switch
    {
        null => $"{EstimateWords.Day(estimate.Date, at)} ({EstimateWords.Source(estimate)})",
        DateDoubt.Passed => $"no date that holds; it was {EstimateWords.Day(estimate.Date, at)}, which has passed",
        _ => "no date that can be promised",
    };

    /// <summary>A change of the date, as a sentence that begins with a small letter.</summary>
    /// <param name="change">The change.</param>
    /// <param name="at">UTC.</param>
    public static string Of(DateChange change, DateTimeOffset at) => change switch
    {
        { Kind: DateChangeKind.Doubtful, Now: { } doubtful } => Doubtful(doubtful, change.Before, change.Doubt, at),
        { Before: null, Now: { } first } => $"a fix is expected on {EstimateWords.Day(first.Date, at)} ({EstimateWords.Source(first)}).",
        { Before: { } old, Now: { } next } => $"a fix is now expected on {EstimateWords.Day(next.Date, at)}, was {EstimateWords.Day(old.Date, at)} ({EstimateWords.Source(next)}): {Days(change)}.",
        { Before: { } old, Now: null } => $"there is no longer a date for the fix, was {EstimateWords.Day(old.Date, at)}.",
        _ => "there is no date for the fix.",
    };

    private static string Days(DateChange change)
    {
        var words = Counted.Of(Math.Abs(change.Days), "day");
        return change.Kind == DateChangeKind.Slipped ? $"it slips by {words}" : $"{words} earlier";
    }

    /// <summary>The date that stands in Jira is no promise, and takes back the one that was.</summary>
    private static string Doubtful(Estimate now, Estimate? before, DateDoubt? doubt, DateTimeOffset at)
    {
        var was = before is null ? string.Empty : $", was {EstimateWords.Day(before.Date, at)}";
        var why = doubt == DateDoubt.Passed
            ? "which has passed already"
            : string.Create(CultureInfo.InvariantCulture, $"which is more than {FixDates.MostYears} years away");
        return $"the fix date in Jira is {EstimateWords.Day(now.Date, at)} ({EstimateWords.Source(now)}), {why}{was}. Please promise no date until the engineers give one that can hold.";
    }
}
