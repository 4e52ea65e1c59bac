using System.Collections.Immutable;
using System.Linq.Expressions;
using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <summary>Finds what the planner may know about a change; <see cref="Known"/> says what that is.</summary>
internal sealed class KnownReading(BridgeDbContext context, HeldStates held)
{
    public Task<Known> ReadAsync(Change change, CancellationToken cancellationToken) => change switch
    {
        TicketSeen seen => OfSeenTicketAsync(seen, cancellationToken),
        TicketVanished vanished => OfVanishedTicketAsync(vanished.TicketId, cancellationToken),
        FilingRefused refused => OfRefusedTicketAsync(refused.TicketId, cancellationToken),
        IssueFiled filed => OfFiledIssueAsync(filed, cancellationToken),
        IssueSeen seen => OfSeenIssueAsync(seen, cancellationToken),
        IssueVanished vanished => OfIssueAsync(vanished.IssueId, cancellationToken),
        RankDue due => OfRankAsync(due.Facts.Issue.Id, cancellationToken),
        PriorityConsidered considered => OfRankAsync(considered.IssueId, cancellationToken),
        DuplicateClosed closed => OfClosedIssueAsync(closed, cancellationToken),
        MergeAsked asked => OfMergeAsync(asked.Duplicate.Ref.Id, [asked.Master.Ref.Id], cancellationToken),
        UnmergeAsked asked => OfMergeAsync(asked.Duplicate.Ref.Id, [], cancellationToken),
        IssuesLinked linked => OfIssueAsync(linked.FromId, cancellationToken),
        CaseCorrected corrected => OfCaseAsync(corrected.TicketId),
        CaseDue due => OfCaseAsync(due.TicketId),
        CategoryIssueAsked asked => OfCategoryIssueAsync(asked.Period, asked.Category.Id, null, cancellationToken),
        CategoryIssueFiled filed => OfCategoryIssueAsync(filed.Period, filed.CategoryId, filed.Issue.Id, cancellationToken),
        CategoryIssueRefused refused => OfCategoryIssueAsync(refused.Period, refused.CategoryId, null, cancellationToken),
        IssueNamed named => OfIssueAsync(named.Issue.Ref.Id, cancellationToken),
        PromiseOverdue overdue => OfIssueAsync(overdue.IssueId, cancellationToken),
        FilesLookedFor looked => OfLookedForFilesAsync(looked.Ticket.Id, cancellationToken),
        ActionRefused refused => OfRefusedActionAsync(refused, cancellationToken),
        FileLeft => Task.FromResult(new Known()),
        CustomersRead read => OfCustomersAsync(read, cancellationToken),
        DraftsDecided { IsWholeEvent: true } decided => OfDraftsAsync(row => row.EventStamp == decided.Stamp && row.State == DraftState.Waiting, cancellationToken),
        DraftsDecided decided => OfDraftsAsync(row => row.Stamp == decided.Stamp, cancellationToken),
        DraftEdited edited => OfDraftsAsync(row => row.Stamp == edited.Stamp, cancellationToken),
        ReplyWritten written => OfDraftsAsync(row => row.Stamp == written.Stamp, cancellationToken),
        ReplyUnwritten unwritten => OfDraftsAsync(row => row.Stamp == unwritten.Stamp, cancellationToken),
        EraseAsked asked => OfVanishedTicketAsync(asked.TicketId, cancellationToken),
        ErasureDue due => OfVanishedTicketAsync(due.TicketId, cancellationToken),
        ErasureDecided decided => OfVanishedTicketAsync(decided.TicketId, cancellationToken),
        LinkMigrated migrated => OfMigratedLinkAsync(migrated.Ticket.Id, migrated.Issue.Ref.Id, cancellationToken),
        TextErased => Task.FromResult(new Known()),
        LookFailed => Task.FromResult(new Known()),
        _ => throw new NotSupportedException($"The store does not know what a planner needs for {change.GetType().Name}."),
    };

