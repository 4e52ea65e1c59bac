using BugBridge.Core.Duplicates;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Panel;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Frames;

/// <summary>The list of <see cref="NewTicketModel"/> alone, for what a rep is just writing.</summary>
[Authorize(Roles.Rep)]
[RequestSizeLimit(PanelModel.LongestBody)]
internal sealed class NewCandidatesModel(LiveCandidates candidates, Words words) : PageModel
{
    public PanelCandidates Found { get; private set; } = null!;

    public async Task OnPostAsync([FromForm] string? text, CancellationToken cancellationToken) =>
        Found = await NewTicketModel.FindAsync(candidates, text, words, cancellationToken);
}
