using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>Everything that the stand-in for Zendesk holds. Every use of it happens under <see cref="Gate"/>.</summary>
internal sealed class ZendeskState(TimeProvider clock, ZendeskNews news)
{
    private readonly SortedSet<(long Sequence, long TicketId)> _order = [];
    private long _lastSequence;
    private long _lastId = 1000;
    private long _lastTicket;

    public Lock Gate { get; } = new();

    public Dictionary<long, ZendeskTicket> Tickets { get; } = [];

    public Dictionary<long, ZendeskUser> Users { get; } = [];

    public Dictionary<long, ZendeskOrganization> Organizations { get; } = [];

    public Dictionary<long, ZendeskField> Fields { get; } = [];

    public Dictionary<long, ZendeskNamed> Groups { get; } = [];

    public Dictionary<long, ZendeskNamed> Forms { get; } = [];

    public Dictionary<long, ZendeskApp> Apps { get; } = [];

    /// <summary>All files, of comments and of none.</summary>
    public Dictionary<long, ZendeskAttachment> Files { get; } = [];

    /// <summary>All updates of all tickets, oldest first.</summary>
    public List<ZendeskAudit> Audits { get; } = [];

    /// <summary>The webhooks that the API made.</summary>
    public List<ZendeskMadeWebhook> Webhooks { get; } = [];

    /// <summary>The triggers that the API made, as it shows them.</summary>
    public List<JsonObject> Triggers { get; } = [];

    public List<CustomerMail> Mails { get; } = [];

