using System.Collections.Immutable;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>What an engineer starts with.</summary>
/// <param name="Top">What customers wait for most.</param>
/// <param name="Due">Open issues whose promised date is today or within the next seven days, the next first.</param>
/// <param name="Overdue">Open issues whose promised date has passed, the longest overdue first.</param>
internal sealed record EngineerStart(ImmutableArray<RankedIssue> Top, ImmutableArray<RankedIssue> Due, ImmutableArray<RankedIssue> Overdue);
