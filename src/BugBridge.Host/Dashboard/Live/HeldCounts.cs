using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Dashboard.Live;

/// <summary>How much is held, and how much is to be done.</summary>
/// <param name="Held">Tickets and issues.</param>
/// <param name="Journal">Writes.</param>
/// <param name="ReadAt">When the reading began, UTC.</param>
internal sealed record HeldCounts(BridgeCounts Held, JournalCounts Journal, DateTimeOffset ReadAt)
{
    /// <summary>As pages show them.</summary>
    public LiveNumbers Numbers => new(
        Held.Tickets, Held.LinkedTickets, Held.Issues, Journal.Waiting, Journal.Failing, Journal.SetAside, Journal.Done, ReadAt.ToUnixTimeMilliseconds());
}
