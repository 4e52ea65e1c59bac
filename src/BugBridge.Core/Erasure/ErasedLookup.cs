using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Erasure;

/// <summary>Looks for what may have reached Jira before its ticket was erased. What is not found is not written any more.</summary>
internal sealed class ErasedLookup(IIssueFiler issueFiler, IIssueFiles issueFiles, IIssueComments issueComments, Meaning meaning, TimeProvider clock) : IPerforms<FindErased>
{
    public Task<Settlement> DoAsync(JournalEntry entry, FindErased action, CancellationToken cancellationToken) => Task.FromResult(Settlement.Done(entry));

    public async Task<Settlement> FindAsync(JournalEntry entry, FindErased action, CancellationToken cancellationToken)
    {
        if (action.Kind == PassageKind.Description)
        {
            var late = await issueFiler.FindFiledAsync(action.Stamp, entry.AttemptedAt ?? entry.CreatedAt, cancellationToken);
            return Settlement.Answered(entry, late, clock.GetUtcNow(), () => Settlement.Done(entry) with { Passage = Lost(action, late.Id!, late.Id!) });
        }

        var issueId = await meaning.IssueOfAsync(action.For, action.TicketId, cancellationToken);
        if (action is { Kind: PassageKind.FileToIssue, FileName: { } name })
        {
            var file = await issueFiles.FindFileAsync(issueId, name, cancellationToken);
            return Settlement.Answered(entry, file, clock.GetUtcNow(), () => Settlement.Done(entry) with { Passage = Lost(action, issueId, file.Id!) });
        }

        var comment = await issueComments.FindCommentAsync(issueId, action.Stamp, cancellationToken);
        return Settlement.Answered(entry, comment, clock.GetUtcNow(), () => Settlement.Commented(entry, issueId, comment.Id!) with { Passage = Lost(action, issueId, comment.Id!) });
    }

    private Passage Lost(FindErased lost, string issueId, string targetId) =>
        new(lost.Stamp, lost.TicketId, issueId, lost.Kind, lost.TicketId, targetId, clock.GetUtcNow());
}
