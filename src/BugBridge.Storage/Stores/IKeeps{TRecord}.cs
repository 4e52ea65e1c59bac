using BugBridge.Core.Sync.Planning;

namespace BugBridge.Storage.Stores;

/// <summary>Saves records of one kind. There is one for each kind.</summary>
/// <typeparam name="TRecord">The kind.</typeparam>
internal interface IKeeps<in TRecord> : IKeeps
    where TRecord : IKept
{
    /// <summary>Saves it. True when that is news in the sense of <see cref="PlanResult.HadNews"/>.</summary>
    Task<bool> KeepAsync(TRecord record, PlanKeeping keeping);
}
