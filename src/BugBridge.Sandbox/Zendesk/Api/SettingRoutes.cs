using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Ticket fields and forms, a little search, and the links of Zendesk's own Jira app.</summary>
internal sealed class SettingRoutes(ZendeskStandIn standIn)
{
    private static readonly JsonShape LinkBody = JsonShape.Object(
        ("link*", JsonShape.Object(("issue_id*", JsonShape.Text), ("issue_key*", JsonShape.Text), ("ticket_id*", JsonShape.Text))));

    private ZendeskState State => standIn.State;

    public IEnumerable<Operation> All =>
    [
        Read("/api/v2/ticket_fields", Fields, "locale creator:truth " + ZendeskPages.Query),
        Read("/api/v2/ticket_fields/{id:long}", Field, "creator:truth"),
        Read("/api/v2/ticket_forms", Forms, "active:truth end_user_visible:truth fallback_to_default:truth associated_to_brand:truth"),
        Read("/api/v2/search/count", Count, "query"),
        Read("/api/v2/search", Search, "query sort_by sort_order include " + ZendeskPages.Query),
        Read("/api/v2/jira/links", Links, "filter[ticket_id] filter[issue_id] page[size]:number page[after]"),
        new("POST", "/api/v2/jira/links", CallKind.Write, AddLink) { Body = LinkBody },
    ];

    private Operation Read(string pattern, Func<Exchange, Answer> handle, string query) =>
        new("GET", pattern, CallKind.Read, exchange => standIn.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private Answer Fields(Exchange exchange) =>
        Answer.Ok(ZendeskPages.Of(exchange, "ticket_fields", [.. State.Fields.Values], field => ZendeskJson.Field(field, exchange.BaseUrl)));

    private Answer Field(Exchange exchange) => State.Fields.TryGetValue(exchange.Number("id"), out var field)
        ? Answer.Ok(new JsonObject { ["ticket_field"] = ZendeskJson.Field(field, exchange.BaseUrl) })
        : ZendeskErrors.NotFound;

    private Answer Forms(Exchange exchange) => Answer.Ok(new JsonObject
    {
        ["ticket_forms"] = State.Forms.Values.Array(form => ZendeskJson.Form(form, State, exchange.BaseUrl)),
        ["count"] = State.Forms.Count,
        ["next_page"] = null,
        ["previous_page"] = null,
    });

    private Answer Search(Exchange exchange)
    {
        if (exchange.Query("query") is not { Length: > 0 } query)
        {
            return ZendeskErrors.Error(422, "invalid", "Invalid search: query is required");
        }

        var answer = ZendeskPages.Of(exchange, "results", Found(query), ticket => SearchResult(ticket, exchange.BaseUrl));
        answer["facets"] = null;
        return Answer.Ok(answer);
    }

    private Answer Count(Exchange exchange) => exchange.Query("query") is { Length: > 0 } query
        ? Answer.Ok(new JsonObject { ["count"] = Found(query).Count })
        : ZendeskErrors.Error(422, "invalid", "Invalid search: query is required");

    private List<ZendeskTicket> Found(string query)
    {
        var words = query.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. State.Tickets.Values.Where(ticket => ticket.Status is not "deleted" && words.All(word => Matches(ticket, word)))];
    }

    private JsonObject SearchResult(ZendeskTicket ticket, string baseUrl)
    {
        var node = ZendeskJson.Ticket(ticket, State, baseUrl);
        node["result_type"] = "ticket";
        return node;
    }

    private const string UpdatedSince = "updated>=";

    private static bool Matches(ZendeskTicket ticket, string word) => word.Split(':', 2) switch
    {
        ["type", var type] => type is "ticket",
        ["tags", var tag] => ticket.Tags.Contains(tag),
        ["status", var status] => ticket.Status.Is(status),
        [var since] when since.StartsWith(UpdatedSince, StringComparison.Ordinal) => ticket.UpdatedAt >= DateTimeOffset.Parse(since[UpdatedSince.Length..], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => ticket.Subject?.Contains(word, StringComparison.OrdinalIgnoreCase) == true,
    };

    private Answer Links(Exchange exchange)
    {
        var (ticket, issue) = (exchange.Query("filter[ticket_id]"), exchange.Query("filter[issue_id]"));
        var links = State.JiraLinks
            .Where(link => (ticket is null || Text(link.TicketId).Is(ticket)) && (issue is null || link.IssueId.Is(issue)))
            .ToList();
        var start = int.TryParse(exchange.Query("page[after]"), CultureInfo.InvariantCulture, out var after) ? after : 0;
        var size = (int)Math.Clamp(exchange.QueryNumber("page[size]") ?? 1000, 1, 1000);
        return Answer.Ok(new JsonObject
        {
            ["links"] = links.Skip(start).Take(size).Array(link => LinkNode(link, exchange.BaseUrl)),
            ["total"] = links.Count,
            ["meta"] = new JsonObject { ["has_more"] = start + size < links.Count, ["after_cursor"] = Text(start + size) },
        });
    }

    private Answer AddLink(Exchange exchange) => standIn.Locked(() =>
    {
        var input = exchange.Body.Field("link");
        if (input.Field("ticket_id").Number() is not { } ticketId || !State.Tickets.ContainsKey(ticketId))
        {
            return ZendeskErrors.RecordInvalid("ticket_id", "Ticket: not found");
        }

        var link = (State.NextId(), input.Field("issue_id").Text()!, input.Field("issue_key").Text()!, ticketId, State.Now);
        State.JiraLinks.Add(link);
        return Answer.Ok(new JsonObject { ["link"] = LinkNode(link, exchange.BaseUrl) });
    });

    private static JsonObject LinkNode((long Id, string IssueId, string IssueKey, long TicketId, DateTimeOffset At) link, string baseUrl) => new()
    {
        ["id"] = link.Id,
        ["issue_id"] = link.IssueId,
        ["issue_key"] = link.IssueKey,
        ["ticket_id"] = Text(link.TicketId),
        ["url"] = $"{baseUrl}/api/v2/jira/links/{link.Id}",
        ["created_at"] = ZendeskJson.Time(link.At),
        ["updated_at"] = ZendeskJson.Time(link.At),
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
