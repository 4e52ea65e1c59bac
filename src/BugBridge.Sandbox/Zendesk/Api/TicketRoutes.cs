using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>One ticket: create, show, update, delete, tags, comments and audits.</summary>
internal sealed class TicketRoutes(ZendeskStandIn standIn, ZendeskOptions options)
{
    private const string One = "/api/v2/tickets/{id:long}";

    private static readonly JsonShape TagBody = JsonShape.Object(
        ("tags*", JsonShape.ArrayOf(JsonShape.Text)), ("updated_stamp", JsonShape.Text), ("safe_update", JsonShape.Any));

    private readonly Dictionary<string, (string Body, long TicketId, DateTimeOffset At)> _keys = new(StringComparer.Ordinal);

    private ZendeskState State => standIn.State;

    public IEnumerable<Operation> All =>
    [
        Read("/api/v2/tickets", List, "external_id include sort_by sort_order sort " + ZendeskPages.Query),
        Read("/api/v2/tickets/show_many", ShowMany, "ids:numbers include"),
        Read(One, Show, "include"),
        Read(One + "/comments", Comments, "include include_inline_images:truth sort sort_order " + ZendeskPages.Query),
        Read(One + "/audits", Audits, "include sort sort_order " + ZendeskPages.Query),
        Read(One + "/tags", Tags, null),
        new("POST", "/api/v2/tickets", CallKind.Write, Create) { Body = TicketInput.Envelope },
        new("PUT", One, CallKind.Write, Update) { Body = TicketInput.Envelope },
        new("DELETE", One, CallKind.Write, Delete),
        new("PUT", One + "/tags", CallKind.Write, exchange => ChangeTags(exchange, tags => new TicketChange { AddTags = tags }, 200)) { Body = TagBody },
        new("POST", One + "/tags", CallKind.Write, exchange => ChangeTags(exchange, tags => new TicketChange { Tags = tags }, 201)) { Body = TagBody },
        new("DELETE", One + "/tags", CallKind.Write, exchange => ChangeTags(exchange, tags => new TicketChange { RemoveTags = tags }, 204)) { Body = TagBody },
    ];

