using System.Collections.Immutable;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Webhooks;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>
/// Zendesk as people see it: what customers and reps do in it, and what it holds. Everything done here bumps times and fires webhooks as
/// if it were done in the browser. Thread-safe; what is handed out are snapshots.
/// </summary>
public sealed class ZendeskStandIn
{
    private readonly ZendeskNews _news;
    private readonly TimeProvider _clock;

    internal ZendeskStandIn(ZendeskOptions options, TimeProvider clock, WebhookSender sender)
    {
        _news = new ZendeskNews(sender, options);
        _clock = clock;
        State = new ZendeskState(clock, _news);
        Support = AddGroup("Support");
        DefaultForm = AddForm("Default ticket form");
        Bridge = AddUser("BugBridge", options.Email, "admin", null);
        foreach (var (title, type) in SystemFields)
        {
            AddField(title, type);
        }

        IssueField = AddField("Jira issue", "text");
        FixField = AddField("Fix expected", "date");
        WorkaroundField = AddField("Workaround", "textarea");
    }

    private static readonly (string Title, string Type)[] SystemFields =
        [("Subject", "subject"), ("Description", "description"), ("Status", "status"), ("Type", "tickettype"), ("Priority", "priority"), ("Group", "group"), ("Assignee", "assignee")];

    /// <summary>The calls that the API got.</summary>
    public CallCounts Calls { get; } = new();

    /// <summary>The user that the API's credentials belong to, an administrator. People may write through it, too.</summary>
    public long Bridge { get; }

    /// <summary>The group that new tickets land in.</summary>
    public long Support { get; }

    /// <summary>The form of new tickets.</summary>
    public long DefaultForm { get; }

    /// <summary>A text field, "Jira issue".</summary>
    public long IssueField { get; }

    /// <summary>A date field, "Fix expected".</summary>
    public long FixField { get; }

    /// <summary>A text area, "Workaround".</summary>
    public long WorkaroundField { get; }

    /// <summary>All tickets with all that is in them, the deleted ones too, by id.</summary>
    public ImmutableArray<ZendeskTicket> Tickets => Locked(() => State.Tickets.Values.OrderBy(ticket => ticket.Id).ToImmutableArray());

    /// <summary>All mails that customers would have received, oldest first.</summary>
    public ImmutableArray<CustomerMail> Mails => Locked(() => State.Mails.ToImmutableArray());

    /// <summary>All users by id, the bridge's among them.</summary>
    public ImmutableArray<ZendeskUser> Users => Locked(() => State.Users.Values.OrderBy(user => user.Id).ToImmutableArray());

    /// <summary>All ticket fields, Zendesk's own among them.</summary>
    public ImmutableArray<ZendeskField> TicketFields => Locked(() => State.Fields.Values.OrderBy(known => known.Id).ToImmutableArray());

    internal ZendeskState State { get; }

    /// <summary>The ticket as it is now, also when it is deleted.</summary>
    public ZendeskTicket Ticket(long id) => Locked(() => State.Tickets[id]);

    /// <summary>Tells this receiver of every change from now on.</summary>
    public void AddWebhook(ZendeskWebhook webhook) => _news.Add(webhook);

    /// <summary>Adds a customer's organisation.</summary>
    public long AddOrganization(string name) =>
        Locked(() => Added(State.Organizations, new ZendeskOrganization(State.NextId(), name), organization => organization.Id));

    /// <summary>Adds a customer.</summary>
    public long AddCustomer(string name, string? email = null, long? organizationId = null) => AddUser(name, email, "end-user", organizationId);

    /// <summary>Sets the language that a user reads, such as <c>es</c>.</summary>
    public void SetLanguage(long userId, string locale) => Locked(() => State.Users[userId] = State.Users[userId] with { Locale = locale });

    /// <summary>Adds a rep.</summary>
    public long AddRep(string name, string? email = null) => AddUser(name, email, "agent", null);

    /// <summary>Adds a group.</summary>
    public long AddGroup(string name) => Locked(() => Added(State.Groups, new ZendeskNamed(State.NextId(), name), group => group.Id));

    /// <summary>An administrator uploads and installs a private app.</summary>
    public ZendeskApp InstallApp(string title = "BugBridge") => Locked(() =>
    {
        var app = new ZendeskApp(State.NextId(), State.NextId(), title, _clock);
        return State.Apps[app.Id] = app;
    });

