using System.Data.Common;

namespace BugBridge.Storage.Database;

/// <summary>Every way to the database passes here, so that its faults come out as what to tell the operator.</summary>
internal static class EngineAccess
{
    /// <summary>Asks outside transactions, in a context of its own.</summary>
    public static Task<T> ReadAsync<T>(this IDatabaseEngine engine, Func<BridgeDbContext, Task<T>> question) =>
        engine.ExplainFaultsAsync(async () =>
        {
            await using var context = engine.CreateReader();
            return await question(context);
        });

    /// <summary>Does the work; a fault of the database that the operator can mend is thrown as such.</summary>
    public static async Task<T> ExplainFaultsAsync<T>(this IDatabaseEngine engine, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException fault) when (engine.Explain(fault) is not null)
        {
            throw engine.Explain(fault)!;
        }
    }
}
