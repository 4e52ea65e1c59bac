using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Issues;

/// <summary>Jira's issues in the browser, at the addresses that Jira's own pages have. They are no part of the API: not counted, never broken.</summary>
internal sealed class IssuePages(SandboxServer server)
{
    private const string List = "/issues";

    private readonly IssueReading _reading = new(server.Jira);

    /// <summary>Maps the pages.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        PageWriter.MapParts(endpoints);
        PageWriter.MapRedirect(endpoints, "/", List);
        endpoints.MapGet(List, (RequestDelegate)ListAsync);
        endpoints.MapGet("/browse/{key}", (RequestDelegate)ShowAsync);
    }

    private Site Site => new("Jira stand-in", [new Reference("Issues", List), server.TicketsPage]);

    private Task ListAsync(HttpContext context) => PageWriter.WriteAsync<IssueList>(
        context, ListQuery.From(context.Request).PageOf(Site, _reading.Rows(), IssueReading.Words));

    private Task ShowAsync(HttpContext context)
    {
        var key = (string)context.Request.RouteValues["key"]!;
        if (_reading.Sheet(Site, key) is not { } sheet)
        {
            return PageWriter.WriteAsync<Missing>(
                context, new MissingThing(Site, $"There is no issue {key}.", new Reference("All issues", List)), StatusCodes.Status404NotFound);
        }

        if (Elsewhere(context.Request, key, sheet) is { } address)
        {
            context.Response.Redirect(address);
            return Task.CompletedTask;
        }

        return PageWriter.WriteAsync<IssuePage>(context, sheet);
    }

    /// <summary>The comment that is asked for is a place on the page, and an issue has one address, that of its key; null when that was asked for.</summary>
    private static string? Elsewhere(HttpRequest request, string key, IssueSheet sheet)
    {
        var address = $"/browse/{sheet.Key}";
        var wanted = request.Query["focusedCommentId"].ToString();
        var post = sheet.Comments.FirstOrDefault(comment => $"{comment.Id}" == wanted);
        return post is not null ? $"{address}#comment-{post.Id}" : key == sheet.Key ? null : address;
    }
}
