using System.Collections.Immutable;
using System.Security.Cryptography;
using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Erasure;

/// <inheritdoc cref="IErasureStore"/>
internal sealed class ErasureStore(Writer writer, IDatabaseEngine engine) : IErasureStore
{
    private const string Mark = "UPDATE \"Tickets\" SET \"EraseAt\" = @p1, \"EraseStage\" = 'Approved' WHERE \"CustomerId\" = @p0 AND \"ErasedAt\" IS NULL";
    private const string Sealed = "DELETE FROM \"Cursors\" WHERE \"Name\" = @p0";

    public Task<ImmutableArray<WaitingErasure>> DueAsync(DateTimeOffset now, int skip, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<WaitingErasure>>(async context =>
        [
            .. (await context.Tickets
                .Where(ticket => ticket.EraseAt != null && ticket.EraseAt <= now && ticket.EraseStage != ErasureStage.ForApproval)
                .OrderBy(ticket => ticket.EraseAt).ThenBy(ticket => ticket.Id)
                .Skip(skip).Take(limit).ToListAsync(cancellationToken)).Select(Waiting),
        ]);

    public Task<ImmutableArray<WaitingErasure>> WaitingAsync(int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<WaitingErasure>>(async context =>
        [
            .. (await context.Tickets
                .Where(ticket => ticket.EraseAt != null)
                .OrderBy(ticket => ticket.EraseStage == ErasureStage.ForApproval ? 0 : 1).ThenBy(ticket => ticket.EraseAt).ThenBy(ticket => ticket.Id)
                .Take(limit).ToListAsync(cancellationToken)).Select(Waiting),
        ]);

    public Task<int> CountForApprovalAsync(CancellationToken cancellationToken) => engine.ReadAsync(
        context => context.Tickets.CountAsync(ticket => ticket.EraseAt != null && ticket.EraseStage == ErasureStage.ForApproval, cancellationToken));

    public Task<int> ErasedByItselfAsync(DateTimeOffset since, CancellationToken cancellationToken) => engine.ReadAsync(
        context => context.Tickets.CountAsync(ticket => ticket.ErasedAt != null && ticket.ErasedAt > since && ticket.EraseStage == ErasureStage.ByItself, cancellationToken));

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
        if (!await writer.AloneAsync(context => engine.Care.SealAsync(context, cancellationToken), cancellationToken))
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

    /// <summary>What a version before the causes were kept had marked was deleted in the helpdesk.</summary>
    private static WaitingErasure Waiting(TicketRow row) => new(
        row.Id, row.Url, row.Subject, row.EraseWhy ?? ErasureCause.TicketDeleted, row.EraseStage ?? ErasureStage.Due, row.EraseAt!.Value, row.UpdatedAt);

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
