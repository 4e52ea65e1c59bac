using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// What issues there are. Reads are retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget. Issues are named by id or key
/// wherever a string names one.
/// </summary>
public interface IIssueList
{
    /// <summary>
    /// Every issue of the watched projects, and wherever the bridge's label is, that is open or was closed in the last
    /// <paramref name="closedWithinDays"/> days, oldest first, page by page; for knowing what there is, not for hearing news. Null begins.
    /// The cursor lives for a pass and not for days: Refused means to begin again.
    /// </summary>
    Task<IssuePage> ListAsync(string? cursor, int closedWithinDays, CancellationToken cancellationToken);
}
