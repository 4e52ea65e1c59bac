using BugBridge.Core.Outreach;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Outreach;

/// <summary>Writes what a plan says of customers who are to be told something.</summary>
internal static class OutreachSaving
{
    private const string Unsent = "('Waiting', 'Approved', 'Failed', 'ByHand')";
    private const string Untrue = "a part of it was no longer true after it was approved";

    // Other parts of a reply that loses one stand by themselves again.
    private const string Release =
        $"""
        UPDATE "OutreachDrafts" SET "State" = CASE WHEN "Reason" IS NULL THEN 'Waiting' ELSE 'ByHand' END, "FoldedInto" = NULL
        WHERE "IssueId" = @p0 AND "State" = 'Folded' AND "Kind" <> @p1 AND "FoldedInto" IN (
          SELECT carrier."Stamp" FROM "OutreachDrafts" AS carrier
          WHERE carrier."IssueId" = @p0 AND carrier."State" IN {Unsent}
            AND (carrier."Kind" = @p1 OR EXISTS (SELECT 1 FROM "OutreachDrafts" AS part WHERE part."FoldedInto" = carrier."Stamp" AND part."Kind" = @p1)))
        """;

    // A reply that loses a part goes back to its own words. Of an approved one these were approved, too, unless a rep had written others.
    private const string Unfold =
        $"""
        UPDATE "OutreachDrafts" AS carrier SET
          "State" = CASE WHEN "State" = 'Approved' AND "EditedBy" IS NOT NULL THEN 'ByHand' ELSE "State" END,
          "Reason" = CASE WHEN "State" = 'Approved' AND "EditedBy" IS NOT NULL THEN '{Untrue}' ELSE "Reason" END,
          "Text" = COALESCE("OwnText", "Text"), "OwnText" = NULL, "EditedBy" = NULL, "Revision" = "Revision" + 1
        WHERE "IssueId" = @p0 AND "Kind" <> @p1 AND "State" IN {Unsent}
          AND EXISTS (SELECT 1 FROM "OutreachDrafts" AS part WHERE part."FoldedInto" = carrier."Stamp" AND part."Kind" = @p1)
        """;

    // What is on its way stays, and what is part of it: whether it arrived is not known.
    private const string ReplaceDrafts =
        $"""
        UPDATE "OutreachDrafts" SET "State" = 'Replaced', "Reason" = @p2, "FoldedInto" = NULL
        WHERE "IssueId" = @p0 AND "Kind" = @p1 AND ("State" IN {Unsent} OR ("State" = 'Folded' AND NOT EXISTS (
          SELECT 1 FROM "OutreachDrafts" AS carrier WHERE carrier."Stamp" = "OutreachDrafts"."FoldedInto" AND carrier."State" IN ('Sending', 'Sent'))))
        """;

    private const string ReplaceEvents =
        """
        UPDATE "OutreachEvents" SET "ReplacedBecause" = @p2 WHERE "IssueId" = @p0 AND "Kind" = @p1 AND "DraftedAt" IS NULL AND "ReplacedBecause" IS NULL
        """;

    /// <summary>Replaces drafts and events that are no longer true.</summary>
    public static async Task ReplaceAsync(this WriteTransaction transaction, OutreachReplacement replacement, CancellationToken cancellationToken)
    {
        foreach (var kind in replacement.Kinds)
        {
            object[] values = [replacement.IssueId, kind, replacement.Reason];
            await transaction.ExecuteAsync(Release, [replacement.IssueId, kind], cancellationToken);
            await transaction.ExecuteAsync(Unfold, [replacement.IssueId, kind], cancellationToken);
            await transaction.ExecuteAsync(ReplaceDrafts, values, cancellationToken);
            await transaction.ExecuteAsync(ReplaceEvents, values, cancellationToken);
        }
    }
}
