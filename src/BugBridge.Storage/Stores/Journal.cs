using System.Collections.Immutable;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IJournal"/>
internal sealed class Journal(Writer writer, IDatabaseEngine engine, TimeProvider clock) : IJournal, IJournalQueue
{
    private const int TidyAtOnce = 1000;

    public Task<int> RecoverAsync(CancellationToken cancellationToken) =>
        MoveAsync(
            context => context.Entries
                .Where(entry => entry.State == EntryState.InFlight)
                .ExecuteUpdateAsync(
                    update => update
                        .SetProperty(entry => entry.State, EntryState.Waiting)
                        .SetProperty(entry => entry.Attempts, entry => entry.Attempts + 1)
                        .SetProperty(entry => entry.IsFateUnknown, true)
                        .SetProperty(entry => entry.AttemptedAt, entry => entry.ClaimedAt),
                    cancellationToken),
            cancellationToken);

    public Task<ImmutableArray<JournalEntry>> ClaimAsync(FreePlaces free, int batch, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            transaction => new Claiming(transaction.Context, now, cancellationToken).ClaimAsync(free, batch),
            cancellationToken);

    public Task<DateTimeOffset?> NextDueAsync(FreePlaces free, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => context.Entries
            .Where(entry => entry.IsReady && (entry.MovesFile ? free.Files : free.Writes) > 0)
            .MinAsync(entry => (DateTimeOffset?)entry.DueAt, cancellationToken));

    public Task<ImmutableArray<JournalEntry>> ListAsync(
        IReadOnlyCollection<EntryState> states, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<JournalEntry>>(async context =>
        {
            // State by state, because then each reads only as many rows as are asked for, by the index of states.
            var entries = new List<JournalEntry>();
            foreach (var state in states.Count == 0 ? Enum.GetValues<EntryState>() : states.Distinct())
            {
                var rows = await context.Entries
                    .Where(entry => entry.State == state)
                    .OrderByDescending(entry => entry.Id)
                    .Take(limit)
                    .ToListAsync(cancellationToken);
                entries.AddRange(rows.Select(row => row.ToEntry()));
            }

            return [.. entries.OrderByDescending(entry => entry.Id).Take(limit)];
        });

    public Task<int> RetryAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        MoveAsync(
            context => context.Entries
                .Where(entry => entry.State == EntryState.Waiting || entry.State == EntryState.SetAside)
                .Where(entry => ids.Count == 0 || EF.Parameter(ids.ToArray()).Contains(entry.Id))
                .ExecuteUpdateAsync(
                    update => update
                        .SetProperty(entry => entry.State, EntryState.Waiting)
                        .SetProperty(entry => entry.SettledAt, (DateTimeOffset?)null)
                        .SetProperty(entry => entry.DueAt, now),
                    cancellationToken),
            cancellationToken);

    public Task ReleaseAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken) =>
        MoveAsync(
            context => context.Entries
                .Where(entry => entry.State == EntryState.Waiting && entry.DueAt > now && EF.Parameter(ids.ToArray()).Contains(entry.Id))
                .ExecuteUpdateAsync(update => update.SetProperty(entry => entry.DueAt, now), cancellationToken),
            cancellationToken);

    public Task<int> DiscardAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken) =>
        MoveAsync(
            context => context.Entries
                .Where(entry => entry.State == EntryState.Waiting || entry.State == EntryState.SetAside)
                .Where(entry => EF.Parameter(ids.ToArray()).Contains(entry.Id))
                .ExecuteUpdateAsync(
                    update => update
                        .SetProperty(entry => entry.State, EntryState.Discarded)
                        .SetProperty(entry => entry.IsReady, false)
                        .SetProperty(entry => entry.SettledAt, clock.GetUtcNow()),
                    cancellationToken),
            cancellationToken);

    public Task<JournalCounts> CountAsync(CancellationToken cancellationToken) =>
        engine.ReadAsync(async context =>
        {
            var counts = await context.Entries
                .GroupBy(entry => entry.State)
                .Select(group => new { State = group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.State, group => group.Count, cancellationToken);
            var failing = await context.Entries.CountAsync(entry => entry.SettledAt == null && entry.LastError != null, cancellationToken);
            var waiting = await OldestAsync(context, EntryState.Waiting, cancellationToken);
            var inFlight = await OldestAsync(context, EntryState.InFlight, cancellationToken);
            return new JournalCounts(
                counts.GetValueOrDefault(EntryState.Waiting) + counts.GetValueOrDefault(EntryState.InFlight),
                failing,
                counts.GetValueOrDefault(EntryState.SetAside),
                counts.GetValueOrDefault(EntryState.Done),
                waiting is null || inFlight < waiting ? inFlight : waiting);
        });

    public Task<int> CountAsync(IReadOnlyCollection<Lane> lanes, CancellationToken cancellationToken)
    {
        string[] names = [.. lanes.Select(lane => lane.ToString()).Distinct(StringComparer.Ordinal)];
        return engine.ReadAsync(context => context.Entries.CountAsync(entry => entry.SettledAt == null && EF.Parameter(names).Contains(entry.Lane), cancellationToken));
    }

    /// <summary>
    /// In transactions of 1,000 rows, 0.1 s each in a journal of a million, so that it never keeps others waiting for long. Forgetting
    /// half of it does no harm, and the next tidying goes on.
    /// </summary>
    public async Task<int> TidyAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await RepeatAsync(
            context => context.Decisions.Where(decision => decision.At < before).OrderBy(decision => decision.At).Take(TidyAtOnce)
                .ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
        return await RepeatAsync(
            context => context.Entries
                .Where(entry => entry.SettledAt < before && (entry.State == EntryState.Done || entry.State == EntryState.Discarded))
                .OrderBy(entry => entry.SettledAt)
                .Take(TidyAtOnce)
                .ExecuteDeleteAsync(cancellationToken),
            cancellationToken);
    }

    private static Task<DateTimeOffset?> OldestAsync(BridgeDbContext context, EntryState state, CancellationToken cancellationToken) =>
        context.Entries
            .Where(entry => entry.State == state)
            .OrderBy(entry => entry.Id)
            .Select(entry => (DateTimeOffset?)entry.CreatedAt)
            .FirstOrDefaultAsync(cancellationToken);

    private Task<int> MoveAsync(Func<BridgeDbContext, Task<int>> move, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                var moved = await move(transaction.Context);
                await transaction.Context.ReseatAsync(cancellationToken);
                return moved;
            },
            cancellationToken);

    private async Task<int> RepeatAsync(Func<BridgeDbContext, Task<int>> delete, CancellationToken cancellationToken)
    {
        var all = 0;
        for (var some = TidyAtOnce; some == TidyAtOnce; all += some)
        {
            some = await writer.InTransactionAsync(transaction => delete(transaction.Context), cancellationToken);
        }

        return all;
    }
}
