using BugBridge.Core.Filing.Joining;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Filing;

/// <summary>Saves of which tickets an issue's engineers are told.</summary>
internal sealed class JoinKeeping : IKeeps<Join>, IKeeps<QuietJoins>
{
    // What was told stays told.
    private const string Wait =
        """
        INSERT INTO "Joins" ("TicketId", "IssueId", "State", "At", "IsQuiet") VALUES (@p0, @p1, 'Waiting', @p2, @p3)
        ON CONFLICT ("TicketId", "IssueId") DO UPDATE SET "State" = 'Waiting', "At" = excluded."At", "IsQuiet" = excluded."IsQuiet" WHERE "Joins"."State" = 'Left'
        """;

    private const string WaitInPlaceOf =
        """
        INSERT INTO "Joins" ("TicketId", "IssueId", "State", "At", "IsQuiet")
        SELECT @p0, @p1, 'Waiting', "At", "IsQuiet" FROM "Joins" WHERE "TicketId" = @p2 AND "State" = 'Waiting' ORDER BY "At" DESC LIMIT 1
        ON CONFLICT DO NOTHING
        """;

    private const string Leave = """UPDATE "Joins" SET "State" = 'Left' WHERE "TicketId" = @p0 AND "State" = 'Waiting'""";

    private const string Tell =
        """
        INSERT INTO "Joins" ("TicketId", "IssueId", "State", "At", "IsQuiet", "ToldAt") VALUES (@p0, @p1, 'Told', @p2, FALSE, @p2)
        ON CONFLICT ("TicketId", "IssueId") DO UPDATE SET "State" = 'Told', "ToldAt" = excluded."ToldAt"
        """;

    private const string TellQuiet =
        """
        UPDATE "Joins" SET "State" = 'Told', "ToldAt" = @p1 WHERE "State" = 'Waiting' AND "IsQuiet"
        AND "TicketId" IN (SELECT "Id" FROM "Tickets" WHERE "LinkIssueId" = @p0)
        """;

    public async Task<bool> KeepAsync(Join record, PlanKeeping keeping)
    {
        var (transaction, ending) = (keeping.Transaction, keeping.Ending);
        if (record is { State: JoinState.Waiting, InPlaceOf: { } other })
        {
            await transaction.ExecuteAsync(WaitInPlaceOf, [record.TicketId, record.IssueId, other], ending);
            await transaction.ExecuteAsync(Leave, [other], ending);
            return false;
        }

        await transaction.ExecuteAsync(Leave, [record.TicketId], ending);
        if (record.State == JoinState.Waiting)
        {
            await transaction.ExecuteAsync(Wait, [record.TicketId, record.IssueId, record.At, record.IsQuiet], ending);
        }
        else if (record.State == JoinState.Told)
        {
            await transaction.ExecuteAsync(Tell, [record.TicketId, record.IssueId, record.At], ending);
        }

        return false;
    }

    public async Task<bool> KeepAsync(QuietJoins record, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(TellQuiet, [record.IssueId, record.At], keeping.Ending);
        return false;
    }
}
