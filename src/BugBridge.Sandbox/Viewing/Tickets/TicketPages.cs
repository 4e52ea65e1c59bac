using System.Globalization;
using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Tickets;

/// <summary>A helpdesk's tickets in the browser, at the addresses that its own pages have. They are no part of the API: not counted, never broken.</summary>
/// <param name="vendor">Whose.</param>
/// <param name="list">The path of the list.</param>
/// <param name="reading">Reads them.</param>
/// <param name="jiraUrl">Where Jira's pages are, without a slash at the end.</param>
internal sealed class TicketPages(string vendor, string list, ITicketReading reading, Func<string> jiraUrl)
{
    /// <summary>Zendesk's list.</summary>
    public const string ZendeskList = "/agent/tickets";

    /// <summary>Freshdesk's list.</summary>
    public const string FreshdeskList = "/a/tickets";

    /// <summary>The pages of Zendesk.</summary>
    public static TicketPages OfZendesk(SandboxServer server)
    {
        string JiraUrl() => server.Jira.State.BaseUrl;
        return new TicketPages("Zendesk", ZendeskList, new TicketReading(server.Zendesk, JiraUrl), JiraUrl);
    }

    /// <summary>The pages of Freshdesk.</summary>
    public static TicketPages OfFreshdesk(SandboxServer server)
    {
        string JiraUrl() => server.Jira.State.BaseUrl;
        return new TicketPages("Freshdesk", FreshdeskList, new FreshdeskReading(server.Freshdesk, JiraUrl), JiraUrl);
    }

    /// <summary>Maps the pages.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        PageWriter.MapParts(endpoints);
        PageWriter.MapRedirect(endpoints, "/", list);
        endpoints.MapGet(list, (RequestDelegate)ListAsync);
        endpoints.MapGet(list + "/{id}", (RequestDelegate)ShowAsync);
    }

    private Site Site => new($"{vendor} stand-in", [new Reference("Tickets", list), new Reference("Jira issues", $"{jiraUrl()}/issues")]);

    private Task ListAsync(HttpContext context) => PageWriter.WriteAsync<TicketList>(
        context, ListQuery.From(context.Request).PageOf(Site, reading.Rows(), TicketRow.Words));

    private Task ShowAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var isNumber = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && reading.Sheet(Site, number) is { } sheet
            ? PageWriter.WriteAsync<TicketPage>(context, sheet)
            : PageWriter.WriteAsync<Missing>(
                context, new MissingThing(Site, $"There is no ticket {id}.", new Reference("All tickets", list)), StatusCodes.Status404NotFound);
    }
}
