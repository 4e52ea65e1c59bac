using BugBridge.Core.Usability;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Usability;

/// <inheritdoc cref="IUsabilityStore"/>
internal sealed class UsabilityStore(Writer writer) : IUsabilityStore
{
    private const string Settle =
        "UPDATE \"ReviewDecisions\" SET \"State\" = @p1, \"SettledBy\" = @p2, \"SettledAt\" = @p3 WHERE \"Id\" = @p0";

    private const string Show = "DELETE FROM \"HiddenExamples\" WHERE \"TicketId\" = @p0";

    public Task<long> EnterAsync(ReviewDecision decision, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                var id = (await transaction.Context.ReviewDecisions.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0) + 1;
                await transaction.PutAsync(ReviewDecisionRow.Of(decision, id), cancellationToken);
                return id;
            },
            cancellationToken);

    public Task<bool> SettleAsync(long id, DecisionState state, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var isOpen = state == DecisionState.Open;
        return writer.InTransactionAsync(
            async transaction =>
                await transaction.ExecuteAsync(Settle, [id, state, isOpen ? null : by, isOpen ? (DateTimeOffset?)null : at], cancellationToken) > 0,
            cancellationToken);
    }

    public Task HideAsync(HiddenExample example, CancellationToken cancellationToken) => writer.InTransactionAsync(
        async transaction =>
        {
            await transaction.PutAsync(HiddenExampleRow.Of(example), cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<bool> ShowAsync(string ticketId, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(async transaction => await transaction.ExecuteAsync(Show, [ticketId], cancellationToken) > 0, cancellationToken);

    public Task<bool> CloseAsync(ClosedReview review, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(transaction => transaction.InsertIfAbsentAsync(ClosedReviewRow.Of(review), cancellationToken), cancellationToken);
}
