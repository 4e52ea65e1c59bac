using System.Collections.Immutable;
using System.Security.Cryptography;
using BugBridge.Core.Privacy;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IErasureStore"/>
internal sealed class ErasureStore(Writer writer, IDatabaseEngine engine) : IErasureStore
{
    private const string Mark = "UPDATE \"Tickets\" SET \"EraseAt\" = @p1 WHERE \"CustomerId\" = @p0 AND \"ErasedAt\" IS NULL";
    private const string Sealed = "DELETE FROM \"Cursors\" WHERE \"Name\" = @p0";

    public Task<ImmutableArray<string>> DueAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<string>>(async context =>
        [
            .. await context.Tickets.Where(ticket => ticket.EraseAt != null && ticket.EraseAt <= now).OrderBy(ticket => ticket.EraseAt).Select(ticket => ticket.Id)
                .Take(limit).ToListAsync(cancellationToken),
        ]);

    public Task<int> MarkCustomerAsync(string customerId, DateTimeOffset now, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(transaction => transaction.ExecuteAsync(Mark, [customerId, now], cancellationToken), cancellationToken);

    public async Task SealAsync(CancellationToken cancellationToken)
    {
        var isDue = await engine.ReadAsync(context => context.Cursors.AnyAsync(row => row.Name == CursorRow.Unsealed, cancellationToken));
        if (!isDue)
        {
            return;
        }

        // The mark goes first: what is erased while this runs sets it again.
        await writer.InTransactionAsync(transaction => transaction.ExecuteAsync(Sealed, [CursorRow.Unsealed], cancellationToken), cancellationToken);
        if (!await writer.AloneAsync(context => engine.SealAsync(context, cancellationToken), cancellationToken))
        {
            await writer.InTransactionAsync(
                async transaction =>
                {
                    await transaction.PutAsync(new CursorRow { Name = CursorRow.Unsealed, Cursor = "yes" }, cancellationToken);
                    return true;
                },
                cancellationToken);
        }
    }

    /// <summary>The installation's secret, made when it is not there yet.</summary>
    public static async Task<string> KeyAsync(Writer writer, CancellationToken cancellationToken) =>
        await writer.InTransactionAsync(
            async transaction =>
            {
                var held = await transaction.Context.Cursors.Where(row => row.Name == CursorRow.Key).Select(row => row.Cursor).SingleOrDefaultAsync(cancellationToken);
                var key = held ?? RandomNumberGenerator.GetHexString(64);
                if (held is null)
                {
                    await transaction.PutAsync(new CursorRow { Name = CursorRow.Key, Cursor = key }, cancellationToken);
                }

                return key;
            },
            cancellationToken);
}
