using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Recognition;

/// <summary>
/// Read-only questions to the store about what reps' reports came to. The rules, which do not reward noise:
/// <list type="bullet">
/// <item>A bug counts for the rep who reported it first, in the period in which engineering confirmed it: somebody began to work on it, or it was
/// done. Of issues that were merged, that is the rep for whose report (<see cref="ReportCredit"/>) the oldest of them was filed, whichever survived; nobody where
/// engineers or a rule filed that one. A bug that was rejected, or is gone, counts nothing, and what it gave before is taken back.</item>
/// <item>A duplicate counts for the rep who merged an issue, while that stands and engineering confirmed the issue behind it; once, in the period
/// of the later of the two. It counts nothing where that issue, or the one that was merged, was filed for the same rep's report.</item>
/// <item>A ticket that joins an issue counts for its account in the ranking, and for no rep: volume does not pay.</item>
/// <item>A fix counts for the rep who reported the bug first, in the period in which it was done, while it stays done.</item>
/// </list>
/// </summary>
public interface IRecognitionView
{
    /// <summary>The reps whose reports helped in a period.</summary>
    /// <param name="weights">What each thing gives.</param>
    /// <param name="period">The period.</param>
    /// <param name="at">The moment of counting, UTC; only noted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Leaderboard> LeaderboardAsync(RecognitionWeights weights, Period period, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>What a rep is thanked for in a period, the latest first: exactly what <see cref="LeaderboardAsync"/> counts. Nothing of who opted out.</summary>
    /// <param name="repId">The helpdesk's id.</param>
    /// <param name="kind">What.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<ListedDeed>> DeedsAsync(string repId, DeedKind kind, Period period, CancellationToken cancellationToken);
}
