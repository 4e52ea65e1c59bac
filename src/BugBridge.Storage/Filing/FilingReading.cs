using BugBridge.Core.Filing;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Filing;

/// <summary>Reads what is held of tickets whose issue was filed, refused or closed, or that another program had linked.</summary>
internal sealed class FilingReading : IReads<IssueFiled>, IReads<FilingRefused>, IReads<DuplicateClosed>, IReads<ActionRefused>, IReads<LinkMigrated>
{
    /// <summary>The ticket has no issue yet; what matters then is whether the filed one is held already, because a rep joined it by key.</summary>
    public async Task<Known> ReadAsync(IssueFiled change, KnownReading reading)
    {
        var known = await reading.WithNamedAsync(await reading.OfTicketAsync(change.TicketId, change.Issue.Id), [change.Issue.Id]);
        return known with { Waiting = await reading.WaitingAsync(change.TicketId), MergeTarget = await reading.MergeTargetAsync(known.Ticket) };
    }

    public async Task<Known> ReadAsync(FilingRefused change, KnownReading reading)
    {
        var known = await reading.OfTicketAsync(change.TicketId, null);
        return known with { Waiting = await reading.WaitingAsync(change.TicketId), MergeTarget = await reading.MergeTargetAsync(known.Ticket) };
    }

    public async Task<Known> ReadAsync(DuplicateClosed change, KnownReading reading) =>
        await reading.WithNamedAsync(await reading.OfIssueAsync(change.IssueId), [change.MasterId]);

    public async Task<Known> ReadAsync(ActionRefused change, KnownReading reading) => new()
    {
        Issue = change.IssueId is { } issueId ? await reading.Held.IssueAsync(issueId, reading.Ending) : null,
        MergeTarget = await reading.MergeTargetAsync(await reading.Held.TicketAsync(change.TicketId, reading.Ending)),
    };

    public async Task<Known> ReadAsync(LinkMigrated change, KnownReading reading) =>
        await reading.WithNamedAsync(await reading.OfTicketAsync(change.Ticket.Id, change.Issue.Ref.Id), [change.Issue.Ref.Id]);
}
