using BugBridge.Core.Outreach;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IOutreachStore"/>
internal sealed class OutreachStore(Writer writer) : IOutreachStore
{
    // One that failed for good comes back when a person lets the journal try it again.
    private const string Begin =
        """
        UPDATE "OutreachDrafts" SET "State" = 'Sending' WHERE "Stamp" = @p0 AND "State" IN ('Approved', 'Sending', 'Failed')
        RETURNING "Text"
        """;

    public Task<string?> BeginAsync(string stamp, CancellationToken cancellationToken) => writer.InTransactionAsync(
        async transaction => await transaction.AskAsync(Begin, [stamp], cancellationToken) as string, cancellationToken);

    public Task<int> ForgetCustomerAsync(string customerId, CancellationToken cancellationToken) => writer.InTransactionAsync(
        transaction => transaction.Context.OutreachDrafts.Where(row => row.CustomerKey == customerId).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    public Task<int> TidyAsync(DateTimeOffset before, CancellationToken cancellationToken) => writer.InTransactionAsync(
        async transaction =>
        {
            var settled = new[] { DraftState.Sent, DraftState.Dismissed, DraftState.Replaced };
            var forgotten = await transaction.Context.OutreachDrafts
                .Where(row => row.MadeAt < before && settled.Contains(row.State) && (row.DecidedAt == null || row.DecidedAt < before))
                .ExecuteDeleteAsync(cancellationToken);
            await transaction.Context.OutreachEvents
                .Where(row => row.At < before && row.DraftedAt != null && !transaction.Context.OutreachDrafts.Any(draft => draft.EventStamp == row.Stamp))
                .ExecuteDeleteAsync(cancellationToken);
            return forgotten;
        },
        cancellationToken);
}
