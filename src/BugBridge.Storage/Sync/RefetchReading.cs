using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Sync;

/// <summary>Of what could not be read, nothing need be known.</summary>
internal sealed class RefetchReading : IReads<RefetchFailed>
{
    public Task<Known> ReadAsync(RefetchFailed change, KnownReading reading) => Task.FromResult(new Known());
}
