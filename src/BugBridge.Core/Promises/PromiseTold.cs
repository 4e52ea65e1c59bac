using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Promises;

/// <summary>
/// That reps were told when a fix is expected, or that there is no longer a date. Told means: a note with it, or the ticket's field for it, is on
/// its way to at least one open ticket. A date that changes while no open ticket stands behind the issue is told to nobody, and so are dates of
/// issues that are done, unless it is the date of a version that is still to be released: both promise nothing.
/// </summary>
/// <param name="IssueId">The issue.</param>
/// <param name="Estimate">The date and where it was read; null when it was taken back.</param>
/// <param name="Tickets">
/// To which tickets. One that leaves the issue and comes back counts again. There may be none where a date lapses because the issue was merged into
/// another, or is gone.
/// </param>
/// <param name="At">When, UTC.</param>
public sealed record PromiseTold(string IssueId, Estimate? Estimate, ImmutableArray<string> Tickets, DateTimeOffset At) : IKept;
