using BugBridge.Core.Recognition;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Recognition;

/// <summary>Saves the names of reps.</summary>
internal sealed class RepKeeping : IKeeps<RepSeen>
{
    // When a rep was met last is kept to the day: not every change of a ticket has to write it.
    private const string PutRep =
        """
        INSERT INTO "Reps" ("Id", "Name", "SeenAt") VALUES (@p0, @p1, @p2)
        ON CONFLICT ("Id") DO UPDATE SET "Name" = excluded."Name", "SeenAt" = excluded."SeenAt"
        WHERE "Reps"."SeenAt" <= @p3 OR ("Reps"."Name" <> excluded."Name" AND "Reps"."SeenAt" <= excluded."SeenAt")
        """;

    public async Task<bool> KeepAsync(RepSeen record, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(PutRep, [record.Id, record.Name, record.At, record.At.AddDays(-1)], keeping.Ending);
        return false;
    }
}
