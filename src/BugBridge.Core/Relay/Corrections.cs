using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Relay;

/// <summary>Puts right in Jira what crossed from tickets. Each step does the same however often it is made.</summary>
internal sealed class Corrections(IIssueComments issueComments, IIssueReader issueReader, IIssueEditor issueEditor, IIssueTouches issueTouches, IPassageView passages, TimeProvider clock)
{
    /// <summary>Edits the comment that was made of a rep's words, or writes it, where it was left for this. Returns what changed of what stands in Jira.</summary>
    /// <param name="edit">What is to be said.</param>
    /// <param name="issueId">Finds the issue of the ticket; asked only for a comment that is not there yet and was meant for an issue that was still being filed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImmutableArray<Passage>> EditAsync(EditComment edit, Func<Task<string>> issueId, CancellationToken cancellationToken)
    {
        var written = (await passages.OfTicketAsync(edit.TicketId, cancellationToken)).FirstOrDefault(passage => passage.Stamp == edit.CommentStamp);
        if (written is null || (written.TargetId.Length == 0 && edit.IsWithdrawal))
        {
            return [];
        }

        if (written.TargetId.Length == 0)
        {
            return [await WriteAsync(edit, written, written.IssueId.Length > 0 ? written.IssueId : await issueId(), cancellationToken)];
        }

        try
        {
            await issueComments.EditCommentAsync(written.IssueId, written.TargetId, edit.Body, edit.RestUrl, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // People deleted it: then nothing is left to be put right.
        }

        return edit.IsWithdrawal ? [written with { WithdrawnAt = clock.GetUtcNow() }] : [];
    }

    /// <summary>A comment that is not written, because a correction that follows says what it is to say: looked for by its stamp, it is then not missed.</summary>
    public Passage Left(AddComment comment) =>
        new(comment.Stamp, comment.TicketId, comment.For?.IssueId ?? string.Empty, PassageKind.Comment, comment.CommentId ?? comment.Stamp, string.Empty, clock.GetUtcNow()) { WithdrawnAt = clock.GetUtcNow() };

    /// <summary>Takes a first message out of all issues that quote it, or asks people to. Returns what was taken back by it.</summary>
    public async Task<ImmutableArray<Passage>> TakeOutAsync(TakeOutMessage take, CancellationToken cancellationToken)
    {
        var quoted = (await passages.OfTicketAsync(take.TicketId, cancellationToken))
            .Where(passage => passage is { Kind: PassageKind.Description, WithdrawnAt: null })
            .ToList();
        var withdrawn = ImmutableArray.CreateBuilder<Passage>();
        foreach (var passage in quoted)
        {
            if (await TakeOutAsync(take, passage.IssueId, cancellationToken) && !take.LeavesWords)
            {
                withdrawn.Add(passage with { WithdrawnAt = clock.GetUtcNow() });
            }
        }

        return withdrawn.ToImmutable();
    }

    /// <summary>An earlier try may have written it.</summary>
    private async Task<Passage> WriteAsync(EditComment edit, Passage left, string issueId, CancellationToken cancellationToken)
    {
        var found = await issueComments.FindCommentAsync(issueId, edit.CommentStamp, cancellationToken);
        var id = found.Id ?? await issueComments.CommentAsync(issueId, edit.Body, edit.CommentStamp, edit.RestUrl, cancellationToken);
        return left with { IssueId = issueId, TargetId = id, At = clock.GetUtcNow(), WithdrawnAt = null };
    }

    private async Task<bool> TakeOutAsync(TakeOutMessage take, string issueId, CancellationToken cancellationToken)
    {
        if (await issueReader.ReadAsync(issueId, cancellationToken) is null)
        {
            return true;
        }

        var touched = await TouchedTexts.ReadAsync(issueTouches, issueId, cancellationToken);
        if (!touched.Description)
        {
            await issueEditor.EditAsync(issueId, EditOf(take, !touched.Summary), cancellationToken);
            return true;
        }

        if (!(await issueComments.FindCommentAsync(issueId, take.Stamp, cancellationToken)).IsFound)
        {
            await issueComments.CommentAsync(issueId, take.Request, take.Stamp, null, cancellationToken);
        }

        return false;
    }

    private static IssueEdit EditOf(TakeOutMessage take, bool mayRename) =>
        new() { Description = take.Instead.Description, Summary = take.InSummary && mayRename ? take.Instead.Summary : null };
}
