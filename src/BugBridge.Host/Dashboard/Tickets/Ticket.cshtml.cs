using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Duplicates;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Features.FirstContact;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Tickets;

/// <summary>One ticket: its issue, its candidates, and what was decided and done about it.</summary>
[Authorize(Roles.Reader)]
internal sealed class TicketModel(
    IBridgeView view, IDuplicateView duplicates, ITimelineView timeline, FirstContactSettings firstContact, Words words, TimeProvider clock) : PageModel
{
    private const int MostEvents = 200;

    public TicketState Ticket { get; private set; } = null!;

    /// <summary>The issue that it stands behind, or null.</summary>
    public IssueState? Issue { get; private set; }

    /// <summary>The merged issue to which it was tied itself; null when that is the issue that it stands behind.</summary>
    public IssueState? Home { get; private set; }

    public ImmutableArray<(Offer Offer, string? Key)> Offers { get; private set; }

    /// <summary>Why it counts as it does in first-contact resolution.</summary>
    public string FirstContact => words.Explained(new FirstContactRule(firstContact), Ticket, clock.GetUtcNow());

    public ImmutableArray<TimelineEvent> Events { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await view.FindTicketAsync(id, cancellationToken) is not { } ticket)
        {
            return NotFound();
        }

        Ticket = ticket;
        Issue = await FindAsync(ticket.Link?.IssueId, cancellationToken);
        Home = ticket.Link?.HomeId == ticket.Link?.IssueId ? null : await FindAsync(ticket.Link?.HomeId, cancellationToken);
        Offers = await duplicates.OffersAsync(ticket.Id, cancellationToken);
        Events = TimelineEvent.From(await timeline.ReadAsync([Lane.OfTicket(ticket.Id)], MostEvents, cancellationToken));
        return Page();
    }

    private async Task<IssueState?> FindAsync(string? issueId, CancellationToken cancellationToken) =>
        issueId is null ? null : await view.FindIssueAsync(issueId, cancellationToken);
}
