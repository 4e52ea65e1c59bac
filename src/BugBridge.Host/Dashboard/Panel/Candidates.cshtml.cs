using BugBridge.Core.Duplicates;
using BugBridge.Core.Panel;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Access;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Panel;

/// <summary>Candidates for what a rep is just writing, as a piece of the panel's page.</summary>
[Authorize(Roles.Rep)]
[RequestSizeLimit(PanelModel.LongestBody)]
internal sealed class CandidatesModel(LiveCandidates candidates, IBridgeView view, Words words) : PageModel
{
    public PanelCandidates Found { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(PanelForm form, CancellationToken cancellationToken)
    {
        if (form.TicketId is not { } ticketId)
        {
            return BadRequest();
        }

        var held = await view.FindTicketAsync(ticketId, cancellationToken);
        var mayDecide = held is null || new RepPanel(held).IsWorkable;
        Found = await PanelModel.FindAsync(candidates, form, Guid.NewGuid().ToString("N"), held?.Link?.IssueId, mayDecide, words, cancellationToken) with { IsInForm = form.Bug.IsGiven };
        return Page();
    }
}
