using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Commands;

/// <summary>Says in words what is held of a ticket or an issue.</summary>
internal static class Facts
{
    /// <summary>Of a ticket, and the issue that it is linked to, when that is held.</summary>
    public static IReadOnlyList<Fact> Of(TicketState ticket, IssueState? issue) =>
    [
        new("Ticket", ticket.Id),
        new("Subject", ticket.Subject),
        new("Status", ticket.Status + (ticket.IsOpen ? string.Empty : " (hears no news)")),
        new("Issue", ticket.Link is { } link ? Linked(link, issue) : ticket.IsHandsOff ? "none: a rep unlinked it, so no rule files it again" : "none"),
        new("Comments seen", Seen(ticket.Seen)),
    ];

    /// <summary>Of an issue, and the tickets linked to it.</summary>
    public static IReadOnlyList<Fact> Of(IssueState issue, ImmutableArray<LinkedTicket> tickets) =>
    [
        new("Issue", issue.Key),
        new("Summary", issue.Summary),
        new("Status", issue.IsGone ? "gone from Jira" : issue.Status ?? "not yet read"),
        new("Resolution", issue.Resolution ?? "none"),
        new("Estimate", issue.Estimate is { } estimate ? $"{estimate.Date:yyyy-MM-dd} ({estimate.Source})" : "none"),
        new("Workaround", issue.Workaround is { } workaround ? $"by {workaround.By}, {workaround.At:u}" : "none"),
        new("Tickets", tickets.IsEmpty ? "none" : string.Join(", ", tickets.Select(ticket => ticket.Id + (ticket.IsOpen ? string.Empty : " (hears no news)")))),
        new("Comments seen", Seen(issue.Seen)),
    ];

    /// <summary>Of the candidates that were found for a ticket, best first.</summary>
    public static IEnumerable<Fact> Of(ImmutableArray<(Offer Offer, string? Key)> offers) => offers.Select(found => new Fact(
        $"Candidate {found.Offer.Rank}",
        string.Create(CultureInfo.InvariantCulture, $"{found.Key ?? found.Offer.Group}, score {found.Offer.Score:0.00}")
            + $" ({found.Offer.NearVerbatim ?? $"both say {string.Join(", ", found.Offer.Words)}"})"));

    private static string Linked(TicketLink link, IssueState? issue) => link.IssueId is null
        ? link.Awaits is { } first ? $"waits for the issue of ticket {first}: {link.By}" : link.IsRefused ? "refused by Jira" : "being filed"
        : $"{issue?.Key ?? link.IssueId} since {link.Since:u} ({link.Origin}{(link.By is null ? string.Empty : ": " + link.By)})";

    private static string Seen(ImmutableDictionary<string, SeenComment> seen) =>
        $"{seen.Count}, of which {seen.Values.Count(comment => comment.Crossed)} crossed";
}
