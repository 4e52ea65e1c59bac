using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// Hears of issues that change. Reads are retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget. Issues are named by id or key
/// wherever a string names one.
/// </summary>
public interface IIssueFeed
{
    /// <summary>
    /// What changed since <paramref name="cursor"/>, in the watched projects and wherever the bridge's label is; with null, starts at "now".
    /// One call when nothing changed. Windows overlap; never leaves a change out, except for what moves no issue's update time.
    /// </summary>
    Task<IssuePage> PollAsync(string? cursor, CancellationToken cancellationToken);
}
