using System.Collections.Immutable;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Features.Ranking;

/// <summary>A ranking at one moment.</summary>
/// <param name="Issues">The issues, the highest score first.</param>
/// <param name="At">When it was read, UTC.</param>
internal sealed record RankedIssues(ImmutableArray<RankedIssue> Issues, DateTimeOffset At)
{
    /// <summary>Those whose promised date has passed, the oldest date first.</summary>
    public IEnumerable<RankedIssue> Overdue => Issues.Where(one => one.IsLate).OrderBy(one => one.Facts.Promised);
}
