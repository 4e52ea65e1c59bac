using BugBridge.Connectors.Frames;
using BugBridge.Core.Remotes;
using BugBridge.Host.Access;
using BugBridge.Host.Access.Frames;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Frames;

/// <summary>
/// What a helpdesk shows inside a ticket: it signs the rep in by what the helpdesk proves, learns which ticket it is, and shows the panel in a frame of its
/// own, so that the helpdesk's script runs beside the panel and not in it.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[RequestSizeLimit(LongestBody)]
internal sealed class FrameModel(FrameDoor door, FrameTokens tokens, FailureLimit failures, WebSettings web, Words words) : PageModel
{
    /// <summary>The longest form that is taken, in bytes.</summary>
    public const int LongestBody = 64 * 1024;

    /// <summary>Why the panel does not open, in the reader's words; null when it does.</summary>
    public string? Fault { get; private set; }

    /// <summary>The ticket, where the proof names it.</summary>
    public string? Ticket { get; private set; }

    /// <summary>The helpdesk's script that tells which ticket it is; null where the proof does.</summary>
    public Uri? Client => Ticket is null ? door.Helpdesk?.Client : null;

    public Task<IActionResult> OnGetAsync(string helpdesk, CancellationToken cancellationToken) => OpenAsync(helpdesk, null, cancellationToken);

    public Task<IActionResult> OnPostAsync(string helpdesk, [FromForm] string? token, CancellationToken cancellationToken) => OpenAsync(helpdesk, token, cancellationToken);

    private async Task<IActionResult> OpenAsync(string helpdesk, string? token, CancellationToken cancellationToken)
    {
        if (door.Helpdesk is null || !string.Equals(door.Helpdesk.Route, helpdesk, StringComparison.OrdinalIgnoreCase))
        {
            return NotFound();
        }

        try
        {
            var query = Request.QueryString.Value?.TrimStart('?') ?? string.Empty;
            Show(await door.EnterAsync(new FrameRequest(Request.Method, Request.PathBase + Request.Path, query, token), cancellationToken));
        }
        catch (RemoteException)
        {
            Refuse(StatusCodes.Status503ServiceUnavailable, words["BugBridge cannot reach the helpdesk to identify you. Reload the page in a moment."]);
        }

        return Page();
    }

    private void Show((FrameSession? Session, FrameRefusal Refusal) entry)
    {
        if (entry.Session is { } session)
        {
            session.Enter(HttpContext);
            Ticket = session.TicketId;
            FrameCookie.Set(Response, tokens.Token(session), web);
            return;
        }

        var status = entry.Refusal == FrameRefusal.Unproven && failures.Add(HttpContext.Connection.RemoteIpAddress) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status403Forbidden;
        Refuse(status, entry.Refusal switch
        {
            FrameRefusal.Over => words["Your session has expired. Reload the page to open the panel again."],
            FrameRefusal.NoRep => words["Only people who work in the helpdesk can open this panel."],
            _ => words["BugBridge could not identify you. Reload the page. If that does not help, ask an administrator; the log has the reason."],
        });
    }

    private void Refuse(int status, string fault) => (Response.StatusCode, Fault) = (status, fault);
}
