using System.Collections.Immutable;
using BugBridge.Core.Erasure;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="ILedger"/>
internal sealed class Ledger(Writer writer, IDatabaseEngine engine, StoredFeatures features, TimeProvider clock) : ILedger
{
    private const string ForgetCursor = "DELETE FROM \"Cursors\" WHERE \"Name\" = @p0";

    public Task<ImmutableArray<PlanResult>> PlanAsync(IReadOnlyList<Change> changes, PlanChange plan, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                var planning = new Planning(transaction, plan, features, clock);
                var results = ImmutableArray.CreateBuilder<PlanResult>(changes.Count);
                foreach (var change in changes)
                {
                    results.Add(await planning.PlanAsync(change, cancellationToken));
                }

                return results.MoveToImmutable();
            },
            cancellationToken);

    public Task SettleAsync(IReadOnlyList<Settlement> settlements, PlanChange plan, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                var settling = new Settling(transaction, clock, cancellationToken);
                var followUps = new List<Settlement>();
                var planning = new Planning(transaction, plan, features, clock);
                foreach (var settlement in settlements)
                {
                    if (await settling.SettleAsync(settlement) && settlement.FollowUp is not null)
                    {
                        followUps.Add(settlement);
                    }
                }

                foreach (var settlement in followUps)
                {
                    var result = await planning.PlanAsync(settlement.FollowUp!, cancellationToken);
                    await settling.HoldBackAsync(settlement, result.Failure);
                }

                foreach (var ticketId in await settling.CrossedTooLateAsync())
                {
                    await planning.PlanAsync(new EraseAsked(ticketId, "it crossed while the ticket was erased", clock.GetUtcNow(), "erasing"), cancellationToken);
                }

                return followUps.Count;
            },
            cancellationToken);

    public Task<string?> ReadCursorAsync(Remote remote, CancellationToken cancellationToken) => ReadCursorAsync(remote.ToString(), cancellationToken);

    public Task SaveCursorAsync(Remote remote, string cursor, CancellationToken cancellationToken) =>
        SaveCursorAsync(remote.ToString(), cursor, cancellationToken);

    public Task<string?> ReadSurveyAsync(CancellationToken cancellationToken) => ReadCursorAsync(CursorRow.Survey, cancellationToken);

    public Task SaveSurveyAsync(string? cursor, CancellationToken cancellationToken) => KeepCursorAsync(CursorRow.Survey, cursor, cancellationToken);

    public Task<string?> ReadHistoryAsync(CancellationToken cancellationToken) => ReadCursorAsync(CursorRow.History, cancellationToken);

    public Task SaveHistoryAsync(string? cursor, CancellationToken cancellationToken) => KeepCursorAsync(CursorRow.History, cursor, cancellationToken);

    private Task KeepCursorAsync(string name, string? cursor, CancellationToken cancellationToken) => cursor is null
        ? writer.InTransactionAsync(transaction => transaction.ExecuteAsync(ForgetCursor, [name], cancellationToken), cancellationToken)
        : SaveCursorAsync(name, cursor, cancellationToken);

    private Task<string?> ReadCursorAsync(string name, CancellationToken cancellationToken) =>
        engine.ReadAsync(context =>
            context.Cursors.Where(row => row.Name == name).Select(row => row.Cursor).SingleOrDefaultAsync(cancellationToken));

    private Task<bool> SaveCursorAsync(string name, string cursor, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                await transaction.PutAsync(new CursorRow { Name = name, Cursor = cursor }, cancellationToken);
                return true;
            },
            cancellationToken);
}
