using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Deliveries;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Deliveries;

/// <inheritdoc cref="IDeliveryStore"/>
internal sealed class DeliveryStore(Writer writer, IDatabaseEngine engine) : IDeliveryStore
{
    public Task<DateTimeOffset?> ReadMarkAsync(string schedule, CancellationToken cancellationToken) =>
        engine.ReadAsync<DateTimeOffset?>(async context =>
        {
            var mark = await context.Cursors.Where(cursor => cursor.Name == NameOf(schedule)).Select(cursor => cursor.Cursor).SingleOrDefaultAsync(cancellationToken);
            return mark is null ? null : DateTimeOffset.Parse(mark, CultureInfo.InvariantCulture);
        });

    public Task AddAsync(string schedule, DateTimeOffset upTo, IReadOnlyCollection<Delivery> deliveries, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                foreach (var delivery in deliveries)
                {
                    if (await transaction.InsertIfAbsentAsync(DeliveryRow.Of(delivery), cancellationToken))
                    {
                        await AddFilesAsync(transaction, delivery, cancellationToken);
                    }
                }

                var mark = upTo.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
                await transaction.PutAsync(new CursorRow { Name = NameOf(schedule), Cursor = mark }, cancellationToken);
                return deliveries.Count;
            },
            cancellationToken);

    public Task<ImmutableArray<Delivery>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<Delivery>>(async context =>
        {
            var rows = await context.Deliveries
                .Where(delivery => delivery.State == DeliveryState.Waiting && delivery.DueAt <= now)
                .OrderBy(delivery => delivery.Id).Take(limit).ToListAsync(cancellationToken);
            var stamps = rows.ConvertAll(row => row.Stamp);
            var files = (await context.DeliveryFiles.Where(file => stamps.Contains(file.Stamp)).OrderBy(file => file.Name).ToListAsync(cancellationToken))
                .ToLookup(file => file.Stamp, file => file.ToFile(), StringComparer.Ordinal);
            return [.. rows.Select(row => row.ToDelivery() with { Files = [.. files[row.Stamp]] })];
        });

    public Task SettleAsync(Delivery delivery, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            transaction => transaction.Context.Deliveries.Where(row => row.Id == delivery.Id).ExecuteUpdateAsync(
                update => update
                    .SetProperty(row => row.Target, delivery.Target)
                    .SetProperty(row => row.State, delivery.State)
                    .SetProperty(row => row.Attempts, delivery.Attempts)
                    .SetProperty(row => row.DueAt, delivery.DueAt)
                    .SetProperty(row => row.LastError, delivery.LastError),
                cancellationToken),
            cancellationToken);

    public Task<ImmutableArray<Delivery>> UnsentAsync(int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<Delivery>>(async context =>
        [
            .. (await context.Deliveries.Where(delivery => delivery.State != DeliveryState.Done)
                .OrderByDescending(delivery => delivery.Id).Take(limit).ToListAsync(cancellationToken)).Select(row => row.ToDelivery()),
        ]);

    public Task<bool> RetryAsync(long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction => await transaction.Context.Deliveries
                .Where(row => row.Id == id && row.State != DeliveryState.Done)
                .ExecuteUpdateAsync(
                    update => update.SetProperty(row => row.State, DeliveryState.Waiting).SetProperty(row => row.DueAt, now), cancellationToken) > 0,
            cancellationToken);

    public Task<int> TidyAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                var old = transaction.Context.Deliveries.Where(row => row.State == DeliveryState.Done && row.MadeAt < before);
                await transaction.Context.DeliveryFiles.Where(file => old.Any(row => row.Stamp == file.Stamp)).ExecuteDeleteAsync(cancellationToken);
                return await old.ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken);

    private static async Task AddFilesAsync(WriteTransaction transaction, Delivery delivery, CancellationToken cancellationToken)
    {
        foreach (var file in delivery.Files)
        {
            await transaction.PutAsync(
                new DeliveryFileRow { Stamp = delivery.Stamp, Name = file.Name, MediaType = file.MediaType, Content = file.Content }, cancellationToken);
        }
    }

    private static string NameOf(string schedule) => "Schedule:" + schedule;
}
