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
            StatusCodes.Status400BadRequest => ("This form could not be taken", "It was open for too long, or your browser sends no cookies. Go back, load the page again, and try once more."),
            StatusCodes.Status403Forbidden => ("This is not for your role", "Ask whoever runs BugBridge here for the role that the page names."),
            StatusCodes.Status405MethodNotAllowed => ("This address is not for that", "Go to a page from the menu."),
            StatusCodes.Status404NotFound => ("There is nothing here", "The bridge knows what it has seen change since its first start. Search for it, or look at the lists."),
            _ => ("This failed", "The log says why. Try again in a moment."),
        };
    }
}
