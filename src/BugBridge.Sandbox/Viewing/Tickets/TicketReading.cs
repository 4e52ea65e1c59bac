using System.Collections.Immutable;
using System.Text.Json;
using BugBridge.Sandbox.Demo.Checks;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Viewing.Formatting;
using BugBridge.Sandbox.Viewing.Layout;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox.Viewing.Tickets;

/// <summary>Reads what Zendesk's desk holds in one moment.</summary>
/// <param name="standIn">The standIn.</param>
/// <param name="jiraUrl">Where Jira's pages are, without a slash at the end.</param>
internal sealed class TicketReading(ZendeskStandIn standIn, Func<string> jiraUrl) : ITicketReading
{
    private ZendeskState State => standIn.State;

    /// <inheritdoc/>
    public ImmutableArray<TicketRow> Rows() =>
        standIn.Locked(() => State.Tickets.Values.OrderByDescending(ticket => ticket.Id).Select(Row).ToImmutableArray());

    /// <inheritdoc/>
    public TicketSheet? Sheet(Site site, long id) => standIn.Locked(() => State.Tickets.TryGetValue(id, out var ticket)
        ? new TicketSheet(site, id, Subject(ticket), [.. Facts(ticket), .. CustomFields(ticket)], [.. ticket.Comments.Select(PostOf)])
        : null);

    private TicketRow Row(ZendeskTicket ticket) => new(
        ticket.Id, Subject(ticket), NameOf(ticket.RequesterId), ticket.Status, ticket.Tags, Issue(ticket).FirstOrDefault(), ticket.UpdatedAt);

    private IEnumerable<Fact> Facts(ZendeskTicket ticket) =>
    [
        Fact.Of("Status", ticket.Status),
        Fact.Of("Priority", ticket.Priority),
        new Fact("Requester", [.. Requester(ticket.RequesterId)]),
        Fact.Of("Organisation", ticket.OrganizationId is { } id ? State.Organizations.GetValueOrDefault(id)?.Name : null),
        Fact.Of("Assignee", ticket.AssigneeId is { } rep ? NameOf(rep) : null),
        Fact.Of("Group", ticket.GroupId is { } group ? State.Groups.GetValueOrDefault(group)?.Name : null),
        new Fact("Tags", [.. ticket.Tags.Select(tag => new Reference(tag))]),
        Fact.Of("Created", UtcText.Of(ticket.CreatedAt)),
        Fact.Of("Updated", UtcText.Of(ticket.UpdatedAt)),
    ];

    private IEnumerable<Reference> Requester(long userId) =>
        State.Users.TryGetValue(userId, out var user) ? [new Reference(user.Name), new Reference(user.Email)] : [new Reference(NameOf(userId))];

    private IEnumerable<Fact> CustomFields(ZendeskTicket ticket) => State.Fields.Values.Where(field => field.IsCustom).Select(field =>
        field.Id == standIn.IssueField ? new Fact(field.Title, [.. Issue(ticket)]) : Fact.Of(field.Title, Shown(field, ticket.Fields.GetValueOrDefault(field.Id))));

    private static string? Shown(ZendeskField field, JsonElement value) => !field.HasOptions ? FieldText.Of(value) : string.Join(
        ", ", field.Options.Where(option => option.Tag == value.Text() || value.Items().Any(tag => tag.Text() == option.Tag)).Select(option => option.Name));

    private IEnumerable<Reference> Issue(ZendeskTicket ticket) =>
        FieldText.Of(ticket.Fields.GetValueOrDefault(standIn.IssueField)) is { Length: > 0 } key
            ? [new Reference(key, $"{jiraUrl()}/browse/{Uri.EscapeDataString(key)}")]
            : [];

    private Post PostOf(ZendeskComment comment) => new(
        comment.Id,
        NameOf(comment.AuthorId),
        Role(comment.AuthorId),
        comment.CreatedAt,
        comment.IsPublic ? Audience.Everybody : Audience.Inside,
        comment.IsPublic ? "public reply" : "internal note",
        HtmlPieces.Read(comment.HtmlBody))
    {
        IsBridges = RemoteState.StampOf(comment.Custom) is not null,
        Files = [.. comment.Attachments.Select(file => file.FileName)],
    };

    private static string Subject(ZendeskTicket ticket) => string.IsNullOrWhiteSpace(ticket.Subject) ? "(no subject)" : ticket.Subject;

    private string NameOf(long userId) => State.Users.GetValueOrDefault(userId)?.Name ?? "(erased user)";

    private string? Role(long userId) => State.Users.GetValueOrDefault(userId)?.Role switch
    {
        "end-user" => "customer",
        "agent" => "rep",
        "admin" => "administrator",
        _ => null,
    };
}