    private Operation Read(string pattern, Func<Exchange, Answer> handle, string? query) =>
        new("GET", pattern, CallKind.Read, exchange => standIn.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private ZendeskTicket Ticket(Exchange exchange) =>
        State.Tickets.TryGetValue(exchange.Number("id"), out var ticket) && ticket.Status is not "deleted"
            ? ticket
            : throw new Refused(ZendeskErrors.NotFound);

    private Answer List(Exchange exchange)
    {
        var external = exchange.Query("external_id");
        var tickets = State.Tickets.Values
            .Where(ticket => ticket.Status is not "deleted" && (external is null || ticket.ExternalId.Is(external)))
            .OrderBy(ticket => ticket.Id)
            .ToList();
        return Several(exchange, ZendeskPages.Of(exchange, "tickets", tickets, ticket => ZendeskJson.Ticket(ticket, State, exchange.BaseUrl)), tickets);
    }

    private Answer ShowMany(Exchange exchange)
    {
        var ids = exchange.QueryList("ids").Select(id => long.Parse(id, CultureInfo.InvariantCulture)).ToList();
        if (ids.Count > 100)
        {
            return ZendeskErrors.Error(400, "TooManyIds", "No more than 100 ids can be shown at once");
        }

        var tickets = ids.Distinct().Where(State.Tickets.ContainsKey).Select(id => State.Tickets[id]).Where(ticket => ticket.Status is not "deleted").ToList();
        return Several(exchange, new JsonObject
        {
            ["tickets"] = tickets.Array(ticket => ZendeskJson.Ticket(ticket, State, exchange.BaseUrl)),
            ["count"] = tickets.Count,
            ["next_page"] = null,
            ["previous_page"] = null,
        }, tickets);
    }

    private Answer Several(Exchange exchange, JsonObject answer, IReadOnlyCollection<ZendeskTicket> tickets)
    {
        Sideloads.Add(answer, exchange, tickets, State);
        return Answer.Ok(answer);
    }

    private Answer Show(Exchange exchange)
    {
        var ticket = Ticket(exchange);
        var node = ZendeskJson.Ticket(ticket, State, exchange.BaseUrl);
        if (exchange.QueryList("include").Contains("comment_count", StringComparer.Ordinal))
        {
            node["comment_count"] = ticket.Comments.Count;
        }

        return Several(exchange, new JsonObject { ["ticket"] = node }, [ticket]);
    }

    private Answer Comments(Exchange exchange)
    {
        var comments = Sorted(exchange, Ticket(exchange).Comments);
        var answer = ZendeskPages.Of(exchange, "comments", comments, comment => ZendeskJson.Comment(comment, State, exchange.BaseUrl));
        if (exchange.QueryList("include").Contains("users", StringComparer.Ordinal))
        {
            answer["users"] = Sideloads.Users(comments.Select(comment => (long?)comment.AuthorId), State, exchange.BaseUrl);
        }

        return Answer.Ok(answer);
    }

    private Answer Audits(Exchange exchange) => Answer.Ok(ZendeskPages.Of(
        exchange, "audits", Sorted(exchange, Ticket(exchange).Audits), audit => ZendeskJson.Audit(audit, State, exchange.BaseUrl)));

    private static ImmutableList<T> Sorted<T>(Exchange exchange, ImmutableList<T> items) =>
        exchange.Query("sort") is { } sort && sort.StartsWith('-') || exchange.Query("sort_order") is "desc" ? items.Reverse() : items;

    private Answer Tags(Exchange exchange) => Answer.Ok(new JsonObject { ["tags"] = Ticket(exchange).Tags.Array() });

    private Answer Create(Exchange exchange) => standIn.Locked(() =>
    {
        if (exchange.Header("Idempotency-Key") is not { Length: > 0 } key)
        {
            return Created(exchange, Make(exchange), null);
        }

        if (key.Length > 255)
        {
            return ZendeskErrors.InvalidAttribute("Idempotency-Key is too long.");
        }

        var body = exchange.Body.GetRawText();
        if (_keys.TryGetValue(key, out var known) && known.At + options.IdempotencyTime > State.Now)
        {
            return known.Body.Is(body)
                ? Created(exchange, State.Tickets[known.TicketId], "hit")
                : ZendeskErrors.Error(400, "IdempotentRequestError", "Request parameters don't match the given idempotency key");
        }

        var ticket = Make(exchange);
        _keys[key] = (body, ticket.Id, State.Now);
        return Created(exchange, ticket, "miss");
    });

    private ZendeskTicket Make(Exchange exchange)
    {
        var input = exchange.Body.Field("ticket");
        var change = TicketInput.Read(exchange, input, State);
        if (change.Comment is null)
        {
            throw new Refused(ZendeskErrors.RecordInvalid("base", "Description: cannot be blank"));
        }

        var requester = input.Field("requester_id").Number() ?? RequesterBy(input.Field("requester").Field("email").Text()) ?? standIn.Bridge;
        var submitter = input.Field("submitter_id").Number() ?? standIn.Bridge;
        return input.Field("via_followup_source_id").Number() is { } source
            ? FollowUp(source, requester, submitter, change)
            : State.Create(requester, submitter, ZendeskVia.Api, change);
    }

    /// <summary>Only a closed ticket can be followed up; its tags and fields come along.</summary>
    private ZendeskTicket FollowUp(long source, long requester, long submitter, TicketChange change) =>
        State.Tickets.TryGetValue(source, out var closed) && closed.Status is "closed"
            ? State.Create(requester, submitter, new ZendeskVia("api", "follow_up", source), change with
            {
                Subject = change.Subject ?? closed.Subject,
                AddTags = [.. change.AddTags, .. closed.Tags],
                Fields = [.. closed.Fields.Select(field => (field.Key, field.Value)), .. change.Fields],
            })
            : throw new Refused(ZendeskErrors.RecordInvalid("base", "Via followup source: is not a closed ticket"));

    private long? RequesterBy(string? email) =>
        State.Users.Values.FirstOrDefault(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase))?.Id;

    private Answer Created(Exchange exchange, ZendeskTicket ticket, string? lookup)
    {
        var answer = new Answer(201, new JsonObject
        {
            ["ticket"] = ZendeskJson.Ticket(ticket, State, exchange.BaseUrl),
            ["audit"] = ZendeskJson.Audit(ticket.Audits[0], State, exchange.BaseUrl),
        });
        (string, string)[] headers = [("Location", $"{exchange.BaseUrl}/api/v2/tickets/{ticket.Id}.json")];
        return answer with { Headers = lookup is null ? headers : [.. headers, ("x-idempotency-lookup", lookup)] };
    }

    private Answer Update(Exchange exchange) => standIn.Locked(() =>
    {
        var input = exchange.Body.Field("ticket");
        var ticket = Ticket(exchange);
        TicketGate.Check(ticket, input);
        var updated = State.Update(ticket, standIn.Bridge, ZendeskVia.Api, TicketInput.Read(exchange, input, State));
        return Answer.Ok(new JsonObject
        {
            ["ticket"] = ZendeskJson.Ticket(updated, State, exchange.BaseUrl),
            ["audit"] = ZendeskJson.Audit(updated.Audits[^1], State, exchange.BaseUrl),
        });
    });

    private Answer Delete(Exchange exchange) => standIn.Locked(() =>
    {
        State.Update(Ticket(exchange), standIn.Bridge, ZendeskVia.Api, new TicketChange { Status = "deleted" });
        return Answer.Nothing;
    });

    private Answer ChangeTags(Exchange exchange, Func<ImmutableArray<string>, TicketChange> change, int status) => standIn.Locked(() =>
    {
        var ticket = Ticket(exchange);
        TicketGate.Check(ticket, exchange.Body);
        var updated = State.Update(ticket, standIn.Bridge, ZendeskVia.Api, change([.. exchange.Body.Field("tags").Texts()]));
        return status == 204 ? Answer.Nothing : new Answer(status, new JsonObject { ["tags"] = updated.Tags.Array() });
    });
}
