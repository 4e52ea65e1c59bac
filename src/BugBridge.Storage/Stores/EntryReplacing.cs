using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;
using BugBridge.Storage.Rows;

namespace BugBridge.Storage.Stores;

/// <summary>Puts another action in the place of one whose text is forgotten.</summary>
internal static class EntryReplacing
{
    private const string Discard = "UPDATE \"Entries\" SET \"State\" = 'Discarded', \"IsReady\" = FALSE, \"SettledAt\" = @p1 WHERE \"Id\" = @p0";
    private const string Rewrite = "UPDATE \"Entries\" SET \"Action\" = @p1, \"LastError\" = NULL WHERE \"Id\" = @p0";

    /// <summary>Keeps the entry's place; where nothing is left to be done, and it waits, it does not happen.</summary>
    public static async Task ReplaceAsync(this PlanKeeping keeping, EntryRow row, BridgeAction rest)
    {
        await keeping.Transaction.ExecuteAsync(Rewrite, [row.Id, StoredJson.Write(rest)], keeping.Ending);
        if (row.State is EntryState.Waiting or EntryState.SetAside && rest is Forgotten)
        {
            await keeping.Transaction.ExecuteAsync(Discard, [row.Id, keeping.Clock.GetUtcNow()], keeping.Ending);
            await keeping.Transaction.AdvanceAsync(row.Lane, keeping.Ending);
        }
    }
}
