using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Relay;

/// <summary>Carries files from one remote to the other, piece by piece, after a look at what they really are.</summary>
internal sealed class FileCarrier(ITicketFiles ticketFiles, IIssueFiles issueFiles, FileSettings settings, TimeProvider clock)
{
    /// <summary>Puts a file of a ticket on an issue.</summary>
    public async Task<Settlement> PutAsync(JournalEntry entry, PutFileOnIssue put, string issueId, CancellationToken cancellationToken)
    {
        await using var opened = await ticketFiles.OpenFileAsync(put.TicketId, put.File, cancellationToken);
        if (opened is null)
        {
            return Settlement.Done(entry) with { FollowUp = Left(entry, put, "it is no longer in the ticket") };
        }

        var check = await FileCheck.OfAsync(opened, put.Name, settings, Remote.Helpdesk, cancellationToken);
        return check.File is { } file
            ? Put(entry, put, issueId, await issueFiles.AttachAsync(issueId, file, cancellationToken))
            : Settlement.Done(entry) with { FollowUp = Left(entry, put, check.Refusal!) };
    }

    /// <summary>Puts a file of an issue into a ticket.</summary>
    public async Task<Settlement> PutAsync(JournalEntry entry, PutFileOnTicket put, CancellationToken cancellationToken)
    {
        await using var opened = await issueFiles.OpenFileAsync(put.IssueId, put.File, cancellationToken);
        if (opened is null)
        {
            return Settlement.Done(entry) with { FollowUp = Left(entry, put, "it is no longer there") };
        }

        var check = await FileCheck.OfAsync(opened, put.Name, settings, Remote.Jira, cancellationToken);
        return check.File is { } file
            ? Put(entry, put, await ticketFiles.AttachAsync(put.TicketId, put.Note, file, put.Stamp, cancellationToken))
            : Settlement.Done(entry) with { FollowUp = Left(entry, put, check.Refusal!) };
    }

    /// <summary>Whether an earlier try put the file on the issue.</summary>
    public Task<StampLookup> FindAsync(PutFileOnIssue put, string issueId, CancellationToken cancellationToken) =>
        issueFiles.FindFileAsync(issueId, put.Name, cancellationToken);

    /// <summary>What comes of a file that is on the issue.</summary>
    public Settlement Put(JournalEntry entry, PutFileOnIssue put, string issueId, string fileId) => Settlement.Done(entry) with
    {
        Passage = new Passage(put.Stamp, put.TicketId, issueId, PassageKind.FileToIssue, put.File.Id, fileId, clock.GetUtcNow()),
    };

    /// <summary>What comes of a file that is in the ticket, in the note with this id where it is known.</summary>
    public Settlement Put(JournalEntry entry, PutFileOnTicket put, string? noteId) => Settlement.Done(entry) with
    {
        CommentId = noteId,
        Passage = new Passage(put.Stamp, put.TicketId, put.IssueId, PassageKind.FileToTicket, put.File.Id, noteId ?? put.Name, clock.GetUtcNow()),
    };

    /// <summary>What reps are told of a file that does not cross.</summary>
    public FileLeft Left(JournalEntry entry, PutFileOnIssue put, string reason) =>
        new(put.TicketId, put.File.Id, FileName.Safe(put.File.FileName), reason, null, clock.GetUtcNow(), entry.Correlation);

    /// <inheritdoc cref="Left(JournalEntry, PutFileOnIssue, string)"/>
    public FileLeft Left(JournalEntry entry, PutFileOnTicket put, string reason) =>
        new(put.TicketId, put.File.Id, put.Name, reason, put.Url, clock.GetUtcNow(), entry.Correlation);
}
