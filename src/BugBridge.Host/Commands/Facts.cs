using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Erasure;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Commands;

/// <summary>Says in words what is held of a ticket or an issue.</summary>
internal static class Facts
{
    /// <summary>Of a ticket, the issue that it stands behind, and the one that it was tied to itself, when they are held.</summary>
    public static IReadOnlyList<Fact> Of(TicketState ticket, IssueState? issue, IssueState? home) =>
    [
        new("Ticket", ticket.Id),
        new("Subject", ticket.Subject),
        new("Status", ticket.Status + (ticket.IsOpen ? string.Empty : " (gets no updates)")),
        new("Issue", ticket.Link is { } link ? Linked(link, issue, home) : ticket.IsHandsOff ? "none: a rep unlinked it, so no rule files it again" : "none"),
        .. Erasing(ticket),
        new("Comments seen", Seen(ticket.Handled)),
    ];

    /// <summary>Of an issue, the one that it was merged into, those merged into it, and the tickets that stand behind it.</summary>
    public static IReadOnlyList<Fact> Of(IssueState issue, IssueState? master, ImmutableArray<IssueRef> duplicates, ImmutableArray<LinkedTicket> tickets) =>
    [
        new("Issue", issue.Key),
        new("Summary", issue.Summary),
        new("Status", issue.IsGone ? "gone from Jira" : issue.Status ?? "not yet read"),
        new("Resolution", issue.Resolution ?? "none"),
        new("Estimate", issue.Estimate is { } estimate ? $"{estimate.Date:yyyy-MM-dd} ({estimate.Source})" : "none"),
        new("Workaround", issue.Workaround is { } workaround ? $"by {workaround.By}, {workaround.At:u}" : "none"),
        new("Duplicate of", Master(issue, master)),
        new("Duplicates", duplicates.IsEmpty ? "none" : string.Join(", ", duplicates.Select(duplicate => duplicate.Key))),
        new("Tickets", tickets.IsEmpty ? "none" : string.Join(", ", tickets.Select(ticket => ticket.Id + (ticket.IsOpen ? string.Empty : " (gets no updates)")))),
        new("Comments seen", Seen(issue.Handled)),
    ];

    /// <summary>Of the candidates that were found for a ticket, best first.</summary>
    public static IEnumerable<Fact> Of(ImmutableArray<(Offer Offer, string? Key)> offers) => offers.Select(found => new Fact(
        $"Candidate {found.Offer.Rank}",
        string.Create(CultureInfo.InvariantCulture, $"{found.Key ?? found.Offer.Group}, score {found.Offer.Score:0.00}")
            + Why(found.Offer)));

    private static string Why(Offer offer) =>
        offer.NearVerbatim is { } reason ? $" ({reason})" : offer.Words.IsEmpty ? string.Empty : $" (both say {string.Join(", ", offer.Words)})";

    private static IEnumerable<Fact> Erasing(TicketState ticket) => ticket switch
    {
        { ErasedAt: { } at } => [new Fact("Erased", at.ToString("u", CultureInfo.InvariantCulture))],
        { EraseStage: ErasureStage.Rejected, EraseWhy: { } why } => [new Fact("Erasing", $"rejected, although {why.Words()}")],
        { EraseStage: ErasureStage.ForApproval, EraseAt: { } since, EraseWhy: { } why } =>
            [new Fact("Erasing", $"waiting for approval since {since:u}, because {why.Words()}: bugbridge erase --approve {ticket.Id}, or --reject {ticket.Id}")],
        { EraseAt: { } due } => [new Fact("Erasing", $"scheduled for {due:u}, after asking the helpdesk again, because {(ticket.EraseWhy ?? ErasureCause.TicketDeleted).Words()}")],
        _ => [],
    };

    private static string Linked(TicketLink link, IssueState? issue, IssueState? home) => link.IssueId is null
        ? link.Awaits is { } first ? $"waiting for the issue of ticket {first}: {link.By}" : link.IsRefused ? "refused by Jira" : "being filed"
        : $"{issue?.Key ?? link.IssueId} since {link.Since:u} ({link.Origin}{(link.By is null ? string.Empty : ": " + link.By)})"
            + (link.HomeId == link.IssueId ? string.Empty : $"; linked by way of its duplicate {home?.Key ?? link.HomeId}");

    private static string Master(IssueState issue, IssueState? master) => issue switch
    {
        { Merge: { } merge } => $"{master?.Key ?? merge.IntoId} since {merge.At:u} ({merge.Source}{(merge.By is null ? string.Empty : ": " + merge.By)})",
        { Refusal: { } refusal } => "none; marked in Jira, but not merged: " + refusal,
        _ => "none",
    };

    private static string Seen(ImmutableDictionary<string, HandledComment> seen) =>
        $"{seen.Count}, {seen.Values.Count(comment => comment.Crossed)} of them shared";
}
