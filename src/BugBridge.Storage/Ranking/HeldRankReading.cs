using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Ranking;

/// <summary>Reads what was written last of an issue's ranking.</summary>
internal sealed class HeldRankReading : IReads<RankDue>, IReads<PriorityConsidered>
{
    public Task<Known> ReadAsync(RankDue change, KnownReading reading) => OfAsync(change.Facts.Issue.Id, reading);

    public Task<Known> ReadAsync(PriorityConsidered change, KnownReading reading) => OfAsync(change.IssueId, reading);

    private static async Task<Known> OfAsync(string issueId, KnownReading reading) =>
        new Known { Issue = await reading.Held.IssueAsync(issueId, reading.Ending) }.With((await reading.Context.Queries.Rank(reading.Context, issueId))?.ToState());
}