    /// <summary>Adds a ticket form.</summary>
    public long AddForm(string name) => Locked(() => Added(State.Forms, new ZendeskNamed(State.NextId(), name), form => form.Id));

    /// <summary>Adds a ticket field, with the names of its options; their tags are those that Zendesk proposes.</summary>
    public long AddField(string title, string type, params string[] options) =>
        Locked(() => Added(State.Fields, new ZendeskField(State.NextId(), title, type) { Options = [.. options.Select(ZendeskOption.Of)] }, known => known.Id));

    /// <summary>An administrator changes a ticket field, such as the name of an option.</summary>
    public void ChangeField(long fieldId, Func<ZendeskField, ZendeskField> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Locked(() => State.Fields[fieldId] = change(State.Fields[fieldId]));
    }

    /// <summary>Takes a ticket field away; values of it are no longer shown, and setting it is ignored, as Zendesk does.</summary>
    public void RemoveField(long fieldId) => Locked(() => State.Fields.Remove(fieldId));

    /// <summary>A link as Zendesk's own Jira app makes it.</summary>
    public void LinkToJira(long ticketId, string issueId, string issueKey) => Locked(() => State.JiraLinks.Add((State.NextId(), issueId, issueKey, ticketId, State.Now)));

    /// <summary>Erases a user for good: what they wrote stays, who they were is gone, and the user's record says that they were deleted.</summary>
    public void EraseUser(long userId) => Locked(() =>
        State.Users[userId] = State.Users[userId] with { Name = "Permanently Deleted User", Email = string.Empty, OrganizationId = null, IsDeleted = true });

    /// <summary>Deletes a user, not yet for good.</summary>
    public void DeleteUser(long userId) => Locked(() => State.Users[userId] = State.Users[userId] with { IsDeleted = true });

    /// <summary>Tells nobody of a user any more, without a mark, as when a right was taken away.</summary>
    public void HideUser(long userId) => Locked(() => State.Users.Remove(userId));

    /// <summary>Takes a ticket away without a mark: nothing tells of it any more.</summary>
    public void Purge(long ticketId) => Locked(() => State.Remove(ticketId));

    /// <summary>A customer files a ticket by mail.</summary>
    public long FileTicket(long customerId, string? subject, string body, params string[] tags) => Locked(() => State.Create(
        customerId,
        customerId,
        ZendeskVia.Mail,
        new TicketChange { Subject = subject, Comment = new NewComment(body, null, true), AddTags = [.. tags] }).Id);

    /// <summary>A customer answers a mail about a closed ticket: Zendesk makes a new one that follows it up, with its tags and fields.</summary>
    public long FollowUp(long closedId, long customerId, string body) => Locked(() =>
    {
        var closed = State.Tickets[closedId];
        return closed.Status is not "closed"
            ? throw new InvalidOperationException($"Ticket {closedId} is not closed, so a message is written on it.")
            : State.Create(customerId, customerId, new ZendeskVia("email", "follow_up", closedId), new TicketChange
            {
                Subject = "Re: " + closed.Subject,
                Comment = new NewComment(body, null, true),
                AddTags = [.. closed.Tags],
                Fields = [.. closed.Fields.Select(field => (field.Key, field.Value))],
            }).Id;
    });

    /// <summary>A customer files a ticket with HTML by mail.</summary>
    public long FileHtmlTicket(long customerId, string? subject, string html) => Locked(() => State.Create(
        customerId,
        customerId,
        ZendeskVia.Mail,
        new TicketChange { Subject = subject, Comment = new NewComment(CommentText.ToPlain(html), html, true) }).Id);

    /// <summary>A rep files a ticket for a customer: what was said on a call, or because the rep writes first. What it says is public, as Zendesk has it unless the rep chooses otherwise.</summary>
    /// <param name="repId">The rep.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="channel">How: <c>voice</c> for a call, <c>web</c> for what a rep types.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="body">What the rep writes.</param>
    public long FileForCustomer(long repId, long customerId, string channel, string subject, string body) => Locked(() => State.Create(
        customerId,
        repId,
        new ZendeskVia(channel),
        new TicketChange { Subject = subject, Comment = new NewComment(body, null, true) }).Id);

    /// <summary>An administrator makes an end user of a rep who left. What they wrote stays.</summary>
    public void Downgrade(long userId) => Locked(() => { State.Users[userId] = State.Users[userId] with { Role = "end-user" }; });

