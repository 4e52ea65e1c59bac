using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <summary>Writes what a plan says of customers who are to be told something.</summary>
internal static class OutreachSaving
{
    // What is on its way stays: whether it arrived is not known.
    private const string ReplaceDrafts =
        """
        UPDATE "OutreachDrafts" SET "State" = 'Replaced', "Reason" = @p2
        WHERE "IssueId" = @p0 AND "Kind" = @p1 AND "State" IN ('Waiting', 'Approved', 'Failed', 'ByHand')
        """;

    private const string ReplaceEvents =
        """
        UPDATE "OutreachEvents" SET "ReplacedBecause" = @p2 WHERE "IssueId" = @p0 AND "Kind" = @p1 AND "DraftedAt" IS NULL AND "ReplacedBecause" IS NULL
        """;

    /// <summary>Saves it; whether there was anything.</summary>
    public static async Task<bool> SaveOutreachAsync(this WriteTransaction transaction, Plan plan, CancellationToken cancellationToken)
    {
        foreach (var replacement in plan.OutreachReplacements)
        {
            await transaction.ReplaceAsync(replacement, cancellationToken);
        }

        foreach (var happened in plan.OutreachEvents)
        {
            await transaction.PutAsync(OutreachEventRow.Of(happened), cancellationToken);
        }

        foreach (var draft in plan.Drafts)
        {
            await transaction.PutAsync(OutreachDraftRow.Of(draft), cancellationToken);
        }

        return !plan.OutreachEvents.IsEmpty || !plan.Drafts.IsEmpty;
    }

    private static async Task ReplaceAsync(this WriteTransaction transaction, OutreachReplacement replacement, CancellationToken cancellationToken)
    {
        foreach (var kind in replacement.Kinds)
        {
            object[] values = [replacement.IssueId, kind, replacement.Reason];
            await transaction.ExecuteAsync(ReplaceDrafts, values, cancellationToken);
            await transaction.ExecuteAsync(ReplaceEvents, values, cancellationToken);
        }
    }
}
