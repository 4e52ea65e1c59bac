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
        if (FrameSession.Of(context.HttpContext) is { TicketId: { } own } && TicketsOf(context).Any(asked => asked?.Trim() != own))
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

    /// <summary>As they stand in the request, and as they were bound from it, which also takes names with a prefix.</summary>
    private static IEnumerable<string?> TicketsOf(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var bound = context.HandlerArguments.Values.OfType<IAboutTicket>().Select(about => about.Ticket).OfType<string>();
        return [.. request.Query["ticket"], .. request.HasFormContentType ? request.Form["ticket"] : [], .. bound];
    }
}
