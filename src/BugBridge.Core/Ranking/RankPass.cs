using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Ranking;

/// <summary>Finds the issues whose ranking may have changed, and hands each to be planned.</summary>
public sealed class RankPass(IRankView ranks, ChangeInbox inbox, RankingSettings settings, RefetchQueue refetches, TimeProvider clock)
{
    // Age, growth and broken promises change by themselves, by the day.
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromDays(1);

    // Enough for one question to serve many, few enough that the facts are fresh when they are planned.
    private const int AtOnce = 1000;

    /// <summary>One pass over all that is due.</summary>
    /// <returns>Issues looked at, those of which anything is to be written, and those that could not be planned.</returns>
    public async Task<PollCounts> RunAsync(CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        var isMore = settings.IsWritten;
        while (isMore)
        {
            var some = await SomeAsync(cancellationToken);
            counts = counts.And(some);

            // What could not be planned stays due, and would come again and again.
            isMore = some.Seen == AtOnce && some.Failed == 0;
        }

        return counts;
    }

    private async Task<PollCounts> SomeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await ranks.DueAsync(now - RefreshEvery, now - settings.WriteEvery, AtOnce, cancellationToken);
        if (due.IsEmpty)
        {
            return new PollCounts(0, 0, 0);
        }

        var query = new RankQuery(now, settings.GrowthDays) { IssueIds = [.. due.Select(one => one.IssueId)] };
        var facts = (await ranks.FactsAsync(query, cancellationToken)).ToDictionary(one => one.Issue.Id, StringComparer.Ordinal);
        var planning = due.Where(one => facts.ContainsKey(one.IssueId)).Select(
            one => inbox.PlanAsync(new RankDue(facts[one.IssueId], one.Changes, now, refetches.NewCorrelation()), cancellationToken));
        var results = await Task.WhenAll(planning);
        return new PollCounts(due.Length, results.Count(result => result.Actions > 0), results.Count(result => result.Failure is not null));
    }
}
