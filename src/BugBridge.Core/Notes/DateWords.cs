using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Core.Notes;

/// <summary>What reps are told of a fix date and its changes, in words.</summary>
internal static class DateWords
{
    /// <summary>When the fix is expected, for who asks or joins; without a full stop.</summary>
    /// <param name="estimate">The date, or null.</param>
    /// <param name="at">UTC.</param>
    public static string Of(Estimate? estimate, DateTimeOffset at) => estimate is null ? "no fix date yet" : FixDates.DoubtOf(estimate, at) switch
    {
        null => $"fix expected on {EstimateWords.Day(estimate.Date, at)} ({EstimateWords.Source(estimate)})",
        DateDoubt.Passed => $"no fix date; {EstimateWords.Day(estimate.Date, at)} has passed",
        _ => "no reliable fix date yet",
    };

    /// <summary>A change of the date, as a sentence that begins with a small letter.</summary>
    /// <param name="change">The change.</param>
    /// <param name="at">UTC.</param>
    public static string Of(DateChange change, DateTimeOffset at) => change switch
    {
        { Kind: DateChangeKind.Doubtful, Now: { } doubtful } => Doubtful(doubtful, change.Before, change.Doubt, at),
        { Before: null, Now: { } first } => $"fix expected on {EstimateWords.Day(first.Date, at)} ({EstimateWords.Source(first)}).",
        { Before: { } old, Now: { } next } => $"fix now expected on {EstimateWords.Day(next.Date, at)} ({EstimateWords.Source(next)}), {Days(change)} than {EstimateWords.Day(old.Date, at)}.",
        { Before: { } old, Now: null } => $"no fix date any more; it was {EstimateWords.Day(old.Date, at)}.",
        _ => "no fix date.",
    };

    private static string Days(DateChange change)
    {
        var words = Counted.Of(Math.Abs(change.Days), "day");
        return $"{words} {(change.Kind == DateChangeKind.Slipped ? "later" : "earlier")}";
    }

    /// <summary>The date that stands in Jira is no promise, and takes back the one that was.</summary>
    private static string Doubtful(Estimate now, Estimate? before, DateDoubt? doubt, DateTimeOffset at)
    {
        var was = before is null ? string.Empty : $" (it was {EstimateWords.Day(before.Date, at)})";
        var why = doubt == DateDoubt.Passed
            ? "has already passed"
            : string.Create(CultureInfo.InvariantCulture, $"is more than {FixDates.MostYears} years away");
        return $"the fix date in Jira, {EstimateWords.Day(now.Date, at)} ({EstimateWords.Source(now)}), {why}{was}. Please do not promise a date until engineering sets a new one.";
    }
}
