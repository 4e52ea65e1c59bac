using System.Collections.Immutable;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Viewing.Formatting;
using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Tickets;

/// <summary>Reads what Freshdesk's desk holds in one moment.</summary>
/// <param name="standIn">The standIn.</param>
/// <param name="jiraUrl">Where Jira's pages are, without a slash at the end.</param>
internal sealed class FreshdeskReading(FreshdeskStandIn standIn, Func<string> jiraUrl) : ITicketReading
{
    private FreshdeskState State => standIn.State;

    /// <inheritdoc/>
    public ImmutableArray<TicketRow> Rows() =>
        standIn.Locked(() => State.Tickets.Values.OrderByDescending(ticket => ticket.Id).Select(Row).ToImmutableArray());

    /// <inheritdoc/>
    public TicketSheet? Sheet(Site site, long id) => standIn.Locked(() => State.Tickets.TryGetValue(id, out var ticket)
        ? new TicketSheet(site, id, Subject(ticket), [.. Facts(ticket), .. CustomFields(ticket)], [Description(ticket), .. ticket.Conversations.Select(PostOf)])
        : null);

    private TicketRow Row(FreshdeskTicket ticket) => new(
        ticket.Id,
        Subject(ticket),
        NameOf(ticket.RequesterId),
        Status(ticket),
        ticket.Tags.ToImmutableSortedSet(StringComparer.Ordinal),
        Issue(ticket).FirstOrDefault(),
        ticket.UpdatedAt);

    private IEnumerable<Fact> Facts(FreshdeskTicket ticket) =>
    [
        Fact.Of("Status", Status(ticket)),
        new Fact("Requester", [.. Requester(ticket.RequesterId)]),
        Fact.Of("Company", ticket.CompanyId is { } id ? State.Companies.GetValueOrDefault(id)?.Name : null),
        Fact.Of("Agent", ticket.ResponderId is { } rep ? NameOf(rep) : null),
        Fact.Of("Group", ticket.GroupId is { } group ? State.Groups.GetValueOrDefault(group)?.Name : null),
        new Fact("Tags", [.. ticket.Tags.Select(tag => new Reference(tag))]),
        Fact.Of("Created", UtcText.Of(ticket.CreatedAt)),
        Fact.Of("Updated", UtcText.Of(ticket.UpdatedAt)),
    ];

    private IEnumerable<Reference> Requester(long id) => State.Contacts.TryGetValue(id, out var contact)
        ? [new Reference(contact.Name), new Reference(contact.Email ?? "(no address)")]
        : [new Reference(NameOf(id))];

    private IEnumerable<Fact> CustomFields(FreshdeskTicket ticket) => State.Fields.Values.Where(known => known.IsCustom).Select(known =>
        known.Name == FreshdeskStandIn.IssueField
            ? new Fact(known.Label, [.. Issue(ticket)])
            : Fact.Of(known.Label, FieldText.Of(ticket.Fields.GetValueOrDefault(known.Name))));

    private IEnumerable<Reference> Issue(FreshdeskTicket ticket) =>
        FieldText.Of(ticket.Fields.GetValueOrDefault(FreshdeskStandIn.IssueField)) is { Length: > 0 } key
            ? [new Reference(key, $"{jiraUrl()}/browse/{Uri.EscapeDataString(key)}")]
            : [];

    private Post Description(FreshdeskTicket ticket) => new(
        ticket.Id, NameOf(ticket.RequesterId), "customer", ticket.CreatedAt, Audience.Everybody, "description", HtmlPieces.Read(ticket.Description))
    {
        Files = [.. ticket.Files.Select(file => file.Name)],
    };

    private Post PostOf(FreshdeskConversation written) => new(
        written.Id,
        NameOf(written.UserId),
        written.IsIncoming ? "customer" : "agent",
        written.CreatedAt,
        written.IsPrivate ? Audience.Inside : Audience.Everybody,
        written.IsPrivate ? "private note" : "reply",
        HtmlPieces.Read(written.Body))
    {
        IsBridges = written.UserId == standIn.Bridge,
        Files = [.. written.Files.Select(file => file.Name)],
    };

    private static string Status(FreshdeskTicket ticket) => ticket switch
    {
        { IsDeleted: true } => "deleted",
        { IsSpam: true } => "spam",
        { Status: FreshdeskState.Open } => "open",
        { Status: 3 } => "pending",
        { Status: FreshdeskState.Resolved } => "resolved",
        { Status: FreshdeskState.Closed } => "closed",
        _ => "waiting",
    };

    private static string Subject(FreshdeskTicket ticket) => string.IsNullOrWhiteSpace(ticket.Subject) ? "(no subject)" : ticket.Subject;

    private string NameOf(long id) => State.Contacts.GetValueOrDefault(id)?.Name ?? State.Agents.GetValueOrDefault(id)?.Name ?? "(erased contact)";
}
