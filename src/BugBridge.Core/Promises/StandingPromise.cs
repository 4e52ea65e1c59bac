using BugBridge.Core.Ranking;

namespace BugBridge.Core.Promises;

/// <summary>A date that reps were told last, of an issue that is not done, with what waits for it.</summary>
/// <param name="Promise">What was told.</param>
/// <param name="Days">Calendar days from today to the date, in the zone of the reports; negative once it has passed.</param>
/// <param name="Behind">Tickets, customers, accounts and revenue behind the issue.</param>
public sealed record StandingPromise(Promise Promise, int Days, RankFacts Behind)
{
    /// <summary>A date is due soon when it is at most so many days away.</summary>
    public const int SoonDays = 14;

    /// <summary>Business hours from the end of today to the end of the date, negative once it has passed; null where none are set.</summary>
    public TimeSpan? BusinessTimeLeft { get; init; }

    /// <summary>The day has passed.</summary>
    public bool IsOverdue => Days < 0;

    /// <summary>The day is near.</summary>
    public bool IsDueSoon => Days is >= 0 and <= SoonDays;
}