    /// <summary>Writes what the customer can read. A customer who writes re-opens a solved or pending ticket.</summary>
    /// <returns>The comment's id.</returns>
    public long Reply(long ticketId, long authorId, string text) => Locked(() =>
    {
        var reopens = !State.Users[authorId].IsAgent && State.Tickets[ticketId].Status is "pending" or "solved";
        return Write(ticketId, authorId, new TicketChange { Status = reopens ? "open" : null, Comment = new NewComment(text, null, true) });
    });

    /// <summary>A rep writes an internal note.</summary>
    /// <returns>The comment's id.</returns>
    public long Note(long ticketId, string text, long? repId = null) =>
        Locked(() => Write(ticketId, Rep(repId), new TicketChange { Comment = new NewComment(text, null, false) }));

    /// <summary>A rep writes an internal note with HTML.</summary>
    /// <returns>The comment's id.</returns>
    public long NoteHtml(long ticketId, string html, long? repId = null) =>
        Locked(() => Write(ticketId, Rep(repId), new TicketChange { Comment = new NewComment(CommentText.ToPlain(html), html, false) }));

    /// <summary>Somebody attaches a file, internally when a rep does.</summary>
    /// <returns>The comment's id.</returns>
    public long Attach(long ticketId, long authorId, string text, string fileName, string contentType, long size) => Locked(() =>
    {
        var comment = new NewComment(text, null, !State.Users[authorId].IsAgent) { Attachments = [Kept(fileName, contentType, HeldFile.Made(contentType, size))] };
        return Write(ticketId, authorId, new TicketChange { Comment = comment });
    });

    /// <summary>An agent redacts words of a comment: they are gone for good, and blocks stand in their place.</summary>
    public void Redact(long ticketId, long commentId, string words, long? repId = null) => Locked(() =>
    {
        var blocks = new string('▇', words.Length);
        State.Rewrite(State.Tickets[ticketId], commentId, comment => comment with
        {
            Body = comment.Body.Replace(words, blocks, StringComparison.Ordinal),
            HtmlBody = comment.HtmlBody.Replace(words, blocks, StringComparison.Ordinal),
        }, Rep(repId));
    });

    /// <summary>Zendesk flags a comment as not to be trusted.</summary>
    public void Flag(long ticketId, long commentId) =>
        Locked(() => State.Rewrite(State.Tickets[ticketId], commentId, comment => comment with { IsFlagged = true }, Bridge));

    /// <summary>An administrator shuts a user out.</summary>
    public void Suspend(long userId) => Locked(() => { State.Users[userId] = State.Users[userId] with { IsSuspended = true }; });

    /// <summary>A customer files a ticket with files by mail.</summary>
    public long FileTicket(
        long customerId, string subject, string body, IEnumerable<(string Name, string ContentType, HeldFile Content)> files, params string[] tags) => Locked(() => State.Create(
        customerId,
        customerId,
        ZendeskVia.Mail,
        new TicketChange { Subject = subject, Comment = new NewComment(body, null, true) { Attachments = Kept(files) }, AddTags = [.. tags] }).Id);

    /// <summary>A rep writes an internal note with files.</summary>
    /// <returns>The comment's id.</returns>
    public long Note(long ticketId, string text, IEnumerable<(string Name, string ContentType, HeldFile Content)> files) => Locked(
        () => Write(ticketId, Rep(null), new TicketChange { Comment = new NewComment(text, null, false) { Attachments = Kept(files) } }));

    /// <summary>Zendesk finds malware in a file.</summary>
    public void FindMalware(long fileId) => Locked(() => { State.Files[fileId] = State.Files[fileId] with { ScanResult = "malware_found" }; });

    /// <summary>A file is gone: its address answers 404 from now on.</summary>
    public void LoseFile(long fileId) => Locked(() => { State.Files.Remove(fileId); });

    /// <summary>A rep adds tags.</summary>
    public void Tag(long ticketId, params string[] tags) => Change(ticketId, new TicketChange { AddTags = [.. tags] });

    /// <summary>A rep takes tags away.</summary>
    public void Untag(long ticketId, params string[] tags) => Change(ticketId, new TicketChange { RemoveTags = [.. tags] });

    /// <summary>A rep sets a custom field; null clears it.</summary>
    public void SetField(long ticketId, long fieldId, string? value) =>
        Change(ticketId, new TicketChange { Fields = [(fieldId, Json.Element(value))] });

