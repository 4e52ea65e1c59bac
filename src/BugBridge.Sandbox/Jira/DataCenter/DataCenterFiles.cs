using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>
/// Where Data Center gives the content of files: beside its API, to personal access tokens. Tokens of OAuth clients open nothing outside of
/// <c>/rest/api/2</c> (confluence.atlassian.com, "How service accounts work in Data Center"). Cloud has nothing there.
/// </summary>
internal sealed class DataCenterFiles(JiraStandIn site, JiraOptions options, JiraTokens tokens)
{
    private const int PieceSize = 64 * 1024;

    /// <summary>Maps the one route.</summary>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        if (options.Edition == JiraEdition.DataCenter)
        {
            endpoints.MapGet("/secure/attachment/{file:long}/{name}", (RequestDelegate)ServeAsync);
        }
    }

    private async Task ServeAsync(HttpContext context)
    {
        site.Calls.Count("GET /secure/attachment/{file}/{name}", CallKind.Read);
        if (!tokens.IsPersonal(context.Request.Headers.Authorization))
        {
            // To strangers Jira shows its login page.
            context.Response.Redirect($"{site.State.BaseUrl}/login.jsp");
            return;
        }

        if (site.Issues.SelectMany(issue => issue.Files).FirstOrDefault(file => $"{file.Id}".Is((string?)context.Request.RouteValues["file"])) is not { } found)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = found.ContentType;
        context.Response.ContentLength = found.Content.Length;
        await using var content = found.Content.Open();
        var piece = new byte[PieceSize];
        for (int read; (read = await content.ReadAsync(piece, context.RequestAborted)) > 0;)
        {
            await context.Response.Body.WriteAsync(piece.AsMemory(0, read), context.RequestAborted);
        }
    }
}
