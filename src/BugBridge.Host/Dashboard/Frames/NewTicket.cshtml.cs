using BugBridge.Core.Duplicates;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Panel;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Frames;

/// <summary>The panel beside a ticket that is being written and has no number yet: it shows what is known that says the same.</summary>
[Authorize(Roles.Rep)]
[RequestSizeLimit(PanelModel.LongestBody)]
internal sealed class NewTicketModel(LiveCandidates candidates, Words words) : PageModel
{
    /// <summary>Stands for the ticket that has no number.</summary>
    private const string NoTicket = "new";

    /// <summary>What is looked for.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>What is known; nothing of it can be joined before there is a ticket.</summary>
    public PanelCandidates Found { get; private set; } = new(NoTicket, string.Empty, [], IsSearched: false, MayDecide: false);

    public async Task OnPostAsync([FromForm] string? text, CancellationToken cancellationToken)
    {
        Text = new PanelForm { Text = text }.Said;
        if (Text.Length > 0)
        {
            Found = await FindAsync(candidates, text, words, cancellationToken);
        }
    }

    /// <summary>What is known that says the same as what somebody wrote.</summary>
    public static Task<PanelCandidates> FindAsync(LiveCandidates candidates, string? text, Words words, CancellationToken cancellationToken) =>
        PanelModel.FindAsync(candidates, new PanelForm { Ticket = NoTicket, Text = text }, string.Empty, ownIssueId: null, mayDecide: false, words, cancellationToken);
}
