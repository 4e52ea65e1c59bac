using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Masking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Erasure;

/// <summary>Takes out of Jira what crossed from a ticket, and puts it back. Each does the same however often it is made.</summary>
internal sealed class IssueErasing(IIssueComments issueComments, IIssueFiles issueFiles, IIssueReader issueReader, IIssueEditor issueEditor, IIssueTouches issueTouches)
{
    /// <summary>Erases; nothing where it is gone already.</summary>
    /// <returns>True when people had changed what was erased, so that something of it may be left.</returns>
    public async Task<bool> EraseAsync(EraseText erase, CancellationToken cancellationToken)
    {
        var passage = erase.Passage;
        try
        {
            switch (passage.Kind)
            {
                case PassageKind.Comment or PassageKind.Asked:
                    await issueComments.EditCommentAsync(passage.IssueId, passage.TargetId, ErasedText.Body(passage.TicketId), null, cancellationToken);
                    return false;
                case PassageKind.Joined:
                    await EraseJoinedAsync(passage, cancellationToken);
                    return false;
                case PassageKind.FileToIssue:
                    await issueFiles.DeleteFileAsync(passage.TargetId, cancellationToken);
                    return false;
                case PassageKind.Example:
                    return await EraseExampleAsync(passage, cancellationToken);
                case PassageKind.Description:
                    return await EraseDescriptionAsync(passage, erase.Steps, cancellationToken);
                default:
                    return false;
            }
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return false;
        }
    }

    /// <summary>Describes an issue by its ticket again, in what people left alone. False when that is nothing.</summary>
    public async Task<bool> DescribeAsync(DescribeAgain again, CancellationToken cancellationToken)
    {
        if (await issueReader.ReadAsync(again.IssueId, cancellationToken) is null)
        {
            return false;
        }

        var (isTitled, isDescribed) = await TouchedTexts.ReadAsync(issueTouches, again.IssueId, cancellationToken);
        if (!isTitled || !isDescribed)
        {
            var edit = new IssueEdit { Summary = isTitled ? null : again.Summary, Description = isDescribed ? null : again.Description };
            await issueEditor.EditAsync(again.IssueId, edit, cancellationToken);
        }

        return !isDescribed;
    }

    private async Task<bool> EraseDescriptionAsync(Passage passage, ImmutableArray<string> steps, CancellationToken cancellationToken)
    {
        if (await issueReader.ReadAsync(passage.IssueId, cancellationToken) is not { } issue)
        {
            return false;
        }

        var (isTitled, isDescribed) = await TouchedTexts.ReadAsync(issueTouches, passage.IssueId, cancellationToken);
        await issueEditor.EditAsync(
            passage.IssueId,
            new IssueEdit
            {
                Summary = isTitled ? null : ErasedText.Summary(passage.TicketId),
                Description = isDescribed ? ErasedText.WithoutOurs(issue.Description, passage.TicketId, steps) : ErasedText.Body(passage.TicketId),
            },
            cancellationToken);
        return isTitled || isDescribed;
    }

    /// <summary>Other tickets stand in the same comment, and stay there.</summary>
    private async Task EraseJoinedAsync(Passage passage, CancellationToken cancellationToken)
    {
        var issue = await issueReader.ReadAnewAsync(passage.IssueId, cancellationToken);
        if (issue?.Comments.FirstOrDefault(comment => comment.Id == passage.TargetId) is { } comment)
        {
            await issueComments.EditCommentAsync(passage.IssueId, passage.TargetId, ErasedText.WithoutJoined(comment.Body, passage.TicketId), null, cancellationToken);
        }
    }

    private async Task<bool> EraseExampleAsync(Passage passage, CancellationToken cancellationToken)
    {
        if (await issueReader.ReadAsync(passage.IssueId, cancellationToken) is not { } issue)
        {
            return false;
        }

        var rest = ErasedText.WithoutExample(issue.Description, passage.TicketId);
        if (rest != issue.Description)
        {
            await issueEditor.EditAsync(passage.IssueId, new IssueEdit { Description = rest }, cancellationToken);
        }

        return (await TouchedTexts.ReadAsync(issueTouches, passage.IssueId, cancellationToken)).Description;
    }
}
