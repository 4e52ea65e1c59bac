using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>What readers see instead of a page that there is not, or that failed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class FaultModel : PageModel
{
    public string Title { get; private set; } = string.Empty;

    public string Remedy { get; private set; } = string.Empty;

    /// <summary>It is shown whatever the method was of the request that failed.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Show(int.TryParse(RouteData.Values["status"]?.ToString(), CultureInfo.InvariantCulture, out var status) ? status : StatusCodes.Status404NotFound);
        context.Result = Page();
    }

    private void Show(int status)
    {
        Response.StatusCode = status is >= 400 and <= 599 ? status : StatusCodes.Status404NotFound;
        (Title, Remedy) = status switch
        {
            StatusCodes.Status400BadRequest => ("The form could not be submitted", "It was open for too long, or your browser blocks cookies. Go back, reload the page and try again."),
            StatusCodes.Status403Forbidden => ("You do not have access", "Ask your BugBridge administrator for the role this page needs."),
            StatusCodes.Status405MethodNotAllowed => ("This address does not work that way", "Go to a page from the menu."),
            StatusCodes.Status404NotFound => ("Page not found", "Check the address, use the search, or open a list from the menu."),
            _ => ("Something went wrong", "The log has the reason. Try again in a moment."),
        };
    }
}
