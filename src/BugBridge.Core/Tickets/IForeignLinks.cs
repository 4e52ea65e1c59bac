using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>
/// What another program than the bridge has linked. Reads are retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget.
/// </summary>
public interface IForeignLinks
{
    /// <summary>
    /// A page of the links to Jira that another program keeps in the helpdesk, for taking them over; none where there is no such program. The first with
    /// null.
    /// </summary>
    Task<ForeignLinkPage> ReadForeignLinksAsync(string? cursor, CancellationToken cancellationToken) => Task.FromResult(ForeignLinkPage.None);
}
