using System.Globalization;
using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Tickets;

/// <summary>Zendesk's tickets in the browser, at the addresses that Zendesk's own pages have. They are no part of the API: not counted, never broken.</summary>
internal sealed class TicketPages(SandboxServer server)
{
    private const string List = "/agent/tickets";

    private readonly TicketReading _reading = new(server.Zendesk, () => server.Jira.State.BaseUrl);

    /// <summary>Maps the pages.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        PageWriter.MapParts(endpoints);
        PageWriter.MapRedirect(endpoints, "/", List);
        endpoints.MapGet(List, (RequestDelegate)ListAsync);
        endpoints.MapGet(List + "/{id}", (RequestDelegate)ShowAsync);
    }

    private Site Site => new("Zendesk stand-in", [new Reference("Tickets", List), new Reference("Jira issues", $"{server.Jira.State.BaseUrl}/issues")]);

    private Task ListAsync(HttpContext context) => PageWriter.WriteAsync<TicketList>(
        context, ListQuery.From(context.Request).PageOf(Site, _reading.Rows(), TicketReading.Words));

    private Task ShowAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var isNumber = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && _reading.Sheet(Site, number) is { } sheet
            ? PageWriter.WriteAsync<TicketPage>(context, sheet)
            : PageWriter.WriteAsync<Missing>(
                context, new MissingThing(Site, $"There is no ticket {id}.", new Reference("All tickets", List)), StatusCodes.Status404NotFound);
    }
}
