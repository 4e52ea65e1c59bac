using BugBridge.Core.Export;
using BugBridge.Core.FirstContact;
using BugBridge.Storage.FirstContact;

namespace BugBridge.Storage.Export;

/// <summary>The questions behind exports: their columns are those of <see cref="ExportTables"/>, in order. In a dialect that SQLite and PostgreSQL share.</summary>
internal static class ExportSql
{
    private const string Tickets =
        """
        SELECT "Id", "Url", "Subject", "Status", "CustomerId", "AccountId", "AccountName", "RepId", "Severity", "IsMerged", "CreatedAt", "UpdatedAt", "LinkIssueId"
        FROM "Tickets" WHERE "Id" > @after ORDER BY "Id" LIMIT @limit
        """;

    private const string Links =
        """
        SELECT "Id", "LinkIssueId", COALESCE("LinkHomeId", "LinkIssueId"), "LinkOrigin", "LinkBy", "LinkSince"
        FROM "Tickets" WHERE "Id" > @after AND "LinkOrigin" IS NOT NULL ORDER BY "Id" LIMIT @limit
        """;

    private const string Issues =
        """
        SELECT "Id", "Key", "Url", "Summary", "Status", "Category", "Resolution", "Priority", "EstimateDate", "MergedInto", "IsGone",
          (SELECT COUNT(*) FROM "Tickets" AS t WHERE t."LinkIssueId" = i."Id" AND t."Status" <> 'Deleted' AND NOT t."IsMerged")
        FROM "Issues" AS i WHERE "Id" > @after ORDER BY "Id" LIMIT @limit
        """;

    private const string Usability =
        """
        SELECT "TicketId", "IsCounted", "CreatedAt", "CategoryId", "PlacedBy", "Evidence", "CorrectedBy", "CorrectedAt", "Language", "Replies", "SolvedAt"
        FROM "UsabilityCases" WHERE "TicketId" > @after ORDER BY "TicketId" LIMIT @limit
        """;

    private const string Promises =
        """
        SELECT p."Id", p."IssueId", i."Key", p."Date", p."Source", p."Before", p."ToldAt", p."Tickets", p."ReplacedAt", p."ReplacedBy", i."DoneAt", i."ReleasedAt", i."ReleaseDate"
        FROM "Promises" AS p LEFT JOIN "Issues" AS i ON i."Id" = p."IssueId" WHERE p."Id" > CAST(@after AS BIGINT) ORDER BY p."Id" LIMIT @limit
        """;

    /// <summary>The outcome by the same rule as <see cref="FirstContactRule"/>, with no end of a period but the moment itself.</summary>
    private static string FirstContact(FirstContactRule rule) =>
        $"""
        SELECT t."Id", {ContactSql.Outcome(rule, "@at")},
          "CreatedAt", "ContactChannel", "ContactCategory", "ContactProduct", "ContactRepId", r."Name", "ContactFirstReplyAt", "ContactReplies",
          "ContactCustomerAt", "ContactSolvedAt", "ContactLastSolvedAt", "ContactReopenedAt", "ContactOfferedAt",
          "ContactRecontactAt", "ContactRecontactId", "ContactRecontactCause"
        FROM "Tickets" AS t LEFT JOIN "Reps" AS r ON r."Id" = t."ContactRepId" WHERE t."Id" > @after ORDER BY t."Id" LIMIT @limit
        """;

    /// <summary>The question for a page of a table.</summary>
    public static string Of(ExportTable table, FirstContactRule rule) => table.Name switch
    {
        "first-contact" => FirstContact(rule),
        "usability" => Usability,
        "promises" => Promises,
        "tickets" => Tickets,
        "links" => Links,
        "issues" => Issues,
        _ => throw new ArgumentOutOfRangeException(nameof(table), table.Name, "There is no such table."),
    };
}
