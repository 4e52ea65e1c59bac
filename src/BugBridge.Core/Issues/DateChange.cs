namespace BugBridge.Core.Issues;

/// <summary>What became of a fix date.</summary>
/// <param name="Kind">What.</param>
/// <param name="Before">The date before, as far as it could be promised; one that has passed since could. Null when there was none of the kind.</param>
/// <param name="Now">The date now, whether or not it can be promised; null when there is none.</param>
public sealed record DateChange(DateChangeKind Kind, Estimate? Before, Estimate? Now)
{
    /// <summary>Why the date that stands now cannot be promised; null unless it is <see cref="DateChangeKind.Doubtful"/>.</summary>
    public DateDoubt? Doubt { get; init; }

    /// <summary>By how many days the fix comes later than was said, negative when it comes sooner; 0 unless it slipped or comes sooner.</summary>
    public int Days => Kind is DateChangeKind.Slipped or DateChangeKind.Sooner ? Now!.Date.DayNumber - Before!.Date.DayNumber : 0;

    /// <summary>Whether there is a date to be promised that was not promised before.</summary>
    public bool IsPromise => Kind is DateChangeKind.New or DateChangeKind.Slipped or DateChangeKind.Sooner;

    /// <summary>Compares two dates; the same day from another source is no change.</summary>
    /// <param name="before">What was told last, or null.</param>
    /// <param name="now">What there is now, or null.</param>
    /// <param name="at">The time of telling, UTC.</param>
    public static DateChange Between(Estimate? before, Estimate? now, DateTimeOffset at)
    {
        // A placeholder was never a date; one that has passed since was promised all the same.
        var former = FixDates.DoubtOf(before, at) == DateDoubt.TooFar ? null : before;
        if (before?.Date == now?.Date)
        {
            return new DateChange(DateChangeKind.None, former, now);
        }

        return FixDates.DoubtOf(now, at) is { } doubt
            ? new DateChange(DateChangeKind.Doubtful, former, now) { Doubt = doubt }
            : new DateChange(now is null ? DateChangeKind.Gone : Towards(former?.Date, now.Date), former, now);
    }

    /// <summary>What a date is to somebody who was told another one, or none.</summary>
    /// <param name="told">What was told last, or null.</param>
    /// <param name="date">The date, which can be promised.</param>
    public static DateChangeKind Towards(DateOnly? told, DateOnly date) =>
        told is not { } before ? DateChangeKind.New
        : date == before ? DateChangeKind.None
        : date > before ? DateChangeKind.Slipped : DateChangeKind.Sooner;
}
