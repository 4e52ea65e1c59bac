using System.Collections.Immutable;

namespace BugBridge.Core.Ranking;

/// <summary>Read-only questions to the store about what stands behind issues. Answers may be a moment old; nothing is locked.</summary>
public interface IRankView
{
    /// <summary>The facts of the issues asked for, in no particular order. One pass over the store, however many issues.</summary>
    Task<ImmutableArray<RankFacts>> FactsAsync(RankQuery query, CancellationToken cancellationToken);

    /// <summary>The ids of the tickets behind a figure, of all issues asked for, the latest first: exactly those that <see cref="FactsAsync"/> counts.</summary>
    Task<ImmutableArray<string>> TicketsAsync(RankQuery query, RankFigure figure, CancellationToken cancellationToken);

    /// <summary>
    /// Issues whose ranking is to be dealt with: those of which something changed, and those that are open and were last dealt with before
    /// <paramref name="rankedBefore"/>; but none that was written at or after <paramref name="writtenBefore"/>. Both UTC.
    /// </summary>
    Task<ImmutableArray<DueRank>> DueAsync(
        DateTimeOffset rankedBefore, DateTimeOffset writtenBefore, int limit, CancellationToken cancellationToken);

    /// <summary>The segments that accounts are in, as they are written, sorted.</summary>
    Task<ImmutableArray<string>> SegmentsAsync(CancellationToken cancellationToken);
}
