using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>Asks a helpdesk whether the bridge can work with it. Throws only <see cref="RemoteException"/> (and on cancellation).</summary>
public interface IHelpdeskProbe
{
    /// <summary>Everything about credentials, permissions and fields that would keep the bridge from working. Empty when all is well.</summary>
    /// <param name="fields">Ticket fields that the configuration names, by id or title.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken);
}
