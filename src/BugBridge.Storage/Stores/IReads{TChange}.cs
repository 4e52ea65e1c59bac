using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Storage.Stores;

/// <summary>Reads what the planner may know about changes of one kind. There is one for each kind; <see cref="IReadsFacts"/> add what features know.</summary>
/// <typeparam name="TChange">The kind.</typeparam>
internal interface IReads<in TChange> : IReads
    where TChange : Change
{
    Task<Known> ReadAsync(TChange change, KnownReading reading);
}
