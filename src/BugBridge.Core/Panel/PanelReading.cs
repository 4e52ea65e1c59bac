using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Panel;

/// <summary>Gathers what a rep sees beside a ticket.</summary>
public sealed class PanelReading(
    IBridgeView view,
    IPromiseView promises,
    IOutreachView outreach,
    IRankView ranks,
    RankingSettings ranking,
    ReportSettings reports,
    ITextFeed texts,
    LiveCandidates candidates,
    PanelFiling filing,
    ChangeReader reader,
    ChangeInbox inbox,
    RefetchQueue refetches,
    TimeProvider clock)
{
    private const int MostSettled = 3;

    /// <summary>
    /// What there is to see. A ticket without an issue is read from the helpdesk, and taken in when there is news; one that has an issue is shown
    /// as it is held. Null when the helpdesk has no such ticket, or the settings leave it out: reps may name any ticket here.
    /// </summary>
    /// <exception cref="RemoteException">The ticket is not held, and the helpdesk cannot be asked.</exception>
    public async Task<RepPanel?> ReadAsync(string ticketId, CancellationToken cancellationToken)
    {
        var held = await view.FindTicketAsync(ticketId, cancellationToken);
        if (!await IsWatchedAsync(ticketId, held is not null, cancellationToken))
        {
            return null;
        }

        var (live, trouble) = held?.Link?.IssueId is null ? await TakeInAsync(ticketId, held is not null, cancellationToken) : (null, null);
        if ((live is null ? held : await view.FindTicketAsync(ticketId, cancellationToken)) is not { } ticket)
        {
            return null;
        }

        var panel = await WithIssueAsync(new RepPanel(ticket) { Trouble = trouble }, cancellationToken);
        panel = panel with { Text = await TextAsync(ticket, live, cancellationToken), Live = live };
        if (live is not null && panel is { IsWorkable: true, Ticket.Link: null })
        {
            panel = panel with { Sheet = await filing.SheetAsync(live, cancellationToken) };
        }

        return ticket.Link is null or { Origin: LinkOrigin.Rule or LinkOrigin.Command, IssueId: not null }
            ? panel with { Candidates = await candidates.FindAsync(ticketId, ticket.Link?.IssueId, panel.Text, cancellationToken) }
            : panel;
    }

    /// <summary>While the helpdesk cannot be asked, a ticket that is held counts as where it was.</summary>
    private async Task<bool> IsWatchedAsync(string ticketId, bool isHeld, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.IsWatchedAsync(ticketId, cancellationToken);
        }
        catch (RemoteException) when (isHeld)
        {
            return true;
        }
    }

    private async Task<(Ticket? Live, string? Trouble)> TakeInAsync(string ticketId, bool isHeld, CancellationToken cancellationToken)
    {
        try
        {
            var changes = await reader.ReadAsync(Lane.OfTicket(ticketId), refetches.NewCorrelation(), cancellationToken);
            await inbox.PlanAsync(changes, cancellationToken);
            return (changes.OfType<TicketSeen>().Select(change => change.Ticket).FirstOrDefault(ticket => ticket.Id == ticketId), null);
        }
        catch (RemoteException failure) when (isHeld)
        {
            return (null, failure.Message);
        }
    }

    private async Task<RepPanel> WithIssueAsync(RepPanel panel, CancellationToken cancellationToken)
    {
        if (panel.Ticket.Link is not { IssueId: { } issueId } link || await view.FindIssueAsync(issueId, cancellationToken) is not { } issue)
        {
            return panel;
        }

        var now = clock.GetUtcNow();
        var behind = (await ranks.FactsAsync(new RankQuery(now, ranking.GrowthDays) { IssueIds = [issueId] }, cancellationToken)).FirstOrDefault();
        var told = await promises.OfIssueAsync(issueId, cancellationToken);
        var promised = FixDates.Promised(issue.Estimate?.Date, told.LastOrDefault()?.Date, now);
        return panel with
        {
            Issue = issue,
            Promised = promised,
            IsLate = issue.Category != StatusCategory.Done && FixDates.DaysLate(promised, now, reports.Zone) > 0,
            Home = link.HomeId is { } home && home != issueId ? await view.FindIssueAsync(home, cancellationToken) : null,
            Behind = behind,
            Promises = told,
            Drafts = Shown(await outreach.OfTicketAsync(issueId, panel.Ticket.Id, panel.Ticket.CustomerId, cancellationToken)),
        };
    }

    /// <summary>Those that wait, and the newest of the others.</summary>
    private static ImmutableArray<OutreachDraft> Shown(ImmutableArray<OutreachDraft> drafts) =>
    [
        .. drafts.Where(draft => draft.State == DraftState.Waiting),
        .. drafts.Where(draft => draft.State is not (DraftState.Waiting or DraftState.Replaced or DraftState.Folded)).Take(MostSettled),
    ];

    /// <summary>The customer's words: as they were just read, or as they are kept for tickets that have an issue.</summary>
    private async Task<string> TextAsync(TicketState ticket, Ticket? live, CancellationToken cancellationToken)
    {
        var body = live is not null
            ? PlainText.Of(live.Description)
            : (await texts.FindAsync(Lane.OfTicket(ticket.Id), cancellationToken))?.Description ?? string.Empty;
        var text = CleanText.Of($"{CleanText.OneLine(ticket.Subject)}\n{body}").Trim();
        return text.Length <= LiveCandidates.LongestText ? text : CleanText.Of(text[..LiveCandidates.LongestText]);
    }
}
