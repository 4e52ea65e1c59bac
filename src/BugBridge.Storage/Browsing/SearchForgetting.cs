using BugBridge.Core.Erasure;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Browsing;

/// <summary>Forgets the name of an account that nothing else still bears.</summary>
internal sealed class SearchForgetting : IForgets
{
    // The search knows every name that an account ever had.
    private const string FoundNames =
        """
        DELETE FROM "SearchNames" WHERE "Kind" = 'Account' AND "Name" = @p0
        AND NOT EXISTS (SELECT 1 FROM "Tickets" WHERE "Tickets"."AccountId" = "SearchNames"."Id" AND "AccountName" = @p0)
        AND NOT EXISTS (SELECT 1 FROM "Accounts" WHERE "Accounts"."Id" = "SearchNames"."Id" AND "Accounts"."Name" = @p0)
        """;

    public async Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        if (erasure.AccountName is { } name)
        {
            await keeping.Transaction.ExecuteAsync(FoundNames, [name], keeping.Ending);
        }
    }
}
