using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Webhooks;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>
/// Freshdesk as people see it: what customers and reps do in it, and what it holds. Everything done here bumps times and fires webhooks as if it
/// were done in the browser. Thread-safe; what is handed out are snapshots.
/// </summary>
public sealed class FreshdeskStandIn
{
    /// <summary>The name of the text field "Jira issue".</summary>
    public const string IssueField = "cf_jira_issue";

    private readonly FreshdeskNews _news;

    internal FreshdeskStandIn(FreshdeskOptions options, TimeProvider clock, WebhookSender sender)
    {
        _news = new FreshdeskNews(sender, options);
        State = new FreshdeskState(clock, _news);
        Support = AddGroup("Support");
        Bridge = AddRep("BugBridge", options.Email);
        foreach (var (name, label) in OwnFields)
        {
            Locked(() => State.Fields[name] = new FreshdeskField(State.NextId(), name, label, "default_" + name));
        }

        AddField("Jira issue", "custom_text");
        AddField("Fix expected", "custom_date");
        AddField("Workaround", "custom_paragraph");
    }

    private static readonly (string Name, string Label)[] OwnFields =
        [("requester", "Requester"), ("subject", "Subject"), ("ticket_type", "Type"), ("status", "Status"), ("priority", "Priority"), ("group", "Group"), ("agent", "Agent"), ("description", "Description")];

    /// <summary>The calls that the API got.</summary>
    public CallCounts Calls { get; } = new();

    /// <summary>The agent that the API key belongs to. People may write through it, too.</summary>
    public long Bridge { get; }

    /// <summary>The group that new tickets land in.</summary>
    public long Support { get; }

    /// <summary>All tickets with all that is in them, the deleted ones too, by id.</summary>
    public ImmutableArray<FreshdeskTicket> Tickets => Locked(() => State.Tickets.Values.OrderBy(ticket => ticket.Id).ToImmutableArray());

    /// <summary>All mails that customers would have received, oldest first.</summary>
    public ImmutableArray<FreshdeskMail> Mails => Locked(() => State.Mails.ToImmutableArray());

    /// <summary>All agents by id, the bridge's among them.</summary>
    public ImmutableArray<FreshdeskAgent> Agents => Locked(() => State.Agents.Values.OrderBy(agent => agent.Id).ToImmutableArray());

    /// <summary>All contacts by id.</summary>
    public ImmutableArray<FreshdeskContact> Contacts => Locked(() => State.Contacts.Values.OrderBy(contact => contact.Id).ToImmutableArray());

    /// <summary>All ticket fields, Freshdesk's own among them.</summary>
    public ImmutableArray<FreshdeskField> TicketFields => Locked(() => State.Fields.Values.OrderBy(known => known.Id).ToImmutableArray());

    internal FreshdeskState State { get; }

    /// <summary>The ticket as it is now, also when it is deleted.</summary>
    public FreshdeskTicket Ticket(long id) => Locked(() => State.Tickets[id]);

    /// <summary>Tells this receiver of every change from now on.</summary>
    public void AddWebhook(FreshdeskWebhook webhook) => _news.Add(webhook);

    /// <summary>Adds a customer's company.</summary>
    public long AddCompany(string name) => Locked(() => Added(State.Companies, new FreshdeskNamed(State.NextId(), name), company => company.Id));

    /// <summary>Adds a customer. An empty address makes one who has none.</summary>
    public long AddCustomer(string name, string? email = null, long? companyId = null, string language = "en") => Locked(() =>
    {
        var id = State.NextId();
        var address = email is "" ? null : email ?? $"user{id.ToString(CultureInfo.InvariantCulture)}@example.com";
        return Added(State.Contacts, new FreshdeskContact(id, name, address, companyId, language), contact => contact.Id);
    });

    /// <summary>Adds a rep.</summary>
    public long AddRep(string name, string? email = null) => Locked(() =>
    {
        var id = State.NextId();
        return Added(State.Agents, new FreshdeskAgent(id, name, email ?? $"agent{id.ToString(CultureInfo.InvariantCulture)}@acme.example"), agent => agent.Id);
    });

    /// <summary>A rep leaves: what they wrote stays, and they are no agent any more.</summary>
    public void RemoveAgent(long id) => Locked(() => State.Agents.Remove(id));

