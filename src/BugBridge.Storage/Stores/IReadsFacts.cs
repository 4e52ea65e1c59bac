using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Storage.Stores;

/// <summary>Adds what a feature knows about a change, whichever feature plans it.</summary>
internal interface IReadsFacts
{
    /// <summary>What is known, with the feature's facts; the same where there are none.</summary>
    ValueTask<Known> AddAsync(Known known, Change change, KnownReading reading);
}
