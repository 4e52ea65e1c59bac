using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Issues;

/// <summary>One issue: what stands behind it, what crossed and why, and merging. Merging needs the role lead.</summary>
[Authorize(Roles.Reader)]
internal sealed class IssueModel(
    IBridgeView view, RankingBoard board, ITimelineView timeline, IPromiseView promises, IssueMerging merging, RankingSettings ranking, Words words, TimeProvider clock) : PageModel
{
    private const int MostTickets = 200;
    private const int MostEvents = 150;
    private const int MostPromises = 50;
    private const int MostTold = 1000;

    public IssueState Issue { get; private set; } = null!;

    /// <summary>What it was merged into, or null.</summary>
    public IssueState? Master { get; private set; }

    public ImmutableArray<IssueRef> Merged { get; private set; }

    public int TicketCount { get; private set; }

    /// <summary>The latest tickets.</summary>
    public ImmutableArray<LinkedTicket> Tickets { get; private set; }

    /// <summary>The fix dates that were told, the newest first, each with what became of it and the tickets that were told it.</summary>
    public ImmutableArray<(Promise Promise, PromiseFate Fate, ImmutableArray<string> To)> Promises { get; private set; }

    /// <summary>Its score, and its place where it is open; null when Jira no longer has it.</summary>
    public RankedIssue? Ranked { get; private set; }

    /// <summary>How many issues have a place.</summary>
    public int RankedCount { get; private set; }

    public ImmutableArray<TimelineEvent> Events { get; private set; }

    public string Currency => ranking.Currency;

    /// <summary>The fix date that counts as promised, or null.</summary>
    public DateOnly? Promised { get; private set; }

    public bool IsLate => Issue is { IsGone: false, Category: not StatusCategory.Done } && FixDates.DaysLate(Promised, clock.GetUtcNow(), words.Zone) > 0;

    /// <summary>What was just done, or null.</summary>
    public string? Done { get; private set; }

    /// <summary>Why nothing was done, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>What was typed, when it could not be used.</summary>
    public string? Into { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, string? done, CancellationToken cancellationToken)
    {
        Done = done switch
        {
            "merged" => words["Merged. The tickets' reps are being told, and Jira gets its link."],
            "unmerged" => words["Unmerged. The tickets' reps are being notified."],
            _ => null,
        };
        return await ShowAsync(key, cancellationToken);
    }

    public Task<IActionResult> OnPostMergeAsync(string key, [FromForm] string? into, CancellationToken cancellationToken) =>
        ActAsync(key, "merged", into, () => merging.MergeAsync(key, into ?? string.Empty, User.Identity?.Name, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostUnmergeAsync(string key, CancellationToken cancellationToken) =>
        ActAsync(key, "unmerged", null, () => merging.UnmergeAsync(key, User.Identity?.Name, cancellationToken), cancellationToken);

    private async Task<IActionResult> ActAsync(string key, string done, string? into, Func<Task> act, CancellationToken cancellationToken)
    {
        if (!User.Has(BridgeRole.Lead))
        {
            return Forbid();
        }

        try
        {
            await act();
            return LocalRedirect($"/issues/{Uri.EscapeDataString(key)}?done={done}");
        }
        catch (Exception failure) when (failure is MergeRefusedException or RemoteException)
        {
            (Fault, Into, Response.StatusCode) = (failure.Message, into, StatusCodes.Status422UnprocessableEntity);
            return await ShowAsync(key, cancellationToken);
        }
    }

    private async Task<IActionResult> ShowAsync(string key, CancellationToken cancellationToken)
    {
        if (await view.FindIssueAsync(key, cancellationToken) is not { } issue)
        {
            return NotFound();
        }

        Issue = issue;
        Master = issue.Merge is { } merge ? await view.FindIssueAsync(merge.IntoId, cancellationToken) : null;
        Merged = await view.MergedIntoAsync(issue.Id, cancellationToken);
        var tickets = await view.LinkedTicketsAsync(issue.Id, cancellationToken);
        (TicketCount, Tickets) = (tickets.Length, [.. tickets.Reverse().Take(MostTickets)]);
        var now = clock.GetUtcNow();
        Promises = await PromisesAsync(issue.Id, now, cancellationToken);
        Promised = FixDates.Promised(issue.Estimate?.Date, Promises.FirstOrDefault().Promise?.Date, now);
        Ranked = await board.FindAsync(issue.Id, cancellationToken);
        RankedCount = (await board.ReadAsync(cancellationToken)).Issues.Length;
        Events = TimelineEvent.From(await timeline.ReadAsync(
            [Lane.OfIssue(issue.Id), .. Tickets.Select(ticket => Lane.OfTicket(ticket.Id))], MostEvents, cancellationToken));
        return Page();
    }

    private async Task<ImmutableArray<(Promise Promise, PromiseFate Fate, ImmutableArray<string> To)>> PromisesAsync(
        string issueId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = (await promises.ToldAsync(issueId, MostTold, cancellationToken)).ToLookup(one => one.PromiseId, one => one.TicketId);
        var ledger = await promises.OfIssueAsync(issueId, cancellationToken);
        return [.. ledger.Reverse().Take(MostPromises).Select(one => (one, one.Fate(now, words.Zone), told[one.Id].ToImmutableArray()))];
    }
}