    private async Task<Known> OfSeenTicketAsync(TicketSeen seen, CancellationToken cancellationToken)
    {
        var known = await OfTicketAsync(seen.Ticket.Id, null, cancellationToken);
        var (acknowledgements, acknowledged) = await AcknowledgedAsync(seen.Ticket, known.Ticket, cancellationToken);
        var home = known.Ticket?.Link is { HomeId: { } homeId } link && homeId != link.IssueId ? new[] { homeId } : [];
        return await WithNamedAsync(
            known with
            {
                MergeTarget = seen.Ticket.MergedInto is { } target ? await held.TicketAsync(target, cancellationToken) : null,
                Candidates = await CandidatesAsync(seen, known.Ticket, cancellationToken),
                Case = await CaseAsync(seen.Ticket.Id),
                TargetCase = seen.Ticket.MergedInto is { } into ? await CaseAsync(into) : null,
                Passages = await PassagesAsync(known.Ticket, cancellationToken),
                Drafts = await DraftsAsync(seen, known.Ticket, cancellationToken),
                Acknowledgements = acknowledgements,
                Acknowledged = acknowledged,
                RepsUntil = await RepsUntilAsync(seen.Ticket, known.Ticket, cancellationToken),
                Waiting = seen.Ticket.Status == TicketStatus.Deleted ? await WaitingAsync(known.Ticket, cancellationToken) : [],
            },
            seen.Named.Values.OfType<Issue>().Select(issue => issue.Ref.Id).Concat(home),
            cancellationToken);
    }

    private async Task<Known> OfVanishedTicketAsync(string ticketId, CancellationToken cancellationToken)
    {
        var known = await OfTicketAsync(ticketId, null, cancellationToken);
        return known with
        {
            Case = await CaseAsync(ticketId),
            Passages = await PassagesAsync(known.Ticket, cancellationToken),
            Waiting = await WaitingAsync(known.Ticket, cancellationToken),
        };
    }

    private async Task<Known> OfLookedForFilesAsync(string ticketId, CancellationToken cancellationToken)
    {
        var ticket = await held.TicketAsync(ticketId, cancellationToken);
        return new Known { Ticket = ticket, Passages = await PassagesAsync(ticket, cancellationToken) };
    }

    /// <summary>Only of files that comments show which are new, or were edited: all others were dealt with.</summary>
    private async Task<ImmutableArray<Passage>> FilePassagesAsync(Issue issue, IssueState? state, CancellationToken cancellationToken)
    {
        var files = issue.Comments
            .Where(comment => !comment.FileIds.IsDefaultOrEmpty && (comment.UpdatedAt != comment.CreatedAt || state?.Seen.ContainsKey(comment.Id) == false))
            .SelectMany(comment => comment.FileIds)
            .ToHashSet(StringComparer.Ordinal);
        return state is null || files.Count == 0 ? [] : await PassageView.OfFilesAsync(context, files, cancellationToken);
    }

    private async Task<Known> OfMigratedLinkAsync(string ticketId, string issueId, CancellationToken cancellationToken)
    {
        var known = await OfTicketAsync(ticketId, issueId, cancellationToken);
        return await WithNamedAsync(known with { Card = (await context.Queries.Card(context, issueId))?.ToCard() }, [issueId], cancellationToken);
    }

    /// <summary>Who waits for the issue of a ticket that is being filed.</summary>
    private async Task<ImmutableArray<TicketState>> WaitingAsync(TicketState? ticket, CancellationToken cancellationToken) =>
        ticket is { Link: { IssueId: null, Awaits: null } } ? await WaitingAsync(ticket.Id, cancellationToken) : [];

    private async Task<ImmutableArray<Passage>> PassagesAsync(TicketState? ticket, CancellationToken cancellationToken) =>
        ticket is null ? [] : await PassageView.ReadAsync(context, ticket.Id, cancellationToken);

    /// <summary>
    /// Asked only for messages that were not met before, by others than the requester. When a rep was met last is kept to the day: they may have written until the
    /// next.
    /// </summary>
    private async Task<ImmutableDictionary<string, DateTimeOffset>> RepsUntilAsync(Ticket ticket, TicketState? state, CancellationToken cancellationToken)
    {
        var writers = ticket.Comments
            .Where(comment => comment is { Kind: CommentKind.PublicReply, Author.Role: not AuthorRole.Rep } && comment.Author.Id != ticket.Requester?.Id
                && state?.Seen.ContainsKey(comment.Id) != true)
            .Select(comment => comment.Author.Id)
            .ToHashSet(StringComparer.Ordinal);
        return writers.Count == 0
            ? ImmutableDictionary<string, DateTimeOffset>.Empty
            : (await context.Reps.Where(rep => writers.Contains(rep.Id)).ToListAsync(cancellationToken))
                .ToImmutableDictionary(rep => rep.Id, rep => rep.SeenAt.AddDays(1), StringComparer.Ordinal);
    }

