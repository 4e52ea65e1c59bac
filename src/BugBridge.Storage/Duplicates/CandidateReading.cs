using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Duplicates;

/// <summary>Finds what is held behind a ticket's candidates.</summary>
internal sealed class CandidateReading(BridgeDbContext context, HeldStates held, DateTimeOffset now, CancellationToken cancellationToken)
{
    // What counts as a wave; see DuplicateSettings.NotesPerHour.
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    /// <summary>Of the candidates that were found just now.</summary>
    public Task<ImmutableArray<KnownCandidate>> OfFoundAsync(string ticketId, IEnumerable<Candidate> candidates) => OfAsync(
        ticketId,
        candidates.Select((found, at) => new Offer(ticketId, found.Group, found.Score, at + 1, found.Words, found.NearVerbatim, now)));

    /// <summary>Of the candidates that were found for the ticket before.</summary>
    public async Task<ImmutableArray<KnownCandidate>> OfKeptAsync(string ticketId)
    {
        var rows = new List<Offer>();
        await foreach (var row in context.Queries.Offers(context, ticketId).WithCancellation(cancellationToken))
        {
            rows.Add(row.ToOffer());
        }

        return rows.Count == 0 ? [] : await OfAsync(ticketId, rows);
    }

    private async Task<ImmutableArray<KnownCandidate>> OfAsync(string ticketId, IEnumerable<Offer> offers)
    {
        var rejected = await RejectedAsync(ticketId);
        var known = ImmutableArray.CreateBuilder<KnownCandidate>();
        foreach (var offer in offers)
        {
            if (await OfAsync(offer, rejected) is { } candidate && (candidate.IssueId is not { } id || known.All(other => other.IssueId != id)))
            {
                known.Add(candidate);
            }
        }

        return known.ToImmutable();
    }

    /// <summary>Null when nothing is behind it any more.</summary>
    private async Task<KnownCandidate?> OfAsync(Offer offer, HashSet<string> rejected)
    {
        var group = Lane.Parse(offer.Group);
        var candidate = new KnownCandidate(offer) { IsRejected = rejected.Contains(offer.Group) };
        if (group.Remote == Remote.Jira)
        {
            return await OfIssueAsync(candidate, group.Id, rejected);
        }

        // The issue may have been filed since the search.
        return await held.TicketAsync(group.Id, cancellationToken) switch
        {
            { Link.IssueId: { } issueId } => await OfIssueAsync(candidate, issueId, rejected),
            { Link: null, IsOpen: true, IsMerged: false } twin when twin.Id != offer.TicketId => candidate with { Unfiled = twin },
            { Link: not null } first when first.Id != offer.TicketId => candidate with { Leader = first, JoinedLately = await AwaitingAsync(first.Id) },
            _ => null,
        };
    }

    /// <summary>What was merged since stands for its master.</summary>
    private async Task<KnownCandidate?> OfIssueAsync(KnownCandidate candidate, string issueId, HashSet<string> rejected)
    {
        var issue = await held.IssueAsync(issueId, cancellationToken);
        if (issue?.Merge is { } merge)
        {
            return await OfIssueAsync(candidate with { IsRejected = candidate.IsRejected || rejected.Contains(Lane.OfIssue(issueId).ToString()) }, merge.IntoId, rejected);
        }

        var card = await context.Queries.Card(context, issueId);
        return issue is null && card is null
            ? null
            : candidate with
            {
                Issue = issue,
                Card = card?.ToCard(),
                JoinedLately = issue is null ? 0 : await JoinedLatelyAsync(issueId),
                IsRejected = candidate.IsRejected || rejected.Contains(Lane.OfIssue(issueId).ToString()),
            };
    }

    private async Task<HashSet<string>> RejectedAsync(string ticketId)
    {
        var groups = await context.Verdicts
            .Where(verdict => verdict.TicketId == ticketId && !verdict.IsDuplicate)
            .Select(verdict => verdict.Group)
            .ToListAsync(cancellationToken);
        var rejected = groups.ToHashSet(StringComparer.Ordinal);
        foreach (var first in groups.Select(Lane.Parse).Where(lane => lane.Remote == Remote.Helpdesk))
        {
            if (await held.TicketAsync(first.Id, cancellationToken) is { Link.IssueId: { } issueId })
            {
                rejected.Add(Lane.OfIssue(issueId).ToString());
            }
        }

        return rejected;
    }

    private Task<int> JoinedLatelyAsync(string issueId)
    {
        var since = now - Lately;
        return context.Tickets.CountAsync(
            ticket => ticket.LinkIssueId == issueId && ticket.LinkSince > since && ticket.LinkOrigin == LinkOrigin.Duplicate, cancellationToken);
    }

    private Task<int> AwaitingAsync(string ticketId) => context.Tickets.CountAsync(ticket => ticket.LinkAwaits == ticketId, cancellationToken);
}
