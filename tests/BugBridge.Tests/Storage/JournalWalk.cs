using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>Does things at random to a journal and to a plain list that follows the contract naively, and compares them.</summary>
internal sealed class JournalWalk(BridgeStore store, FakeTimeProvider clock, Random random)
{
    private readonly List<ModelEntry> _entries = [];
    private int _stamps;

    public int Claimed { get; private set; }

    public async Task StepAsync(CancellationToken cancellationToken)
    {
        clock.Advance(TimeSpan.FromSeconds(random.Next(30)));
        await (random.Next(20) switch
        {
            < 6 => JournalAsync(cancellationToken),
            < 11 => ClaimAsync(cancellationToken),
            < 16 => SettleAsync(cancellationToken),
            16 => RetryAsync(cancellationToken),
            17 => DiscardAsync(cancellationToken),
            18 => RecoverAsync(cancellationToken),
            _ => TidyAsync(cancellationToken),
        });
        await CompareAsync(cancellationToken);
    }

    private async Task JournalAsync(CancellationToken cancellationToken)
    {
        // Now and then a stamp of before, so that some are shared and some are there already.
        var stamp = $"s{(random.Next(3) == 0 ? random.Next(_stamps + 1) : ++_stamps)}";
        var lanes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{random.Next(8)}").ToArray();
        var result = await store.Ledger.PlanAsync([Seen("any")], Journals([.. lanes.Select(BridgeAction (lane) => IsFile(stamp) ? PutFile(lane, stamp) : Tell(lane, stamp))]), cancellationToken);

        var added = lanes.Distinct().Where(lane => !_entries.Exists(entry => entry.Stamp == stamp && entry.Lane == lane)).ToList();
        Assert.Equal(added.Count, result[0].Actions);
        var ids = (await store.Journal.ListAsync([EntryState.Waiting], added.Count, cancellationToken)).Select(entry => entry.Id).Reverse();
        _entries.AddRange(added.Zip(ids, (lane, id) => new ModelEntry(id, lane, stamp, clock.GetUtcNow())));
    }

    private async Task ClaimAsync(CancellationToken cancellationToken)
    {
        var (free, batch) = (new FreePlaces(random.Next(5), random.Next(3)), random.Next(1, 4));
        var expected = Due(isFile: false).Take(free.Writes).Concat(Due(isFile: true).Take(free.Files))
            .SelectMany(same => same.Take(batch))
            .OrderBy(entry => entry.Id)
            .ToList();

        var claimed = await store.Queue.ClaimAsync(free, batch, clock.GetUtcNow(), cancellationToken);

        Assert.Equal(expected.Select(entry => entry.Id), claimed.Select(entry => entry.Id));
        expected.ForEach(entry => entry.State = EntryState.InFlight);
        Claimed += claimed.Length;
    }

    /// <summary>What may be taken, oldest first, by stamps.</summary>
    private IEnumerable<IGrouping<string, ModelEntry>> Due(bool isFile) => Ready()
        .Where(entry => entry.DueAt <= clock.GetUtcNow() && IsFile(entry.Stamp) == isFile)
        .GroupBy(entry => entry.Stamp)
        .OrderBy(same => same.Min(entry => entry.Id));

    private static bool IsFile(string stamp) => stamp[^1] is '3' or '7';

    private async Task SettleAsync(CancellationToken cancellationToken)
    {
        var settlements = _entries.Where(entry => entry.State == EntryState.InFlight && random.Next(3) > 0).Select(Outcome).ToList();
        await store.Ledger.SettleAsync(settlements, Always(Plan.Nothing), cancellationToken);
        foreach (var settlement in settlements)
        {
            var entry = _entries.Single(entry => entry.Id == settlement.EntryId);
            entry.State = settlement.State;
            entry.DueAt = settlement.State == EntryState.Waiting ? settlement.DueAt : entry.DueAt;
            entry.SettledAt = entry.IsUnfinished ? null : clock.GetUtcNow();
            entry.Attempts += settlement.Counts ? 1 : 0;
            entry.IsFateUnknown = settlement.State != EntryState.Done && settlement.IsFateUnknown;
        }
    }

    private Settlement Outcome(ModelEntry entry) => new(entry.Id, random.Next(4) switch
    {
        0 or 1 => EntryState.Done,
        2 => EntryState.Waiting,
        _ => EntryState.SetAside,
    })
    {
        DueAt = clock.GetUtcNow().AddSeconds(random.Next(60)),
        Counts = random.Next(3) > 0,
        IsFateUnknown = random.Next(3) == 0,
    };

    private async Task RetryAsync(CancellationToken cancellationToken)
    {
        var ids = SomeIds(orNone: true);
        var retried = _entries
            .Where(entry => entry.State is EntryState.Waiting or EntryState.SetAside && (ids.Count == 0 || ids.Contains(entry.Id)))
            .ToList();

        Assert.Equal(retried.Count, await store.Journal.RetryAsync(ids, clock.GetUtcNow(), cancellationToken));
        retried.ForEach(entry => (entry.State, entry.DueAt, entry.SettledAt) = (EntryState.Waiting, clock.GetUtcNow(), null));
    }

    private async Task DiscardAsync(CancellationToken cancellationToken)
    {
        var ids = SomeIds(orNone: false);
        var discarded = _entries.Where(entry => entry.State is EntryState.Waiting or EntryState.SetAside && ids.Contains(entry.Id)).ToList();

        Assert.Equal(discarded.Count, await store.Journal.DiscardAsync(ids, cancellationToken));
        discarded.ForEach(entry => (entry.State, entry.SettledAt) = (EntryState.Discarded, clock.GetUtcNow()));
    }

    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        var flying = _entries.Where(entry => entry.State == EntryState.InFlight).ToList();

        Assert.Equal(flying.Count, await store.Queue.RecoverAsync(cancellationToken));
        flying.ForEach(entry => (entry.State, entry.IsFateUnknown, entry.Attempts) = (EntryState.Waiting, true, entry.Attempts + 1));
    }

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddMinutes(-2);
        var forgotten = await store.Journal.TidyAsync(before, cancellationToken);

        Assert.Equal(
            _entries.RemoveAll(entry => entry.State is EntryState.Done or EntryState.Discarded && entry.SettledAt < before),
            forgotten);
    }

    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var held = await store.Journal.ListAsync([], int.MaxValue, cancellationToken);
        Assert.Equal(
            _entries.OrderByDescending(entry => entry.Id).Select(entry => (entry.Id, entry.Stamp, entry.State, entry.DueAt, entry.Attempts, entry.IsFateUnknown)),
            held.Select(entry => (entry.Id, entry.Action.Stamp, entry.State, entry.DueAt, entry.Attempts, entry.IsFateUnknown)));
        Assert.Equal(Ready().Min(entry => (DateTimeOffset?)entry.DueAt), await store.Queue.NextDueAsync(new FreePlaces(1, 1), cancellationToken));
        Assert.Equal(_entries.Count(entry => entry.IsUnfinished), (await store.Journal.CountAsync(cancellationToken)).Waiting);
    }

    private IEnumerable<ModelEntry> Ready() => _entries
        .Where(entry => entry.IsUnfinished)
        .GroupBy(entry => entry.Lane)
        .Where(lane => lane.All(entry => entry.State != EntryState.InFlight))
        .Select(lane => lane.MinBy(entry => entry.Id)!)
        .OrderBy(entry => entry.Id);

    private List<long> SomeIds(bool orNone) =>
        orNone && random.Next(4) == 0 ? [] : [.. _entries.Where(_ => random.Next(4) == 0).Select(entry => entry.Id).Append(long.MaxValue)];
}
