using BugBridge.Core.Export;

namespace BugBridge.Storage.Stores;

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

    /// <summary>The question for a page of a table.</summary>
    public static string Of(ExportTable table) => table.Name switch
    {
        "tickets" => Tickets,
        "links" => Links,
        "issues" => Issues,
        _ => throw new ArgumentOutOfRangeException(nameof(table), table.Name, "There is no such table."),
    };
}
