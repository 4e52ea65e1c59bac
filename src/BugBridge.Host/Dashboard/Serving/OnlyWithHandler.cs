using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BugBridge.Host.Dashboard.Serving;

/// <summary>
/// Runs a page only for what it can answer. Where it has nothing for a request's method it says 405: by itself it would be shown without what it is
/// about. What claims to be a form and cannot be read is 400.
/// </summary>
internal sealed class OnlyWithHandler : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null)
        {
            context.HttpContext.Response.Headers.Allow = string.Join(", ", context.ActionDescriptor.HandlerMethods.Select(one => one.HttpMethod.ToUpperInvariant()).Distinct(StringComparer.Ordinal));
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
        else if (context.ModelState.TryGetValue(string.Empty, out var whole) && whole.Errors.Count > 0)
        {
            // The framework notes it without a name when the form as a whole cannot be read, and would go on without any value.
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
