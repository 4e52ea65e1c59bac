using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>What is written in tickets: list, note, reply, edit, delete.</summary>
internal sealed class ConversationRoutes(FreshdeskStandIn standIn, Func<FreshdeskFile, string> addressOf, FreshdeskOptions options)
{
    private const string OfTicket = "/api/v2/tickets/{id:long}";
    private const string One = "/api/v2/conversations/{id:long}";

    private static readonly JsonShape Note = JsonShape.Object(
        ("body*", JsonShape.Text), ("private", JsonShape.Truth), ("incoming", JsonShape.Truth), ("user_id", JsonShape.Number), ("notify_emails", JsonShape.ArrayOf(JsonShape.Text)));

    private static readonly JsonShape Reply = JsonShape.Object(
        ("body*", JsonShape.Text),
        ("from_email", JsonShape.Text),
        ("user_id", JsonShape.Number),
        ("cc_emails", JsonShape.ArrayOf(JsonShape.Text)),
        ("bcc_emails", JsonShape.ArrayOf(JsonShape.Text)));

    private FreshdeskState State => standIn.State;

    public IEnumerable<Operation> All =>
    [
        new("GET", OfTicket + "/conversations", CallKind.Read, exchange => standIn.Locked(() => List(exchange))) { Query = ParameterTypes.Declared(FreshdeskPages.Query) },
        new("POST", OfTicket + "/notes", CallKind.Write, AddNote) { Body = Note, LargestFile = options.LargestFile },
        new("POST", OfTicket + "/reply", CallKind.Write, AddReply) { Body = Reply, LargestFile = options.LargestFile },
        new("PUT", One, CallKind.Write, Edit) { Body = JsonShape.Object(("body*", JsonShape.Text)) },
        new("DELETE", One, CallKind.Write, Delete),
    ];

    private Answer List(Exchange exchange)
    {
        var ticket = TicketRoutes.Reachable(State, exchange);
        return FreshdeskPages.Of(exchange, ticket.Conversations, written => Node(ticket.Id, written));
    }

    private Answer AddNote(Exchange exchange)
    {
        if (!exchange.Body.Field("private").IsPresent())
        {
            exchange.Report("a note without private: it is by luck that Freshdesk takes it for a private one");
        }

        return Write(exchange, exchange.Body.Field("private").Truth() ?? true);
    }

    private Answer AddReply(Exchange exchange) => Write(exchange, isPrivate: false);

    private Answer Write(Exchange exchange, bool isPrivate) => standIn.Locked(() =>
    {
        var ticket = TicketRoutes.Reachable(State, exchange);
        var written = State.Write(ticket, exchange.Body.Field("user_id").Number() ?? standIn.Bridge, isPrivate, Html(exchange), Files(exchange));
        return Answer.Created(Node(ticket.Id, written));
    });

    private Answer Edit(Exchange exchange) => standIn.Locked(() =>
    {
        var (ticket, written) = Find(exchange);
        if (!written.IsPrivate)
        {
            return FreshdeskErrors.NotFound;
        }

        var after = written with { Body = Html(exchange), UpdatedAt = State.Now, EditedBy = standIn.Bridge };
        State.Rewrite(ticket, written, after);
        return Answer.Ok(Node(ticket.Id, after));
    });

    private Answer Delete(Exchange exchange) => standIn.Locked(() =>
    {
        var (ticket, written) = Find(exchange);
        State.Rewrite(ticket, written, after: null);
        return Answer.Nothing;
    });

    private (FreshdeskTicket Ticket, FreshdeskConversation Written) Find(Exchange exchange)
    {
        var id = exchange.Number("id");
        var ticket = State.Tickets.Values.FirstOrDefault(ticket => ticket.Conversations.Any(written => written.Id == id));
        return ticket is null ? throw new Refused(FreshdeskErrors.NotFound) : (ticket, ticket.Conversations.First(written => written.Id == id));
    }

    private string Html(Exchange exchange)
    {
        var html = exchange.Body.Field("body").Text() ?? string.Empty;
        return string.IsNullOrWhiteSpace(html)
            ? throw new Refused(FreshdeskErrors.Invalid("body", "It should not be blank as this is a mandatory field", "invalid_value"))
            : HtmlCleaning.Of(html, options.DropsTitles);
    }

    private ImmutableArray<FreshdeskFile> Files(Exchange exchange)
    {
        if (exchange.Files.Any(file => file.Content is null))
        {
            throw new Refused(FreshdeskErrors.Invalid("attachments", "Your attachments exceed the limit of 20 MB", "invalid_size"));
        }

        return exchange.Files.All(file => file.Field is "attachments[]" && file.FileName.Length > 0)
            ? [.. exchange.Files.Select(file => new FreshdeskFile(State.NextId(), file.FileName, file.ContentType, file.Content!))]
            : throw new Refused(FreshdeskErrors.Invalid("attachments", "It should contain elements of type valid file format only", "datatype_mismatch"));
    }

    private JsonObject Node(long ticketId, FreshdeskConversation written) =>
        FreshdeskJson.Conversation(written, ticketId, addressOf);
}
