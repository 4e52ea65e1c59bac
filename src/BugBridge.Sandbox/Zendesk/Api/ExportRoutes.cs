using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>The incremental exports: changed tickets by cursor, and updates by time.</summary>
internal sealed class ExportRoutes(ZendeskStandIn standIn, ZendeskOptions options)
{
    private ZendeskState State => standIn.State;

    private DateTimeOffset Cutoff => State.Now - options.ExportLag;

    public IEnumerable<Operation> All =>
    [
        Read("/api/v2/incremental/tickets/cursor", Tickets, "start_time:number cursor per_page:number include support_type_scope exclude_deleted:truth"),
        Read("/api/v2/incremental/ticket_events", Events, "start_time:number include per_page:number"),
    ];

    private Operation Read(string pattern, Func<Exchange, Answer> handle, string query) =>
        new("GET", pattern, CallKind.Read, exchange => standIn.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private Answer Tickets(Exchange exchange)
    {
        var cursor = exchange.Query("cursor");
        var changed = cursor is not null ? State.ChangedAfter(Sequence(cursor)) : ChangedSince(StartTime(exchange));
        var size = PageSize(exchange);
        var page = changed
            .TakeWhile(ticket => ticket.UpdatedAt <= Cutoff)
            .Where(ticket => ticket.Status is not "deleted" || exchange.Query("exclude_deleted") is not "true")
            .Take(size + 1)
            .ToList();
        var isLast = page.Count <= size;
        page = isLast ? page : page[..size];
        var next = page.Count > 0 ? Cursor(page[^1].Sequence) : cursor;
        var answer = new JsonObject
        {
            ["tickets"] = page.Array(ticket => ZendeskJson.Ticket(ticket, State, exchange.BaseUrl)),
            ["after_cursor"] = next,
            ["after_url"] = next is null ? null : $"{exchange.BaseUrl}{exchange.Path}?cursor={Uri.EscapeDataString(next)}",
            ["before_cursor"] = null,
            ["before_url"] = null,
            ["end_of_stream"] = isLast,
        };
        Sideloads.Add(answer, exchange, page, State);
        return Answer.Ok(answer);
    }

    private IEnumerable<ZendeskTicket> ChangedSince(DateTimeOffset start) => State.ChangedAfter(0).SkipWhile(ticket => ticket.UpdatedAt < start);

    private Answer Events(Exchange exchange)
    {
        var start = StartTime(exchange);
        var first = FirstSince(start);
        var size = PageSize(exchange);
        var page = State.Audits.Skip(first).TakeWhile(audit => audit.CreatedAt <= Cutoff).Take(size).ToList();

        // Pages turn by whole seconds, so a page ends only where a second ends; else the rest of that second would never come.
        var second = page.Count == size ? page[^1].CreatedAt.ToUnixTimeSeconds() : long.MinValue;
        page.AddRange(State.Audits.Skip(first + page.Count).TakeWhile(audit => audit.CreatedAt <= Cutoff && audit.CreatedAt.ToUnixTimeSeconds() == second));
        var withComments = exchange.QueryList("include").Contains("comment_events", StringComparer.Ordinal);
        var end = page.Count > 0 ? page[^1].CreatedAt.ToUnixTimeSeconds() : start.ToUnixTimeSeconds();
        return Answer.Ok(new JsonObject
        {
            ["ticket_events"] = page.Array(audit => Event(audit, exchange, withComments)),
            ["count"] = page.Count,
            ["end_time"] = end,
            ["next_page"] = $"{exchange.BaseUrl}{exchange.Path}.json?start_time={(page.Count >= size ? end + 1 : end)}" + (withComments ? "&include=comment_events" : string.Empty),
            ["end_of_stream"] = page.Count < size,
        });
    }

    private JsonObject Event(ZendeskAudit audit, Exchange exchange, bool withComments)
    {
        var made = ZendeskJson.TicketEvent(audit, State, exchange.BaseUrl, withComments);
        if (options.ExportsLeaveOutMetadata is { } every && audit.Id % every == 0)
        {
            made.Remove("metadata");
            foreach (var child in made["child_events"]!.AsArray())
            {
                child!.AsObject().Remove("metadata");
            }
        }

        return made;
    }

    private int FirstSince(DateTimeOffset start)
    {
        var (low, high) = (0, State.Audits.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = State.Audits[middle].CreatedAt < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int PageSize(Exchange exchange) => (int)Math.Clamp(exchange.QueryNumber("per_page") ?? options.ExportPageSize, 1, options.ExportPageSize);

    private DateTimeOffset StartTime(Exchange exchange)
    {
        if (exchange.QueryNumber("start_time") is not { } seconds)
        {
            throw new Refused(ZendeskErrors.Error(422, "InvalidValue", "start_time or cursor is required"));
        }

        var start = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return start <= State.Now - options.ExportStartAge
            ? start
            : throw new Refused(ZendeskErrors.Error(422, "InvalidValue", "Too recent start_time. Use a start_time older than 60 seconds"));
    }

    private static string Cursor(long sequence) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(sequence.ToString(CultureInfo.InvariantCulture) + "||"));

    private static long Sequence(string cursor)
    {
        var bytes = new byte[cursor.Length];
        var isOurs = Convert.TryFromBase64String(cursor, bytes, out var length);
        return isOurs && long.TryParse(Encoding.ASCII.GetString(bytes, 0, length).TrimEnd('|'), CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new Refused(ZendeskErrors.Error(400, "InvalidCursor", "The cursor is not valid"));
    }
}
