using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Updates of many tickets as one job, and the jobs' outcomes.</summary>
internal sealed class BulkRoutes(ZendeskStandIn standIn, ZendeskOptions options, TimeProvider clock)
{
    private const int MostTickets = 100;
    private readonly Dictionary<string, UpdateJob> _jobs = new(StringComparer.Ordinal);

    public IEnumerable<Operation> All =>
    [
        new("PUT", "/api/v2/tickets/update_many", CallKind.Write, UpdateMany)
        {
            Query = ParameterTypes.Declared("ids:numbers"),
            Body = TicketInput.ManyEnvelope,
        },
        new("GET", "/api/v2/job_statuses/{id}", CallKind.Read, exchange => standIn.Locked(() => Show(exchange))),
    ];

    private Answer UpdateMany(Exchange exchange) => standIn.Locked(() =>
    {
        var work = Work(exchange).ToList();
        if (work.Count is 0 or > MostTickets)
        {
            return ZendeskErrors.Error(400, "BadRequest", $"Between 1 and {MostTickets} tickets can be updated at once");
        }

        var job = new UpdateJob(Guid.NewGuid().ToString("N"), work.Count);
        _jobs[job.Id] = job;
        if (options.JobDelay <= TimeSpan.Zero)
        {
            Run(job, exchange, work);
        }
        else
        {
            job.Timer = clock.CreateTimer(_ => standIn.Locked(() => Run(job, exchange, work)), null, options.JobDelay, Timeout.InfiniteTimeSpan);
        }

        return Answer.Ok(job.Status(exchange.BaseUrl, isNew: true));
    });

    private static IEnumerable<(long Id, JsonElement Input)> Work(Exchange exchange)
    {
        var ids = exchange.QueryList("ids");
        return ids.Count > 0
            ? ids.Select(id => (long.Parse(id, CultureInfo.InvariantCulture), exchange.Body.Field("ticket")))
            : exchange.Body.Field("tickets").Items().Select(ticket => (ticket.Field("id").Number()!.Value, ticket));
    }

    private void Run(UpdateJob job, Exchange exchange, List<(long Id, JsonElement Input)> work)
    {
        job.Results = [.. work.Select(item => Result(exchange, item.Id, item.Input))];
        job.DoneAt = standIn.State.Now;
        job.Timer?.Dispose();
    }

    private JsonObject Result(Exchange exchange, long id, JsonElement input)
    {
        if (!standIn.State.Tickets.TryGetValue(id, out var ticket) || ticket.Status is "deleted")
        {
            return Failed(id, "TicketNotFound", $"Ticket {id} was not found");
        }

        try
        {
            TicketGate.Check(ticket, input);
            standIn.State.Update(ticket, standIn.Bridge, ZendeskVia.Api, TicketInput.Read(exchange, input, standIn.State));
            return new JsonObject { ["id"] = id, ["action"] = "update", ["success"] = true, ["status"] = "Updated" };
        }
        catch (Refused refused)
        {
            return Failed(id, "TicketUpdateFailed", refused.Answer.Body?["details"]?.ToJsonString() ?? "Update failed");
        }
    }

    private static JsonObject Failed(long id, string error, string details) => new()
    {
        ["id"] = id,
        ["action"] = "update",
        ["success"] = false,
        ["error"] = error,
        ["details"] = details,
    };

    private Answer Show(Exchange exchange) =>
        _jobs.TryGetValue(exchange.Text("id"), out var job) ? Answer.Ok(job.Status(exchange.BaseUrl, isNew: false)) : ZendeskErrors.NotFound;
}
