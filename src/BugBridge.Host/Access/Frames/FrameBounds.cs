using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BugBridge.Host.Access.Frames;

/// <summary>
/// Keeps a session inside a ticket to that ticket, where the helpdesk vouched for one, and gives each redirect a pass, since nothing else of the session
/// goes along with it.
/// </summary>
internal sealed class FrameBounds(FrameTokens tokens) : IPageFilter, IResultFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (FrameSession.Of(context.HttpContext) is { TicketId: { } own } && TicketsOf(context.HttpContext.Request).Any(asked => asked?.Trim() != own))
        {
            context.Result = new ForbidResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (FrameSession.Of(context.HttpContext) is { } session && context.Result is RedirectToPageResult redirect)
        {
            redirect.RouteValues ??= [];
            redirect.RouteValues[FrameVisits.Parameter] = tokens.Pass(session);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static IEnumerable<string?> TicketsOf(HttpRequest request) =>
        [.. request.Query["ticket"], .. request.HasFormContentType ? request.Form["ticket"] : []];
}
