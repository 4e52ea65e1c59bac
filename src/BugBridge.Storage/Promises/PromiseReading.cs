using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Promises;

/// <summary>Reads the issue whose fix date has passed.</summary>
internal sealed class PromiseReading : IReads<PromiseOverdue>
{
    public Task<Known> ReadAsync(PromiseOverdue change, KnownReading reading) => reading.OfIssueAsync(change.IssueId);
}
