using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing;

/// <summary>
/// Takes over the links that another program keeps in the helpdesk, so that a team that leaves it loses none. Writes to neither remote: no note, no
/// label, no link beside the issue. What was interrupted is made again, and finds linked what it had linked.
/// </summary>
public sealed class LinkMigration(ITicketReader ticketReader, IForeignLinks foreignLinks, IIssueReader issueReader, IBridgeView view, ChangeInbox inbox, RefetchQueue refetches, TimeProvider clock)
{
    private const int Together = 100;

    // A ticket that was merged may have been merged again; and nobody knows whether a helpdesk's word never goes in circles.
    private const int MostMerges = 10;

    /// <summary>Reads all links, and takes over those of tickets that are not linked.</summary>
    /// <param name="progress">Told of the counts after every hundred tickets.</param>
    /// <param name="cancellationToken">Stops it between two tickets.</param>
    public async Task<MigrationCounts> RunAsync(IProgress<MigrationCounts>? progress, CancellationToken cancellationToken)
    {
        var (keeper, links, broken) = await ReadAsync(cancellationToken);
        var counts = new MigrationCounts(keeper, links.Count + broken) { Failed = broken };
        for (var merges = 0; links.Count > 0; merges++)
        {
            // What a ticket has of its own comes before what was merged into it.
            var passed = new List<ForeignLink>();
            counts = await TakeOverAsync(counts, links, merges < MostMerges ? passed : null, progress, cancellationToken);
            links = passed;
        }

        return counts;
    }

    /// <param name="counts">What came before.</param>
    /// <param name="links">The links.</param>
    /// <param name="passed">Gets the links of tickets that were merged, as those of the tickets that they were merged into; null to take them for gone.</param>
    /// <param name="progress">Told of the counts after every hundred tickets.</param>
    /// <param name="cancellationToken">Stops it between two tickets.</param>
    private async Task<MigrationCounts> TakeOverAsync(
        MigrationCounts counts, List<ForeignLink> links, List<ForeignLink>? passed, IProgress<MigrationCounts>? progress, CancellationToken cancellationToken)
    {
        var witness = new Witness(async (id, token) => await ticketReader.ReadAsync(id, token) is not null, _ => Task.CompletedTask);
        var alone = new EachAlone(witness, cancellationToken);
        foreach (var tickets in links.GroupBy(link => link.TicketId, StringComparer.Ordinal).Chunk(Together))
        {
            var ids = tickets.SelectMany(ticket => ticket).Select(link => link.IssueId).Distinct(StringComparer.Ordinal).ToList();
            var read = await issueReader.ReadManyAsync(ids, cancellationToken);
            var unread = read.Unread.Select(issue => issue.Id).ToHashSet(StringComparer.Ordinal);
            var issues = read.ToDictionary(issue => issue.Ref.Id, StringComparer.Ordinal);
            foreach (var ticket in tickets)
            {
                // Which of its issues it belongs to can be told only when all were read.
                var known = counts;
                counts = ticket.Any(link => unread.Contains(link.IssueId))
                    ? known with { Failed = known.Failed + 1 }
                    : (await alone.ReadAsync(ticket.Key, async () => (MigrationCounts?)await TakeOverAsync(known, ticket.Key, [.. ticket], issues, passed, cancellationToken)))
                        ?? known with { Failed = known.Failed + 1 };
            }

            progress?.Report(counts);
        }

        return counts;
    }

    private async Task<(string Keeper, List<ForeignLink> Links, int Broken)> ReadAsync(CancellationToken cancellationToken)
    {
        var links = new List<ForeignLink>();
        var broken = 0;
        ForeignLinkPage page;
        string? cursor = null;
        do
        {
            page = await foreignLinks.ReadForeignLinksAsync(cursor, cancellationToken);
            links.AddRange(page.Links);
            broken += page.Unread.Length;
            cursor = page.Cursor;
        }
        while (cursor is not null);
        return (page.Keeper, links, broken);
    }

    private async Task<MigrationCounts> TakeOverAsync(
        MigrationCounts counts, string ticketId, ImmutableArray<ForeignLink> links, Dictionary<string, Issue> issues, List<ForeignLink>? passed, CancellationToken cancellationToken)
    {
        if (await view.FindTicketAsync(ticketId, cancellationToken) is { } held && (held.Link is not null || held.IsHandsOff))
        {
            return counts with { LinkedBefore = counts.LinkedBefore + 1 };
        }

        var present = links.Where(link => issues.ContainsKey(link.IssueId)).DistinctBy(link => link.IssueId, StringComparer.Ordinal).ToList();
        if ((present.Find(link => issues[link.IssueId].Category != StatusCategory.Done) ?? present.FirstOrDefault()) is not { } chosen)
        {
            return counts with { IssuesGone = counts.IssuesGone + 1 };
        }

        var ticket = await ticketReader.ReadAsync(ticketId, cancellationToken);
        if (ticket?.MergedInto is { } target && passed is not null)
        {
            passed.AddRange(links.Select(link => link with { TicketId = target }));
            return counts with { Passed = counts.Passed + 1 };
        }

        if (ticket is not { MergedInto: null, Status: not TicketStatus.Deleted })
        {
            return counts with { TicketsGone = counts.TicketsGone + 1 };
        }

        counts = present.Count > 1 ? counts with { WithSeveral = counts.WithSeveral + 1 } : counts;
        return await PlanAsync(ticket, issues[chosen.IssueId], counts.Keeper, chosen.CreatedAt, cancellationToken)
            ? counts with { Linked = counts.Linked + 1 }
            : counts with { Failed = counts.Failed + 1 };
    }

    private async Task<bool> PlanAsync(Ticket ticket, Issue issue, string keeper, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var correlation = refetches.NewCorrelation();
        var results = await inbox.PlanAsync(
            [
                new TicketSeen(ticket, ImmutableDictionary<string, Issue?>.Empty, clock.GetUtcNow(), correlation) { IsHistory = true },
                new LinkMigrated(ticket, issue, keeper, since, clock.GetUtcNow(), correlation),
            ],
            cancellationToken);
        return results.All(result => result.Failure is null);
    }
}
