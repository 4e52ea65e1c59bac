using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IPlanTransaction"/>
internal sealed class PlanTransaction(WriteTransaction transaction, StoredFeatures features, TimeProvider clock) : IPlanTransaction
{
    private readonly HeldStates _held = new(transaction.Context);
    private readonly Settling _settling = new(transaction, clock);

    public async Task<Exception?> TryAsync(Func<Task> part, CancellationToken cancellationToken)
    {
        var failure = await transaction.TryPartAsync(part, cancellationToken);
        if (failure is not null)
        {
            _held.Forget();
        }

        return failure;
    }

    public Task<Known> ReadAsync(Change change, CancellationToken cancellationToken) =>
        new KnownReading(transaction.Context, _held, features, cancellationToken).ReadAsync(change);

    public Task<PlanResult> SaveAsync(Plan plan, string correlation, CancellationToken cancellationToken) =>
        new PlanSaving(transaction, _held, features, clock, cancellationToken).SaveAsync(plan, correlation);

    public Task<bool> SettleAsync(Settlement settlement, CancellationToken cancellationToken) => _settling.SettleAsync(settlement, cancellationToken);

    public Task HoldBackAsync(Settlement settlement, Exception failure, CancellationToken cancellationToken) =>
        _settling.HoldBackAsync(settlement, failure, cancellationToken);

    public async Task<IReadOnlyCollection<Change>> FindCrossedTooLateAsync(CancellationToken cancellationToken) =>
    [
        .. (await _settling.CrossedTooLateAsync(cancellationToken)).Select(ticketId =>
            new EraseAsked(ticketId, "it crossed while the ticket was erased", clock.GetUtcNow(), "erasing")),
    ];
}
