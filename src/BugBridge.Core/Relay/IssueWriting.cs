using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>
/// Carries out that fields of issues are set, that tickets show beside them, and that their engineers are told something by the bridge. All but the last do the
/// same however often they are done, and so need no stamp at the remote.
/// </summary>
internal sealed class IssueWriting(IIssueEditor issueEditor, IRemoteLinks remoteLinks, IIssueComments issueComments, VisibilityRecheck recheck, TimeProvider clock)
    : IPerforms<EditIssue>, IPerforms<PutRemoteLink>, IPerforms<DropRemoteLink>, IPerforms<TellIssue>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, EditIssue action, CancellationToken cancellationToken)
    {
        await issueEditor.EditAsync(action.IssueId, action.Edit, cancellationToken);
        return Settlement.Done(entry);
    }

    public async Task<Settlement> DoAsync(JournalEntry entry, PutRemoteLink action, CancellationToken cancellationToken)
    {
        await remoteLinks.PutRemoteLinkAsync(action.IssueId, action.Link, cancellationToken);
        return Settlement.Done(entry);
    }

    /// <summary>Where the issue itself is gone, its tickets are told just that.</summary>
    public Change? Failed(JournalEntry entry, PutRemoteLink action, FailedTry failed) =>
        failed.Failure.Kind != RemoteFailureKind.Gone && TicketLinks.TicketOf(action.Link.GlobalId) is { } ticketId ? failed.RefusedTo(entry, ticketId, action.IssueId) : null;

    public async Task<Settlement> DoAsync(JournalEntry entry, DropRemoteLink action, CancellationToken cancellationToken)
    {
        await remoteLinks.DeleteRemoteLinkAsync(action.IssueId, action.GlobalId, cancellationToken);
        return Settlement.Done(entry);
    }

    public async Task<Settlement> DoAsync(JournalEntry entry, TellIssue action, CancellationToken cancellationToken) =>
        await recheck.AtAsync(action, entry.CreatedAt, cancellationToken) is { Crosses: false } left
            ? Settlement.Unwritten(entry, left.Reason)
            : Settlement.Commented(entry, action.IssueId, await issueComments.CommentAsync(action.IssueId, action.Body, action.Stamp, null, cancellationToken));

    public async Task<Settlement> FindAsync(JournalEntry entry, TellIssue action, CancellationToken cancellationToken)
    {
        var written = await issueComments.FindCommentAsync(action.IssueId, action.Stamp, cancellationToken);
        return Settlement.Answered(entry, written, clock.GetUtcNow(), () => Settlement.Commented(entry, action.IssueId, written.Id!));
    }
}
