using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>Carries out that what reps write reaches the engineers, and is corrected or taken back there.</summary>
internal sealed class CommentWriting(IIssueComments issueComments, Corrections corrections, Meaning meaning, VisibilityRecheck recheck, TimeProvider clock)
    : IPerforms<AddComment>, IPerforms<EditComment>, IPerforms<TakeOutMessage>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, AddComment action, CancellationToken cancellationToken)
    {
        if (await recheck.AtAsync(action, entry.CreatedAt, cancellationToken) is { Crosses: false } kept)
        {
            return Settlement.Unwritten(entry, kept.Reason) with { Passage = kept == RepWords.Edited ? corrections.Left(action) : null };
        }

        var issueId = await meaning.IssueOfAsync(action.For, action.TicketId, cancellationToken);
        return Commented(entry, action, issueId, await issueComments.CommentAsync(issueId, action.Body, action.Stamp, action.RestUrl, cancellationToken));
    }

    public async Task<Settlement> FindAsync(JournalEntry entry, AddComment action, CancellationToken cancellationToken)
    {
        var issueId = await meaning.IssueOfAsync(action.For, action.TicketId, cancellationToken);
        var said = await issueComments.FindCommentAsync(issueId, action.Stamp, cancellationToken);
        return Settlement.Answered(entry, said, clock.GetUtcNow(), () => Commented(entry, action, issueId, said.Id!));
    }

    public Change? Failed(JournalEntry entry, AddComment action, FailedTry failed) => failed.RefusedTo(entry, action.TicketId, action.For?.IssueId);

    public async Task<Settlement> DoAsync(JournalEntry entry, EditComment action, CancellationToken cancellationToken) =>
        await recheck.AtAsync(action, entry.CreatedAt, cancellationToken) is { Crosses: false } left
            ? Settlement.Unwritten(entry, left.Reason)
            : Settlement.Done(entry) with
            {
                Withdrawn = await corrections.EditAsync(action, () => meaning.IssueOfAsync(null, action.TicketId, cancellationToken), cancellationToken),
            };

    public Change? Failed(JournalEntry entry, EditComment action, FailedTry failed) => failed.RefusedTo(entry, action.TicketId, null);

    public async Task<Settlement> DoAsync(JournalEntry entry, TakeOutMessage action, CancellationToken cancellationToken) =>
        Settlement.Done(entry) with { Withdrawn = await corrections.TakeOutAsync(action, cancellationToken) };

    private Settlement Commented(JournalEntry entry, AddComment comment, string issueId, string commentId) => Settlement.Commented(entry, issueId, commentId) with
    {
        Passage = new Passage(
            comment.Stamp, comment.TicketId, issueId, comment.CommentId is null ? PassageKind.Asked : PassageKind.Comment, comment.CommentId ?? comment.Stamp, commentId, clock.GetUtcNow()),
    };
}