    public List<(long Id, string IssueId, string IssueKey, long TicketId, DateTimeOffset At)> JiraLinks { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public long NextId() => ++_lastId;

    /// <summary>Tickets in the order of their last changes, those after a place in it.</summary>
    public IEnumerable<ZendeskTicket> ChangedAfter(long sequence) =>
        _order.GetViewBetween((sequence + 1, 0), (long.MaxValue, long.MaxValue)).Select(place => Tickets[place.TicketId]);

    public ZendeskTicket Create(long requesterId, long authorId, ZendeskVia via, TicketChange change)
    {
        var requester = Users.GetValueOrDefault(requesterId);
        var ticket = new ZendeskTicket(++_lastTicket, requesterId, Now)
        {
            Via = via,
            OrganizationId = requester?.OrganizationId,
            GroupId = Groups.Keys.Cast<long?>().FirstOrDefault(),
            FormId = Forms.Keys.Cast<long?>().FirstOrDefault(),
        };
        return Apply(ticket, authorId, via, change, isNew: true);
    }

    public ZendeskTicket Update(ZendeskTicket ticket, long authorId, ZendeskVia via, TicketChange change) =>
        Apply(ticket, authorId, via, change, isNew: false);

    /// <summary>Puts another comment in the place of one, also where the ticket's updates tell of it.</summary>
    public void Rewrite(ZendeskTicket ticket, long commentId, Func<ZendeskComment, ZendeskComment> edit, long authorId)
    {
        var before = ticket.Comments.First(comment => comment.Id == commentId);
        var after = edit(before);
        ZendeskAudit Told(ZendeskAudit audit) => audit.Comment?.Id == commentId ? audit with { Comment = after } : audit;
        for (var at = 0; at < Audits.Count; at++)
        {
            Audits[at] = Told(Audits[at]);
        }

        var rewritten = ticket with { Comments = ticket.Comments.Replace(before, after), Audits = [.. ticket.Audits.Select(Told)] };
        Apply(rewritten, authorId, ZendeskVia.Web, new TicketChange(), isNew: false);
    }

    private ZendeskTicket Apply(ZendeskTicket before, long authorId, ZendeskVia via, TicketChange change, bool isNew)
    {
        var auditId = NextId();
        var comment = change.Comment is null ? null : Written(before, auditId, authorId, via, change);
        var after = Changed(before, change) with
        {
            UpdatedAt = Now,
            LastPublic = comment?.IsPublic ?? before.LastPublic,
            Comments = comment is null ? before.Comments : before.Comments.Add(comment),
            Sequence = ++_lastSequence,
        };
        var changes = TicketDifference.Between(isNew ? null : before, after, NextId).ToImmutableArray();
        var audit = new ZendeskAudit(auditId, before.Id, authorId, Now, via, change.Metadata, changes, comment);
        after = after with { Audits = before.Audits.Add(audit) };
        Keep(before, after);
        Audits.Add(audit);
        Mail(after, comment);
        news.Tell(after, audit, isNew);
        return after;
    }

    /// <summary>Takes a ticket away as if it had never been.</summary>
    public void Remove(long ticketId)
    {
        _order.Remove((Tickets[ticketId].Sequence, ticketId));
        Tickets.Remove(ticketId);
    }

    private void Keep(ZendeskTicket before, ZendeskTicket after)
    {
        _order.Remove((before.Sequence, before.Id));
        _order.Add((after.Sequence, after.Id));
        Tickets[after.Id] = after;
    }

    private ZendeskComment Written(ZendeskTicket ticket, long auditId, long authorId, ZendeskVia via, TicketChange change)
    {
        var comment = change.Comment!;
        return new ZendeskComment(
            NextId(),
            auditId,
            comment.AuthorId ?? authorId,
            comment.IsPublic ?? ticket.LastPublic,
            comment.Body,
            comment.HtmlBody ?? CommentText.ToHtml(comment.Body),
            Now,
            via)
        {
            Custom = change.Metadata,
            Attachments = comment.Attachments,
        };
    }

    private ZendeskTicket Changed(ZendeskTicket ticket, TicketChange change) => ticket with
    {
        Subject = change.Subject ?? ticket.Subject,
        Status = change.Status ?? ticket.Status,
        Priority = change.Priority ?? ticket.Priority,
        Type = change.Type ?? ticket.Type,
        AssigneeId = change.AssigneeId ?? ticket.AssigneeId,
        GroupId = change.GroupId ?? ticket.GroupId,
        FormId = change.FormId ?? ticket.FormId,
        ExternalId = change.ExternalId ?? ticket.ExternalId,
        Tags = (change.Tags is { } all ? ticket.Tags.Clear().Union(all.Select(Tag)) : ticket.Tags)
            .Except(Chosen(change.Fields.Select(field => KeyValuePair.Create(field.Id, ticket.Fields.GetValueOrDefault(field.Id)))))
            .Union(Chosen(change.Fields.Select(field => KeyValuePair.Create(field.Id, field.Value))))
            .Union(change.AddTags.Select(Tag))
            .Except(change.RemoveTags.Select(Tag)),
        Fields = ticket.Fields.SetItems(change.Fields.Select(field => KeyValuePair.Create(field.Id, field.Value))),
    };

    /// <summary>The tags with which a ticket is tagged because of what is chosen in its fields.</summary>
    private IEnumerable<string> Chosen(IEnumerable<KeyValuePair<long, JsonElement>> fields) => fields
        .Where(field => Fields.GetValueOrDefault(field.Key) is { HasOptions: true })
        .SelectMany(field => field.Value.ValueKind == JsonValueKind.Array ? field.Value.Texts() : new[] { field.Value.Text() }.OfType<string>())
        .Where(tag => tag.Length > 0);

    private void Mail(ZendeskTicket ticket, ZendeskComment? comment)
    {
        if (comment is { IsPublic: true } && comment.AuthorId != ticket.RequesterId && Users.TryGetValue(ticket.RequesterId, out var customer))
        {
            Mails.Add(new CustomerMail(ticket.Id, comment.Id, customer.Email, comment.Body, Now));
        }
    }

#pragma warning disable CA1308 // Zendesk's tags are lower case.
    private static string Tag(string tag) => tag.ToLowerInvariant();
#pragma warning restore CA1308
}
