using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Tickets: list, show, change.</summary>
internal sealed class TicketRoutes(FreshdeskStandIn standIn, Func<FreshdeskFile, string> addressOf)
{
    private const string One = "/api/v2/tickets/{id:long}";
    private const int LastPage = 300;
    private static readonly TimeSpan ListsOnly = TimeSpan.FromDays(30);

    private FreshdeskState State => standIn.State;

    public IEnumerable<Operation> All =>
    [
        Read("/api/v2/tickets", List, "filter updated_since order_by order_type include requester_id:number email " + FreshdeskPages.Query),
        Read(One, Show, "include"),
        Read("/api/v2/ticket_fields", Fields, "type"),
        new("PUT", One, CallKind.Write, Update) { Body = TicketInput.Shape },
        new("DELETE", One, CallKind.Write, Delete),
    ];

    private Operation Read(string pattern, Func<Exchange, Answer> handle, string? query) =>
        new("GET", pattern, CallKind.Read, exchange => standIn.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private Answer List(Exchange exchange)
    {
        var include = Included(exchange, "stats", "requester", "description", "company");
        var tickets = State.ChangedSince(Since(exchange)).Where(Listed(exchange.Query("filter")));
        var ordered = (exchange.Query("order_by"), exchange.Query("order_type")) switch
        {
            ("updated_at", "asc") => tickets,
            ("updated_at", _) => tickets.Reverse(),
            (_, "asc") => tickets.OrderBy(ticket => ticket.CreatedAt),
            _ => tickets.OrderByDescending(ticket => ticket.CreatedAt),
        };
        return FreshdeskPages.Of(exchange, ordered, ticket => FreshdeskJson.Row(ticket, State, include), LastPage);
    }

    /// <summary>Without a moment, Freshdesk lists the tickets of the last 30 days only.</summary>
    private DateTimeOffset Since(Exchange exchange)
    {
        if (exchange.Query("updated_since") is not { } text)
        {
            exchange.Report("a list of tickets without updated_since: older ones are silently left out");
            return State.Now - ListsOnly;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
            ? since
            : throw new Refused(FreshdeskErrors.Invalid("updated_since", "It should be in the 'combined date and time ISO8601' format", "invalid_date"));
    }

    private static Func<FreshdeskTicket, bool> Listed(string? filter) => filter switch
    {
        null => ticket => !ticket.IsDeleted && !ticket.IsSpam,
        "deleted" => ticket => ticket.IsDeleted,
        "spam" => ticket => ticket.IsSpam && !ticket.IsDeleted,
        _ => throw new Refused(FreshdeskErrors.Invalid("filter", "It should be one of these values: 'new_and_my_open,watching,spam,deleted'", "invalid_value")),
    };

    private Answer Show(Exchange exchange)
    {
        var ticket = State.Tickets.GetValueOrDefault(exchange.Number("id")) ?? throw new Refused(FreshdeskErrors.NotFound);
        return Answer.Ok(Node(ticket, Included(exchange, "stats", "requester", "company", "conversations")));
    }

    private Answer Fields(Exchange exchange) => Answer.Ok(State.Fields.Values.Array(FreshdeskJson.Field));

    private Answer Update(Exchange exchange) => standIn.Locked(() =>
    {
        var ticket = Reachable(State, exchange);
        return Answer.Ok(Node(State.Change(ticket, TicketInput.Read(exchange.Body, State)), []));
    });

    private Answer Delete(Exchange exchange) => standIn.Locked(() =>
    {
        State.Change(Reachable(State, exchange), new TicketChange { IsDeleted = true });
        return Answer.Nothing;
    });

    private JsonObject Node(FreshdeskTicket ticket, IReadOnlyList<string> include) =>
        FreshdeskJson.Ticket(ticket, State, include, addressOf);

    private static IReadOnlyList<string> Included(Exchange exchange, params string[] known)
    {
        var include = exchange.QueryList("include");
        return include.All(name => known.Contains(name, StringComparer.Ordinal))
            ? include
            : throw new Refused(FreshdeskErrors.Invalid("include", $"It should be one of these values: '{string.Join(',', known)}'", "invalid_value"));
    }

    /// <summary>The ticket that a change is meant for: one in the bin takes none.</summary>
    internal static FreshdeskTicket Reachable(FreshdeskState state, Exchange exchange) =>
        state.Tickets.GetValueOrDefault(exchange.Number("id")) is { IsDeleted: false } ticket ? ticket : throw new Refused(FreshdeskErrors.NotFound);
}
