using System.Collections.Immutable;
using BugBridge.Core.Ranking;
using BugBridge.Host.Dashboard.Live;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>What an operator starts with.</summary>
/// <param name="Numbers">How much is held and to be done.</param>
/// <param name="Needs">What needs a person now, the worst first.</param>
/// <param name="Top">The highest ranked issues.</param>
/// <param name="Overdue">Open issues whose promised date has passed, the longest overdue first.</param>
/// <param name="Unplanned">Open issues for which no date is promised, the highest score first.</param>
internal sealed record OperatorStart(
    LiveNumbers Numbers, ImmutableArray<Need> Needs, ImmutableArray<RankedIssue> Top, ImmutableArray<RankedIssue> Overdue, ImmutableArray<RankedIssue> Unplanned);
