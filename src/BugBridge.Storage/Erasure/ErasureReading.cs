using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Erasure;

/// <summary>Reads what is held of tickets that are to be erased.</summary>
internal sealed class ErasureReading : IReads<EraseAsked>, IReads<ErasureDue>, IReads<ErasureDecided>, IReads<TextErased>
{
    public Task<Known> ReadAsync(EraseAsked change, KnownReading reading) => reading.OfGoneTicketAsync(change.TicketId);

    public Task<Known> ReadAsync(ErasureDue change, KnownReading reading) => reading.OfGoneTicketAsync(change.TicketId);

    public Task<Known> ReadAsync(ErasureDecided change, KnownReading reading) => reading.OfGoneTicketAsync(change.TicketId);

    public Task<Known> ReadAsync(TextErased change, KnownReading reading) => Task.FromResult(new Known());
}