    /// <summary>Which words that a ticket was answered with at once other tickets got, too, and those that are not yet known to have got an acknowledgement.</summary>
    private async Task<(ImmutableHashSet<string> Words, ImmutableArray<TicketState> Tickets)> AcknowledgedAsync(Ticket ticket, TicketState? state, CancellationToken cancellationToken)
    {
        var written = ticket.Comments.Where(comment => state?.Seen.ContainsKey(comment.Id) != true).Select(comment => ReplyWords.Of(comment, ticket))
            .Concat((state?.Seen.Values ?? []).Select(comment => comment.Turn is { Side: TurnSide.Rep } turn ? turn.Words : null))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var (words, tickets) = (ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<TicketState>());
        foreach (var one in written)
        {
            var others = await context.TicketComments.Where(comment => comment.TurnWords == one && comment.TicketId != ticket.Id)
                .Select(comment => comment.TicketId).Distinct().Take(ReplyWords.OtherTickets + 1).ToListAsync(cancellationToken);
            if (others.Count < ReplyWords.OtherTickets)
            {
                continue;
            }

            words.Add(one);
            foreach (var id in others.Take(others.Count == ReplyWords.OtherTickets ? others.Count : 0))
            {
                tickets.Add((await held.TicketAsync(id, cancellationToken))!);
            }
        }

        return (words.ToImmutable(), tickets.DistinctBy(other => other.Id, StringComparer.Ordinal).ToImmutableArray());
    }

    /// <summary>Drafts matter to a ticket only where a new note decides about them.</summary>
    private async Task<ImmutableArray<OutreachDraft>> DraftsAsync(TicketSeen seen, TicketState? ticket, CancellationToken cancellationToken) =>
        ticket?.Link?.IssueId is { } issueId && seen.Ticket.Comments.Any(comment => !ticket.Seen.ContainsKey(comment.Id) && CommandReader.MayCommand(comment)
            && CommandReader.Read(comment.Body).Any(command => command is SendDrafts or HoldDrafts))
            ? await OutreachView.OfTicketAsync(context, issueId, ticket.Id, ticket.CustomerId, cancellationToken)
            : [];

    private async Task<Known> OfCustomersAsync(CustomersRead read, CancellationToken cancellationToken) => new()
    {
        OutreachEvent = (await context.OutreachEvents.SingleOrDefaultAsync(row => row.Stamp == read.EventStamp, cancellationToken))?.ToEvent(),
        Drafts = await OutreachView.OfCustomersAsync(context, read.IssueId, [.. read.Customers.Select(customer => customer.Key)], cancellationToken),
    };

    private async Task<Known> OfDraftsAsync(Expression<Func<OutreachDraftRow, bool>> which, CancellationToken cancellationToken) => new()
    {
        Drafts = [.. (await context.OutreachDrafts.Where(which).ToListAsync(cancellationToken)).Select(row => row.ToDraft())],
    };

    private async Task<UsabilityCase?> CaseAsync(string ticketId) => (await context.Queries.Case(context, ticketId))?.ToCase();

    private async Task<Known> OfCaseAsync(string ticketId) => new() { Case = await CaseAsync(ticketId) };

    private async Task<Known> OfCategoryIssueAsync(string period, string categoryId, string? issueId, CancellationToken cancellationToken) => new()
    {
        CategoryIssue = (await context.CategoryIssues.SingleOrDefaultAsync(row => row.Period == period && row.CategoryId == categoryId, cancellationToken))?.ToIssue(),
        Issue = issueId is null ? null : await held.IssueAsync(issueId, cancellationToken),
    };

    /// <summary>The ticket has no issue yet; what matters then is whether the filed one is held already, because a rep joined it by key.</summary>
    private async Task<Known> OfFiledIssueAsync(IssueFiled filed, CancellationToken cancellationToken)
    {
        var known = await WithNamedAsync(await OfTicketAsync(filed.TicketId, filed.Issue.Id, cancellationToken), [filed.Issue.Id], cancellationToken);
        return known with
        {
            Waiting = await WaitingAsync(filed.TicketId, cancellationToken),
            MergeTarget = await MergeTargetAsync(known.Ticket, cancellationToken),
            Candidates = await new CandidateReading(context, held, filed.SeenAt, cancellationToken).OfKeptAsync(filed.TicketId),
        };
    }

