using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Promises;

/// <summary>Promises for a report.</summary>
/// <param name="Period">The period.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Figures">The period's figures.</param>
/// <param name="Count">How many dates stand now, whatever the period.</param>
/// <param name="Overdue">How many of these have passed.</param>
/// <param name="DueSoon">How many of these pass within <see cref="StandingPromise.SoonDays"/> days.</param>
/// <param name="Standing">The first <see cref="PromiseReports.MostStanding"/> of them: overdue ones first (the longest first), then by date.</param>
/// <param name="InPeriod">What was told, replaced or due in the period, in the order in which it was told, with what became of it.</param>
public sealed record PromiseReport(
    Period Period,
    DateTimeOffset At,
    PromiseFigures Figures,
    int Count,
    int Overdue,
    int DueSoon,
    ImmutableArray<StandingPromise> Standing,
    ImmutableArray<JudgedPromise> InPeriod);