    /// <summary>A rep chooses in a drop-down or multi-select field, by the names of the options; none clears it.</summary>
    public void Choose(long ticketId, long fieldId, params string[] names)
    {
        var field = Locked(() => State.Fields[fieldId]);
        string[] tags = [.. names.Select(name => field.Options.Single(option => option.Name == name).Tag)];
        var value = field.Type is "multiselect" ? Json.Element(tags) : Json.Element(tags.SingleOrDefault());
        Change(ticketId, new TicketChange { Fields = [(fieldId, value)] });
    }

    /// <summary>A rep sets the status.</summary>
    public void SetStatus(long ticketId, string status) => Change(ticketId, new TicketChange { Status = status });

    /// <summary>A rep sets the priority.</summary>
    public void SetPriority(long ticketId, string priority) => Change(ticketId, new TicketChange { Priority = priority });

    /// <summary>A rep renames it.</summary>
    public void SetSubject(long ticketId, string subject) => Change(ticketId, new TicketChange { Subject = subject });

    /// <summary>A rep moves it to another group.</summary>
    public void SetGroup(long ticketId, long groupId) => Change(ticketId, new TicketChange { GroupId = groupId });

    /// <summary>A rep moves it to another form.</summary>
    public void SetForm(long ticketId, long formId) => Change(ticketId, new TicketChange { FormId = formId });

    /// <summary>A rep takes it up: it becomes open.</summary>
    public void Assign(long ticketId, long repId) => Locked(() =>
    {
        var isNew = State.Tickets[ticketId].Status is "new";
        State.Update(State.Tickets[ticketId], repId, ZendeskVia.Web, new TicketChange { AssigneeId = repId, Status = isNew ? "open" : null });
    });

    /// <summary>A rep merges a ticket into another. Zendesk closes the first, tags it, and leaves an internal comment on both.</summary>
    public void Merge(long sourceId, long targetId, long? repId = null) => Locked(() =>
    {
        var (source, target, rep) = (State.Tickets[sourceId], State.Tickets[targetId], Rep(repId));
        var told = $"Request #{sourceId} \"{source.Subject}\" was closed and merged into this request. Last comment in request #{sourceId}:\n\n{source.Comments.LastOrDefault()?.Body}";
        State.Update(target, rep, new ZendeskVia("web", "merge", sourceId), new TicketChange { Comment = new NewComment(told, null, false) });
        State.Update(source, rep, new ZendeskVia("web", "merge", targetId), new TicketChange
        {
            Status = "closed",
            AddTags = ["closed_by_merge"],
            Comment = new NewComment($"This request was closed and merged into request #{targetId} \"{target.Subject}\".", null, false),
        });
    });

    /// <summary>A rep puts it into the bin: the API answers 404 from now on, but for the exports.</summary>
    public void Delete(long ticketId) => SetStatus(ticketId, "deleted");

    internal T Locked<T>(Func<T> action)
    {
        lock (State.Gate)
        {
            return action();
        }
    }

    internal void Locked(Action action)
    {
        lock (State.Gate)
        {
            action();
        }
    }

    private static long Added<T>(Dictionary<long, T> all, T item, Func<T, long> idOf)
    {
        all[idOf(item)] = item;
        return idOf(item);
    }

    private long AddUser(string name, string? email, string role, long? organizationId) => Locked(() =>
    {
        var id = State.NextId();
        return Added(State.Users, new ZendeskUser(id, name, email ?? $"user{id}@example.com", role, organizationId), user => user.Id);
    });

    private ImmutableArray<ZendeskAttachment> Kept(IEnumerable<(string Name, string ContentType, HeldFile Content)> files) =>
        [.. files.Select(file => Kept(file.Name, file.ContentType, file.Content))];

    private ZendeskAttachment Kept(string name, string contentType, HeldFile content)
    {
        var file = new ZendeskAttachment(State.NextId(), name, contentType, content.Length) { Content = content };
        return State.Files[file.Id] = file;
    }

    private long Rep(long? repId) =>
        repId ?? State.Users.Values.FirstOrDefault(user => user.Role is "agent")?.Id ?? throw new InvalidOperationException("There is no rep yet.");

    private long Write(long ticketId, long authorId, TicketChange change) =>
        State.Update(State.Tickets[ticketId], authorId, ZendeskVia.Web, change).Comments[^1].Id;

    private void Change(long ticketId, TicketChange change) =>
        Locked(() => { State.Update(State.Tickets[ticketId], Rep(null), ZendeskVia.Web, change); });
}