    private async Task<Known> OfRefusedTicketAsync(string ticketId, CancellationToken cancellationToken)
    {
        var known = await OfTicketAsync(ticketId, null, cancellationToken);
        return known with { Waiting = await WaitingAsync(ticketId, cancellationToken), MergeTarget = await MergeTargetAsync(known.Ticket, cancellationToken) };
    }

    private async Task<Known> OfRefusedActionAsync(ActionRefused refused, CancellationToken cancellationToken) => new()
    {
        Issue = refused.IssueId is { } issueId ? await held.IssueAsync(issueId, cancellationToken) : null,
        MergeTarget = await MergeTargetAsync(await held.TicketAsync(refused.TicketId, cancellationToken), cancellationToken),
    };

    /// <summary>The ticket where reps go on after one merge or several; null when the ticket was not merged, or nothing is held of that one.</summary>
    private async Task<TicketState?> MergeTargetAsync(TicketState? ticket, CancellationToken cancellationToken)
    {
        const int Longest = 50;
        var at = ticket;
        for (var step = 0; step < Longest && at is { IsMerged: true, MergedInto: { } into }; step++)
        {
            at = await held.TicketAsync(into, cancellationToken);
        }

        return at is { IsMerged: false } && at.Id != ticket?.Id ? at : null;
    }

    private async Task<Known> OfClosedIssueAsync(DuplicateClosed closed, CancellationToken cancellationToken) =>
        await WithNamedAsync(await OfIssueAsync(closed.IssueId, cancellationToken), [closed.MasterId], cancellationToken);

    /// <summary>Candidates matter to a ticket that may be filed, and to commands in notes that are new.</summary>
    private async Task<ImmutableArray<KnownCandidate>> CandidatesAsync(TicketSeen seen, TicketState? ticket, CancellationToken cancellationToken)
    {
        var reading = new CandidateReading(context, held, seen.SeenAt, cancellationToken);
        if (!seen.Candidates.IsEmpty)
        {
            return await reading.OfFoundAsync(seen.Ticket.Id, seen.Candidates);
        }

        return ticket is not null
            && (!seen.Asked.IsEmpty || seen.Ticket.Comments.Any(comment => CommandReader.MayCommand(comment) && !ticket.Seen.ContainsKey(comment.Id)))
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

    /// <summary>Merges matter only where the issue is tied to others, or was merged: that is rare, and costs nothing else.</summary>
    private async Task<Known> OfSeenIssueAsync(IssueSeen seen, CancellationToken cancellationToken)
    {
        var tied = seen.Issue.Ties.Where(tie => tie.IsOutward).Select(tie => tie.Other.Id).ToList();
        var known = tied.Count > 0 || await held.IssueAsync(seen.Issue.Ref.Id, cancellationToken) is { Merge: not null }
            ? await OfMergeAsync(seen.Issue.Ref.Id, tied, cancellationToken)
            : await OfIssueAsync(seen.Issue.Ref.Id, cancellationToken);
        return known with { FilePassages = await FilePassagesAsync(seen.Issue, known.Issue, cancellationToken) };
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

    private async Task<Known> OfMergeAsync(string issueId, IEnumerable<string> masterIds, CancellationToken cancellationToken)
    {
        var known = await OfIssueAsync(issueId, cancellationToken);
        if (known.Issue is not { } issue)
        {
            return known;
        }

        known = await WithNamedAsync(known, issue.Merge is null ? masterIds : masterIds.Prepend(issueId), cancellationToken);
        return issue.Merge is null ? known : known with { Behind = await BehindAsync(issueId, known.Merges.RootOf(issueId), cancellationToken) };
    }

    /// <summary>Of the root's tickets those whose home is the issue, or was merged into it.</summary>
    private async Task<ImmutableArray<LinkedTicket>> BehindAsync(string issueId, string rootId, CancellationToken cancellationToken)
    {
        var within = await context.WithMergedAsync(issueId, cancellationToken);
        return [.. (await context.LinkedTicketsAsync(rootId, cancellationToken)).Where(ticket => within.Contains(ticket.HomeId!))];
    }

    private async Task<Known> WithNamedAsync(Known known, IEnumerable<string> issueIds, CancellationToken cancellationToken)
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
}
