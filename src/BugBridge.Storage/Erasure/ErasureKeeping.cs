using BugBridge.Core.Erasure;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Erasure;

/// <summary>
/// Forgets the words and names of one ticket in every table but its own, which its state says, and notes that the database is to be sealed. A customer's tickets
/// become due.
/// </summary>
/// <param name="features">Who forgets. A table that holds words of customers has its line in one of them.</param>
internal sealed class ErasureKeeping(params IForgets[] features) : IKeeps<TicketErasure>, IKeeps<CustomerErasure>
{
    // What has its time already keeps it, and what a person decided about stays decided.
    private const string DueOfCustomer =
        """
        UPDATE "Tickets" SET "EraseAt" = @p1, "EraseWhy" = 'CustomerErased', "EraseStage" = 'Due'
        WHERE "CustomerId" = @p0 AND "ErasedAt" IS NULL AND ("EraseAt" IS NULL OR "EraseStage" = 'ForApproval') AND ("EraseWhy" IS NULL OR "EraseWhy" <> 'CustomerErased')
        """;

    public async Task<bool> KeepAsync(TicketErasure record, PlanKeeping keeping)
    {
        foreach (var one in features)
        {
            await one.ForgetAsync(record, keeping);
        }

        await keeping.Transaction.PutAsync(new CursorRow { Name = CursorRow.Unsealed, Cursor = "yes" }, keeping.Ending);
        keeping.Held.Forget();
        return true;
    }

    public async Task<bool> KeepAsync(CustomerErasure record, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(DueOfCustomer, [record.CustomerId, record.At], keeping.Ending);
        keeping.Held.ForgetTickets();
        return false;
    }
}
