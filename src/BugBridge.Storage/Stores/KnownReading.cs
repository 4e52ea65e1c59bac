using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;

namespace BugBridge.Storage.Stores;

/// <summary>Finds what the planner may know about a change; <see cref="Known"/> says what that is. What several features need stands here.</summary>
internal sealed class KnownReading(BridgeDbContext context, HeldStates held, StoredFeatures features, CancellationToken cancellationToken)
{
    /// <summary>The database, within the transaction.</summary>
    public BridgeDbContext Context => context;

    /// <summary>What the transaction knows of tickets and issues.</summary>
    public HeldStates Held => held;

    /// <summary>Ends the wait.</summary>
    public CancellationToken Ending => cancellationToken;

    /// <summary>All that the planner may know about the change.</summary>
    public async Task<Known> ReadAsync(Change change)
    {
        var known = await features.ReadAsync(change, this);
        known = known with { Facts = known.Facts.And(change.Found) };
        foreach (var facts in features.Facts)
        {
            known = await facts.AddAsync(known, change, this);
        }

        return known;
    }

    /// <summary>A ticket, with the issue that it is linked to; where it has none, with the given one.</summary>
    public async Task<Known> OfTicketAsync(string ticketId, string? otherwiseIssueId)
    {
        var ticket = await held.TicketAsync(ticketId, cancellationToken);
        var issueId = ticket?.Link?.IssueId ?? otherwiseIssueId;
        return issueId is null
            ? new Known { Ticket = ticket }
            : new Known
            {
                Ticket = ticket,
                Issue = await held.IssueAsync(issueId, cancellationToken),
                LinkedCount = await context.Queries.LinkedCount(context, issueId),
            };
    }

    /// <summary>A ticket that is gone, or is to be erased.</summary>
    public async Task<Known> OfGoneTicketAsync(string ticketId)
    {
        var known = await OfTicketAsync(ticketId, null);
        return known with { Passages = await PassagesAsync(known.Ticket), Waiting = await WaitingAsync(known.Ticket) };
    }

    /// <summary>An issue, with the tickets that are linked to it.</summary>
    public async Task<Known> OfIssueAsync(string issueId)
    {
        var linked = await context.LinkedTicketsAsync(issueId, cancellationToken);
        return new Known { Issue = await held.IssueAsync(issueId, cancellationToken), Linked = linked, LinkedCount = linked.Length };
    }

    /// <summary>An issue that is, or comes to be, merged into one of the given ones.</summary>
    public async Task<Known> OfMergeAsync(string issueId, IEnumerable<string> masterIds)
    {
        var known = await OfIssueAsync(issueId);
        if (known.Issue is not { } issue)
        {
            return known;
        }

        known = await WithNamedAsync(known, issue.Merge is null ? masterIds : masterIds.Prepend(issueId));
        return issue.Merge is null ? known : known with { Behind = await BehindAsync(issueId, known.Merges.RootOf(issueId)) };
    }

    /// <summary>The same, with these issues and those that they were merged into.</summary>
    public async Task<Known> WithNamedAsync(Known known, IEnumerable<string> issueIds)
    {
        var (named, merges) = (known.Named, known.Merges);
        foreach (var id in issueIds)
        {
            for (var at = id; at is not null && !named.ContainsKey(at) && await held.IssueAsync(at, cancellationToken) is { } state; at = state.Merge?.IntoId)
            {
                named = named.Add(at, state);
                merges = state.Merge is { } merge ? merges.Merge(at, merge.IntoId) : merges;
            }
        }

        return known with { Named = named, Merges = merges };
    }

    /// <summary>All that crossed from or to a ticket; nothing of one that is not held.</summary>
    public async Task<ImmutableArray<Passage>> PassagesAsync(TicketState? ticket) =>
        ticket is null ? [] : await PassageView.ReadAsync(context, ticket.Id, cancellationToken);

    /// <summary>Who waits for the issue of a ticket that is being filed.</summary>
    public async Task<ImmutableArray<TicketState>> WaitingAsync(TicketState? ticket) =>
        ticket is { Link: { IssueId: null, Awaits: null } } ? await WaitingAsync(ticket.Id) : [];

    /// <summary>Who waits for the issue that is filed for this ticket.</summary>
    public async Task<ImmutableArray<TicketState>> WaitingAsync(string ticketId)
    {
        var ids = new List<string>();
        await foreach (var id in context.Queries.Awaiting(context, ticketId).WithCancellation(cancellationToken))
        {
            ids.Add(id);
        }

        var waiting = ImmutableArray.CreateBuilder<TicketState>(ids.Count);
        foreach (var id in ids)
        {
            waiting.Add((await held.TicketAsync(id, cancellationToken))!);
        }

        return waiting.MoveToImmutable();
    }

    /// <summary>The ticket where reps go on after one merge or several; null when the ticket was not merged, or nothing is held of that one.</summary>
    public async Task<TicketState?> MergeTargetAsync(TicketState? ticket)
    {
        const int Longest = 50;
        var at = ticket;
        for (var step = 0; step < Longest && at is { IsMerged: true, MergedInto: { } into }; step++)
        {
            at = await held.TicketAsync(into, cancellationToken);
        }

        return at is { IsMerged: false } && at.Id != ticket?.Id ? at : null;
    }

    /// <summary>Of the root's tickets those whose home is the issue, or was merged into it.</summary>
    private async Task<ImmutableArray<LinkedTicket>> BehindAsync(string issueId, string rootId)
    {
        var within = await context.WithMergedAsync(issueId, cancellationToken);
        return [.. (await context.LinkedTicketsAsync(rootId, cancellationToken)).Where(ticket => within.Contains(ticket.HomeId!))];
    }
}
