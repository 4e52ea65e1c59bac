using System.Collections.Immutable;
using BugBridge.Core.Outreach;
using BugBridge.Storage.Database;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Outreach;

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

    private const string Left = "no ticket of the customer is linked to the issue any more";

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

    public Task<(OutreachDraft Draft, ImmutableArray<OutreachEvent> Happened)?> FindAsync(string stamp, CancellationToken cancellationToken) =>
        engine.ReadAsync<(OutreachDraft, ImmutableArray<OutreachEvent>)?>(async context =>
        {
            if (await context.OutreachDrafts.SingleOrDefaultAsync(row => row.Stamp == stamp, cancellationToken) is not { } draft)
            {
                return null;
            }

            var happened = await context.OutreachEvents
                .Where(row => row.Stamp == draft.EventStamp || context.OutreachDrafts.Any(part => part.FoldedInto == stamp && part.EventStamp == row.Stamp))
                .OrderBy(row => row.At).ThenBy(row => row.Stamp).ToListAsync(cancellationToken);
            return (draft.ToDraft(), [.. happened.Select(row => row.ToEvent())]);
        });

    public Task<int> TidyAsync(DateTimeOffset before, CancellationToken cancellationToken) => writer.InTransactionAsync(
        async transaction =>
        {
            var settled = new[] { DraftState.Sent, DraftState.Dismissed, DraftState.Replaced };
            var forgotten = await transaction.Context.OutreachDrafts
                .Where(row => row.MadeAt < before)
                .Where(row => (settled.Contains(row.State) && (row.DecidedAt == null || row.DecidedAt < before))
                    || (row.State == DraftState.Folded && !transaction.Context.OutreachDrafts.Any(carrier => carrier.Stamp == row.FoldedInto)))
                .ExecuteDeleteAsync(cancellationToken);
            await transaction.Context.OutreachEvents
                .Where(row => row.At < before && row.DraftedAt != null && !transaction.Context.OutreachDrafts.Any(draft => draft.EventStamp == row.Stamp))
                .ExecuteDeleteAsync(cancellationToken);
            return forgotten;
        },
        cancellationToken);
}