    /// <summary>Changes what an agent may do and see.</summary>
    public void SetAgent(long id, Func<FreshdeskAgent, FreshdeskAgent> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        Locked(() => State.Agents[id] = change(State.Agents[id]));
    }

    /// <summary>Adds a group.</summary>
    public long AddGroup(string name) => Locked(() => Added(State.Groups, new FreshdeskNamed(State.NextId(), name), group => group.Id));

    /// <summary>Adds a custom ticket field.</summary>
    /// <returns>Its name, made of the label.</returns>
    public string AddField(string label, string type, params string[] choices)
    {
        ArgumentNullException.ThrowIfNull(label);
        return Locked(() =>
        {
            var name = NameOf(label);
            State.Fields[name] = new FreshdeskField(State.NextId(), name, label, type) { Choices = [.. choices] };
            return name;
        });
    }

    /// <summary>Adds a nested field, whose choice at one level decides about those at the next.</summary>
    /// <param name="labels">The labels of its two or three levels.</param>
    /// <param name="choices">The choices of the first level.</param>
    public void AddNestedField(string[] labels, params string[] choices) => Locked(() =>
    {
        var name = NameOf(labels[0]);
        State.Fields[name] = new FreshdeskField(State.NextId(), name, labels[0], "nested_field")
        {
            Choices = [.. choices],
            Levels = [.. labels.Skip(1).Select(label => (State.NextId(), NameOf(label), label))],
        };
    });

    /// <summary>Takes a ticket field away.</summary>
    public void RemoveField(string name) => Locked(() => State.Fields.Remove(name));

    /// <summary>Reps delete a customer, who may be taken back.</summary>
    public void DeleteContact(long contactId) => Locked(() => State.Contacts[contactId] = State.Contacts[contactId] with { IsDeleted = true });

    /// <summary>Erases a customer for good: what they wrote stays, who they were is gone.</summary>
    public void EraseContact(long contactId) => Locked(() => State.Contacts.Remove(contactId));

    /// <summary>Shuts a customer out.</summary>
    public void Block(long contactId) => Locked(() => State.Contacts[contactId] = State.Contacts[contactId] with { IsBlocked = true });

    /// <summary>Takes a ticket away without a mark: nothing tells of it any more.</summary>
    public void Purge(long ticketId) => Locked(() => State.Remove(ticketId));

    /// <summary>A customer files a ticket by mail.</summary>
    public long FileTicket(long customerId, string? subject, string text) => FileHtmlTicket(customerId, subject, HtmlCleaning.FromText(text));

    /// <summary>A customer files a ticket with HTML by mail.</summary>
    public long FileHtmlTicket(long customerId, string? subject, string html, params FreshdeskFile[] files) =>
        Locked(() => State.Create(customerId, subject ?? string.Empty, html, source: 1, [.. files]).Id);

    /// <summary>A file to be sent with something.</summary>
    public FreshdeskFile NewFile(string name, string contentType, HeldFile content) => Locked(() => new FreshdeskFile(State.NextId(), name, contentType, content));

    /// <summary>Writes what the customer can read.</summary>
    /// <returns>The conversation's id.</returns>
    public long Reply(long ticketId, long authorId, string text, params FreshdeskFile[] files) => ReplyHtml(ticketId, authorId, HtmlCleaning.FromText(text), files);

    /// <summary>Writes HTML that the customer can read, such as an answer that quotes.</summary>
    /// <returns>The conversation's id.</returns>
    public long ReplyHtml(long ticketId, long authorId, string html, params FreshdeskFile[] files) =>
        Locked(() => State.Write(State.Tickets[ticketId], authorId, isPrivate: false, html, [.. files]).Id);

    /// <summary>A rep writes an internal note.</summary>
    /// <returns>The conversation's id.</returns>
    public long Note(long ticketId, string text, long? repId = null) => NoteHtml(ticketId, HtmlCleaning.FromText(text), repId);

    /// <summary>A rep writes an internal note with HTML.</summary>
    /// <returns>The conversation's id.</returns>
    public long NoteHtml(long ticketId, string html, long? repId = null, params FreshdeskFile[] files) =>
        Locked(() => State.Write(State.Tickets[ticketId], Rep(repId), isPrivate: true, html, [.. files]).Id);

