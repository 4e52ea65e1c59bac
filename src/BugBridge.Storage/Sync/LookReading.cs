using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Sync;

/// <summary>Of what could not be read, nothing need be known.</summary>
internal sealed class LookReading : IReads<LookFailed>
{
    public Task<Known> ReadAsync(LookFailed change, KnownReading reading) => Task.FromResult(new Known());
}
