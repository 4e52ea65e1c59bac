using BugBridge.Core.Promises;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Promises;

/// <summary>Writes what reps were told of fix dates into the ledger.</summary>
internal static class PromiseLedger
{
    // In these statements an issue's last entry is the one that nothing replaced; an index holds it, and that there is one only.
    private const string TellMore =
        """
        UPDATE "Promises" SET "Tickets" = "Tickets" + @p2 WHERE "IssueId" = @p0 AND "ReplacedAt" IS NULL AND "Date" = @p1
        """;

    private const string ReplaceDate =
        """
        UPDATE "Promises" SET "ReplacedAt" = @p2, "ReplacedBy" = @p1 WHERE "IssueId" = @p0 AND "ReplacedAt" IS NULL AND "Date" IS NOT NULL
        """;

    private const string ReplaceAny =
        """
        UPDATE "Promises" SET "ReplacedAt" = @p2, "ReplacedBy" = @p1 WHERE "IssueId" = @p0 AND "ReplacedAt" IS NULL
        """;

    private const string Add =
        """
        INSERT INTO "Promises" ("IssueId", "Date", "Source", "Detail", "ToldAt", "Tickets", "Before")
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, (SELECT "Date" FROM "Promises" WHERE "IssueId" = @p0 ORDER BY "Id" DESC LIMIT 1))
        """;

    private const string TellTicket =
        """
        INSERT INTO "PromiseTickets" ("PromiseId", "TicketId", "ToldAt")
        SELECT MAX("Id"), @p1, @p2 FROM "Promises" WHERE "IssueId" = @p0 AND "ReplacedAt" IS NULL HAVING MAX("Id") IS NOT NULL
        ON CONFLICT ("PromiseId", "TicketId") DO UPDATE SET "ToldAt" = excluded."ToldAt"
        """;

    private const string Remind = """UPDATE "Promises" SET "RemindedAt" = @p1 WHERE "IssueId" = @p0 AND "ReplacedAt" IS NULL""";

    /// <summary>Notes that the engineers were reminded of the issue's last entry.</summary>
    public static Task KeepAsync(this WriteTransaction transaction, PromiseReminded reminded, CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(Remind, [reminded.IssueId, reminded.At], cancellationToken);

    /// <summary>Counts further tickets that are told the last entry's date; another date, or that there is none, becomes an entry of its own.</summary>
    public static async Task KeepAsync(this WriteTransaction transaction, PromiseTold told, CancellationToken cancellationToken)
    {
        var isKept = told.Estimate is null ? await transaction.TakeBackAsync(told, cancellationToken) : await transaction.TellAsync(told, cancellationToken);
        foreach (var ticketId in isKept ? told.Tickets : [])
        {
            await transaction.ExecuteAsync(TellTicket, [told.IssueId, ticketId, told.At], cancellationToken);
        }
    }

    private static async Task<bool> TellAsync(this WriteTransaction transaction, PromiseTold told, CancellationToken cancellationToken)
    {
        if (await transaction.ExecuteAsync(TellMore, [told.IssueId, told.Estimate!.Date, told.Tickets.Length], cancellationToken) == 0)
        {
            await transaction.ExecuteAsync(ReplaceAny, [told.IssueId, told.Estimate.Date, told.At], cancellationToken);
            await transaction.AddAsync(told, cancellationToken);
        }

        return true;
    }

    private static async Task<bool> TakeBackAsync(this WriteTransaction transaction, PromiseTold told, CancellationToken cancellationToken) =>
        await transaction.ExecuteAsync(ReplaceDate, [told.IssueId, null, told.At], cancellationToken) > 0
        && await transaction.AddAsync(told, cancellationToken) > 0;

    private static Task<int> AddAsync(this WriteTransaction transaction, PromiseTold told, CancellationToken cancellationToken) => transaction.ExecuteAsync(
        Add,
        [told.IssueId, told.Estimate?.Date, told.Estimate?.Source, told.Estimate?.Detail, told.At, told.Tickets.Length],
        cancellationToken);
}