    /// <summary>A rep edits a note.</summary>
    public void EditNote(long ticketId, long conversationId, string text, long? repId = null) => Locked(() =>
    {
        var (ticket, note) = Find(ticketId, conversationId);
        State.Rewrite(ticket, note, note with { Body = HtmlCleaning.FromText(text), UpdatedAt = State.Now, EditedBy = Rep(repId) });
    });

    /// <summary>A rep deletes a note.</summary>
    public void DeleteNote(long ticketId, long conversationId) => Locked(() =>
    {
        var (ticket, note) = Find(ticketId, conversationId);
        State.Rewrite(ticket, note, after: null);
    });

    /// <summary>A rep adds tags.</summary>
    public void Tag(long ticketId, params string[] tags) => Locked(() => Change(ticketId, new TicketChange { Tags = [.. State.Tickets[ticketId].Tags.Union(tags, StringComparer.Ordinal)] }));

    /// <summary>A rep takes tags away.</summary>
    public void Untag(long ticketId, params string[] tags) => Locked(() => Change(ticketId, new TicketChange { Tags = [.. State.Tickets[ticketId].Tags.Except(tags, StringComparer.Ordinal)] }));

    /// <summary>A rep chooses in a multi-select field.</summary>
    public void Choose(long ticketId, string label, params string[] values) => Locked(() =>
        Change(ticketId, new TicketChange { Fields = [(State.Fields.Values.Single(field => field.Label.Is(label)).Name, Json.Element(values))] }));

    /// <summary>A rep chooses in a nested field, a value for each level from the first.</summary>
    public void ChooseNested(long ticketId, string label, params string[] path) => Locked(() =>
    {
        var field = State.Fields.Values.Single(field => field.Label.Is(label));
        Change(ticketId, new TicketChange { Fields = [.. field.Levels.Select(level => level.Name).Prepend(field.Name).Zip(path, (name, value) => (name, Json.Element(value)))] });
    });

    /// <summary>A rep sets a custom field by its label; null clears it.</summary>
    public void SetField(long ticketId, string label, string? value) => Locked(() =>
        Change(ticketId, new TicketChange { Fields = [(State.Fields.Values.Single(field => field.Label.Is(label)).Name, Json.Element(value))] }));

    /// <summary>A rep sets the state: 2 open, 3 pending, 4 resolved, 5 closed.</summary>
    public void SetStatus(long ticketId, int status) => Change(ticketId, new TicketChange { Status = status });

    /// <summary>A rep takes it up.</summary>
    public void Assign(long ticketId, long repId) => Change(ticketId, new TicketChange { ResponderId = repId });

    /// <summary>A rep puts it into the bin, from where it can be taken back.</summary>
    public void Delete(long ticketId, bool isDeleted = true) => Change(ticketId, new TicketChange { IsDeleted = isDeleted });

    /// <summary>A rep marks it as spam, or takes that back.</summary>
    public void MarkSpam(long ticketId, bool isSpam = true) => Change(ticketId, new TicketChange { IsSpam = isSpam });

    /// <summary>A rep merges a ticket into another. Freshdesk closes the first and leaves a note on both.</summary>
    public void Merge(long sourceId, long targetId, long? repId = null) => Locked(() =>
    {
        var rep = Rep(repId);
        var source = State.Tickets[sourceId];
        State.Write(State.Tickets[targetId], rep, isPrivate: true, $"<div>Merged from ticket {sourceId}<br><br>Subject: {source.Subject}<br><br>Description:<br>{source.Description}</div>", []);
        State.Change(source, new TicketChange { Status = FreshdeskState.Closed });
        State.Write(State.Tickets[sourceId], rep, isPrivate: true, $"<div>This ticket is closed and merged into ticket {targetId}</div>", []);
    });

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

    private (FreshdeskTicket Ticket, FreshdeskConversation Note) Find(long ticketId, long conversationId) =>
        (State.Tickets[ticketId], State.Tickets[ticketId].Conversations.First(written => written.Id == conversationId));

    private long Rep(long? repId) =>
        repId ?? State.Agents.Keys.Cast<long?>().FirstOrDefault(id => id != Bridge) ?? throw new InvalidOperationException("There is no rep yet.");

    private void Change(long ticketId, TicketChange change) => Locked(() => { State.Change(State.Tickets[ticketId], change); });

#pragma warning disable CA1308 // Freshdesk's names are lower case.
    private static string NameOf(string label) => "cf_" + label.ToLowerInvariant().Replace(' ', '_');
#pragma warning restore CA1308
}
