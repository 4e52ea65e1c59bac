using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Ranking;

/// <summary>The ranking for a report.</summary>
/// <param name="Period">The period.</param>
/// <param name="At">The moment for which scores are made, UTC: now, or the end of a period that is over.</param>
/// <param name="Currency">Of the revenue.</param>
/// <param name="GrowthDays">How many days growth looks at.</param>
/// <param name="Issues">The issues that were open at that moment and had a ticket by then, the highest score first; the first <see cref="RankReports.MostIssues"/>.</param>
/// <param name="Count">How many there are.</param>
/// <param name="New">Tickets of all of them that were filed in the period.</param>
/// <param name="Before">Tickets of all of them that were filed in the period before.</param>
public sealed record RankReport(Period Period, DateTimeOffset At, string Currency, int GrowthDays, ImmutableArray<RankedIssue> Issues, int Count, int New, int Before)
{
    /// <summary>Whether the period was over when the report was made, which then shows it as it was.</summary>
    public bool IsOver => At < Period.Until && At >= Period.Until.AddTicks(-1);
}
