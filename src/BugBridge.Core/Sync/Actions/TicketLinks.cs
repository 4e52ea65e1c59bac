using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Actions;

/// <summary>The link from an issue back to a ticket, as Jira shows it beside the issue.</summary>
internal static class TicketLinks
{
    // Jira's own limit is 255.
    private const int LongestTitle = 250;

    /// <summary>Jira keeps one link for each of these ids, so that writing twice never doubles.</summary>
    public static string GlobalId(string ticketId) => $"bugbridge:ticket:{ticketId}";

    /// <summary>The ticket that such an id stands for, or null when it is no id of ours.</summary>
    public static string? TicketOf(string globalId) =>
        globalId.StartsWith(GlobalId(string.Empty), StringComparison.Ordinal) ? globalId[GlobalId(string.Empty).Length..] : null;

    /// <summary>Shows the ticket on the issue.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="issueId">The issue.</param>
    /// <param name="cause">What led to it: the same ticket may join and leave the same issue more than once.</param>
    public static PutRemoteLink Put(TicketState ticket, string issueId, string cause) => Put(ticket.Id, ticket.Url, ticket.Title ?? ticket.Subject, issueId, cause);

    /// <inheritdoc cref="Put(TicketState, string, string)"/>
    public static PutRemoteLink Put(LinkedTicket ticket, string issueId, string cause) => Put(ticket.Id, ticket.Url, ticket.Title ?? ticket.Subject, issueId, cause);

    /// <summary>Takes the ticket off the issue; parameters as for <see cref="Put(TicketState, string, string)"/>.</summary>
    public static DropRemoteLink Drop(TicketState ticket, string issueId, string cause) => Drop(ticket.Id, issueId, cause);

    /// <inheritdoc cref="Drop(TicketState, string, string)"/>
    public static DropRemoteLink Drop(string ticketId, string issueId, string cause) =>
        new(Stamp.For("drop-remote-link", ticketId, issueId, cause), issueId, GlobalId(ticketId));

    private static PutRemoteLink Put(string ticketId, string url, string subject, string issueId, string cause) => new(
        Stamp.For("remote-link", ticketId, issueId, cause), issueId, new RemoteLink(GlobalId(ticketId), url, Title(ticketId, subject)));

    private static string Title(string ticketId, string subject)
    {
        var title = $"Ticket {ticketId}: {subject}";
        return title.Length <= LongestTitle ? title : Text.CleanText.Of(title[..(LongestTitle - 1)]) + "…";
    }
}
