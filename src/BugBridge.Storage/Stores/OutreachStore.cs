using BugBridge.Core.Outreach;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IOutreachStore"/>
internal sealed class OutreachStore(Writer writer, IDatabaseEngine engine) : IOutreachStore
{
    // A rep may have taken the ticket off the issue since the draft was made.
    private const string Leave =
        """
        UPDATE "OutreachDrafts" SET "State" = 'Replaced', "Reason" = @p1
        WHERE "Stamp" = @p0 AND "State" IN ('Approved', 'Failed') AND NOT EXISTS (
          SELECT 1 FROM "Tickets"
          WHERE "LinkIssueId" = "OutreachDrafts"."IssueId" AND "CustomerId" = "OutreachDrafts"."CustomerKey")
        """;

    private const string Left = "no ticket of the customer stands behind the issue any more";

    // One that failed for good comes back when a person lets the journal try it again.
    private const string Begin =
        """
        UPDATE "OutreachDrafts" SET "State" = 'Sending' WHERE "Stamp" = @p0 AND "State" IN ('Approved', 'Sending', 'Failed')
        RETURNING "Text"
        """;

    public Task<string?> BeginAsync(string stamp, CancellationToken cancellationToken) => writer.InTransactionAsync(
        async transaction =>
        {
            await transaction.ExecuteAsync(Leave, [stamp, Left], cancellationToken);
            return await transaction.AskAsync(Begin, [stamp], cancellationToken) as string;
        },
        cancellationToken);

    public Task<(OutreachDraft Draft, OutreachEvent? Happened)?> FindAsync(string stamp, CancellationToken cancellationToken) =>
        engine.ReadAsync<(OutreachDraft, OutreachEvent?)?>(async context =>
            await context.OutreachDrafts.SingleOrDefaultAsync(row => row.Stamp == stamp, cancellationToken) is { } draft
                ? (draft.ToDraft(), (await context.OutreachEvents.SingleOrDefaultAsync(row => row.Stamp == draft.EventStamp, cancellationToken))?.ToEvent())
                : null);

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
