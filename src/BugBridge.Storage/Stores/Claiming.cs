using System.Collections.Immutable;
using BugBridge.Core.Sync.Journal;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <summary>Takes entries in flight.</summary>
internal sealed class Claiming(BridgeDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
{
    public async Task<ImmutableArray<JournalEntry>> ClaimAsync(FreePlaces free, int batch)
    {
        var stamps = await OldestStampsAsync(free.Writes, movesFile: false);
        stamps.UnionWith(await OldestStampsAsync(free.Files, movesFile: true));
        var ids = await TakeableAsync(stamps, batch);
        await context.Entries
            .Where(entry => EF.Parameter(ids).Contains(entry.Id))
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(entry => entry.State, EntryState.InFlight)
                    .SetProperty(entry => entry.IsReady, false)
                    .SetProperty(entry => entry.AttemptedAt, entry => entry.IsFateUnknown ? entry.AttemptedAt : now)
                    .SetProperty(entry => entry.ClaimedAt, now),
                cancellationToken);
        var rows = await context.Entries.Where(entry => EF.Parameter(ids).Contains(entry.Id)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Id).Select(row => row.ToEntry())];
    }

    /// <summary>Reads the ready entries in their order only until there are stamps enough.</summary>
    private async Task<HashSet<string>> OldestStampsAsync(int limit, bool movesFile)
    {
        var stamps = new HashSet<string>(StringComparer.Ordinal);
        if (limit <= 0)
        {
            return stamps;
        }

        var ready = context.Entries
            .Where(entry => entry.IsReady && entry.DueAt <= now && entry.MovesFile == movesFile)
            .OrderBy(entry => entry.Id)
            .Select(entry => entry.Stamp);
        await foreach (var stamp in ready.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            stamps.Add(stamp);
            if (stamps.Count == limit)
            {
                break;
            }
        }

        return stamps;
    }

    private async Task<long[]> TakeableAsync(HashSet<string> stamps, int batch)
    {
        var asked = stamps.ToArray();
        var ready = await context.Entries
            .Where(entry => EF.Parameter(asked).Contains(entry.Stamp) && entry.IsReady && entry.DueAt <= now)
            .Select(entry => new { entry.Id, entry.Stamp })
            .ToListAsync(cancellationToken);
        return
        [
            .. ready
                .GroupBy(entry => entry.Stamp, StringComparer.Ordinal)
                .SelectMany(same => same.Select(entry => entry.Id).Order().Take(batch)),
        ];
    }
}
