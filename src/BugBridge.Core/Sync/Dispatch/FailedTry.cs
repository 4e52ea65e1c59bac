using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>A try of an action that failed.</summary>
/// <param name="Failure">What the remote said.</param>
/// <param name="IsGivenUp">True when it is not tried again by itself.</param>
/// <param name="IsFateUnknown">True when it may have reached the remote all the same.</param>
/// <param name="At">When, UTC.</param>
public sealed record FailedTry(RemoteException Failure, bool IsGivenUp, bool IsFateUnknown, DateTimeOffset At)
{
    /// <summary>Tells a ticket's rep that what was asked for could not be done; nothing while it is tried again.</summary>
    public ActionRefused? RefusedTo(JournalEntry entry, string ticketId, string? issueId)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return IsGivenUp ? new(entry.Action, ticketId, issueId, Failure.Message, At, entry.Correlation) { IsFateUnknown = IsFateUnknown } : null;
    }
}
