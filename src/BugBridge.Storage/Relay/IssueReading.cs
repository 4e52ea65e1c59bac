using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Relay;

/// <summary>Reads what is held of issues that were read or are gone, and of files on their way.</summary>
internal sealed class IssueReading : IReads<IssueSeen>, IReads<IssueVanished>, IReads<FilesRefetched>, IReads<FileLeft>
{
    /// <summary>Merges matter only where the issue is tied to others, or was merged: that is rare, and costs nothing else.</summary>
    public async Task<Known> ReadAsync(IssueSeen change, KnownReading reading)
    {
        var tied = change.Issue.Ties.Where(tie => tie.IsOutward).Select(tie => tie.Other.Id).ToList();
        var known = tied.Count > 0 || await reading.Held.IssueAsync(change.Issue.Ref.Id, reading.Ending) is { Merge: not null }
            ? await reading.OfMergeAsync(change.Issue.Ref.Id, tied)
            : await reading.OfIssueAsync(change.Issue.Ref.Id);
        return known with { FilePassages = await FilePassagesAsync(change.Issue, known.Issue, reading) };
    }

    public Task<Known> ReadAsync(IssueVanished change, KnownReading reading) => reading.OfIssueAsync(change.IssueId);

    public async Task<Known> ReadAsync(FilesRefetched change, KnownReading reading)
    {
        var ticket = await reading.Held.TicketAsync(change.Ticket.Id, reading.Ending);
        return new Known { Ticket = ticket, Passages = await reading.PassagesAsync(ticket) };
    }

    public Task<Known> ReadAsync(FileLeft change, KnownReading reading) => Task.FromResult(new Known());

    /// <summary>Only of files that comments show which are new, or were edited: all others were dealt with.</summary>
    private static async Task<ImmutableArray<Passage>> FilePassagesAsync(Issue issue, IssueState? state, KnownReading reading)
    {
        var files = issue.Comments
            .Where(comment => !comment.FileIds.IsDefaultOrEmpty && (comment.UpdatedAt != comment.CreatedAt || state?.Handled.ContainsKey(comment.Id) == false))
            .SelectMany(comment => comment.FileIds)
            .ToHashSet(StringComparer.Ordinal);
        return state is null || files.Count == 0 ? [] : await PassageView.OfFilesAsync(reading.Context, files, reading.Ending);
    }
}
