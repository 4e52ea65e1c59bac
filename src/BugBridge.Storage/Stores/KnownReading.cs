using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Linking.Commands;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Storage.Stores;

/// <summary>Finds what the planner may know about a change; <see cref="Known"/> says what that is.</summary>
internal sealed class KnownReading(BridgeDbContext context, HeldStates held)
{
    public Task<Known> ReadAsync(Change change, CancellationToken cancellationToken) => change switch
    {
        TicketSeen seen => OfSeenTicketAsync(seen, cancellationToken),
        TicketVanished vanished => OfTicketAsync(vanished.TicketId, null, cancellationToken),
        FilingRefused refused => OfRefusedTicketAsync(refused.TicketId, cancellationToken),
        IssueFiled filed => OfFiledIssueAsync(filed, cancellationToken),
        IssueSeen seen => OfIssueAsync(seen.Issue.Ref.Id, cancellationToken),
        IssueVanished vanished => OfIssueAsync(vanished.IssueId, cancellationToken),
        RankDue due => OfRankAsync(due.Facts.Issue.Id, cancellationToken),
        PriorityConsidered considered => OfRankAsync(considered.IssueId, cancellationToken),
        DuplicateClosed closed => OfClosedIssueAsync(closed, cancellationToken),
        LookFailed => Task.FromResult(new Known()),
        _ => throw new NotSupportedException($"The store does not know what a planner needs for {change.GetType().Name}."),
    };

    private async Task<Known> OfSeenTicketAsync(TicketSeen seen, CancellationToken cancellationToken)
    {
        var known = await OfTicketAsync(seen.Ticket.Id, null, cancellationToken);
        return known with
        {
            MergeTarget = seen.Ticket.MergedInto is { } target ? await held.TicketAsync(target, cancellationToken) : null,
            Named = await NamedAsync(seen.Named.Values.OfType<Issue>().Select(issue => issue.Ref.Id), cancellationToken),
            Candidates = await CandidatesAsync(seen, known.Ticket, cancellationToken),
        };
    }

    /// <summary>The ticket has no issue yet; what matters then is whether the filed one is held already, because a rep joined it by key.</summary>
    private async Task<Known> OfFiledIssueAsync(IssueFiled filed, CancellationToken cancellationToken)
    {
        var known = await OfTicketAsync(filed.TicketId, filed.Issue.Id, cancellationToken);
        return known with
        {
            Named = await NamedAsync([filed.Issue.Id], cancellationToken),
            Waiting = await WaitingAsync(filed.TicketId, cancellationToken),
            Candidates = await new CandidateReading(context, held, filed.SeenAt, cancellationToken).OfKeptAsync(filed.TicketId),
        };
    }

    private async Task<Known> OfRefusedTicketAsync(string ticketId, CancellationToken cancellationToken) =>
        await OfTicketAsync(ticketId, null, cancellationToken) with { Waiting = await WaitingAsync(ticketId, cancellationToken) };

    private async Task<Known> OfClosedIssueAsync(DuplicateClosed closed, CancellationToken cancellationToken)
    {
        var known = await OfIssueAsync(closed.IssueId, cancellationToken);
        return known with { Named = await NamedAsync([closed.MasterId], cancellationToken) };
    }

    /// <summary>Candidates matter to a ticket that may be filed, and to commands in notes that are new.</summary>
    private async Task<ImmutableArray<KnownCandidate>> CandidatesAsync(TicketSeen seen, TicketState? ticket, CancellationToken cancellationToken)
    {
        var reading = new CandidateReading(context, held, seen.SeenAt, cancellationToken);
        if (!seen.Candidates.IsEmpty)
        {
            return await reading.OfFoundAsync(seen);
        }

        return ticket is not null && seen.Ticket.Comments.Any(comment => CommandReader.MayCommand(comment) && !ticket.Seen.ContainsKey(comment.Id))
            ? await reading.OfKeptAsync(ticket.Id)
            : [];
    }

    private async Task<ImmutableArray<TicketState>> WaitingAsync(string ticketId, CancellationToken cancellationToken)
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

    private async Task<Known> OfTicketAsync(string ticketId, string? otherwiseIssueId, CancellationToken cancellationToken)
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

    private async Task<Known> OfIssueAsync(string issueId, CancellationToken cancellationToken)
    {
        var linked = await context.LinkedTicketsAsync(issueId, cancellationToken);
        return new Known { Issue = await held.IssueAsync(issueId, cancellationToken), Linked = linked, LinkedCount = linked.Length, Card = (await context.Queries.Card(context, issueId))?.ToCard() };
    }

    private async Task<Known> OfRankAsync(string issueId, CancellationToken cancellationToken) => new()
    {
        Issue = await held.IssueAsync(issueId, cancellationToken),
        Rank = (await context.Queries.Rank(context, issueId))?.ToState(),
    };

    private async Task<ImmutableDictionary<string, IssueState>> NamedAsync(IEnumerable<string> issueIds, CancellationToken cancellationToken)
    {
        var named = ImmutableDictionary<string, IssueState>.Empty;
        foreach (var id in issueIds)
        {
            named = await held.IssueAsync(id, cancellationToken) is { } state ? named.SetItem(id, state) : named;
        }

        return named;
    }
}
