using System.Collections.Immutable;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Health;

/// <summary>Gathers how the worker is.</summary>
internal sealed class StatusReader(
    IBridgeView view, IJournal journal, IRankView ranks, RankingSettings ranking, PollHealth polls, TimeProvider clock)
{
    private const int MostShown = 50;
    private const int TopShown = 10;

    /// <summary>The state of things now.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<BridgeStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = await journal.ListAsync([EntryState.SetAside, EntryState.Waiting], MostShown * 4, cancellationToken);
        return new BridgeStatus(
            await view.CountAsync(cancellationToken),
            await journal.CountAsync(cancellationToken),
            PollsOf(Remote.Helpdesk),
            PollsOf(Remote.Jira),
            [.. entries.Where(entry => entry.State == EntryState.SetAside || entry.LastError is not null).Take(MostShown)],
            await TopAsync(cancellationToken),
            clock.GetUtcNow());
    }

    private async Task<ImmutableArray<TopIssue>> TopAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var formula = new RankFormula(ranking);
        var facts = await ranks.FactsAsync(new RankQuery(now, ranking.GrowthDays), cancellationToken);
        return
        [
            .. facts.Select(one => new TopIssue(one, formula.Score(one, now).Rounded))
                .OrderByDescending(one => one.Score).ThenByDescending(one => one.Facts.Tickets).ThenBy(one => one.Facts.Issue.Key, StringComparer.Ordinal)
                .Take(TopShown),
        ];
    }

    private PollStatus PollsOf(Remote remote)
    {
        var (succeeded, failure) = polls.Of(remote);
        return new PollStatus(succeeded, failure);
    }
}
