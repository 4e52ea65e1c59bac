using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Usability;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BugBridge.Host.Features.Usability;

/// <summary>The usability review, and what its meeting does. Whatever changes anything needs the role lead.</summary>
[Authorize(Roles.Reader)]
internal sealed class UsabilityModel(SharedPacks packs, UsabilityReviews reviews, ReviewDecisions decisions, Words words, TimeProvider clock)
    : ReportModel(packs, words, clock)
{
    private readonly SharedPacks _packs = packs;
    private readonly TimeProvider _clock = clock;
    private readonly Words _words = words;

    public override string Name => UsabilityPack.Report;

    public override string Title => "Usability";

    /// <summary>What the page shows, or null without categories.</summary>
    public UsabilityReview? Review => Pack?.Data as UsabilityReview;

    /// <summary>The categories as they are now.</summary>
    public ImmutableArray<Category> Categories => reviews.Categories?.All ?? [];

    /// <summary>Decisions that are still to be settled, of this period and of earlier ones.</summary>
    public IEnumerable<ReviewDecision> Open => Review is { } review
        ? review.LastDecisions.Select(outcome => outcome.Decision).Concat(review.Decisions).Where(decision => decision.State == DecisionState.Open).DistinctBy(decision => decision.Id)
        : [];

    /// <summary>Categories with tickets for which no issue was asked for yet.</summary>
    public IEnumerable<CategoryFigures> Fileable => Review?.Categories.Where(category => category is { Tickets: > 0, Asked: null }) ?? [];

    /// <summary>What was just done, or null.</summary>
    public string? Done { get; private set; }

    /// <summary>Why nothing was done.</summary>
    public ImmutableArray<ReviewFault> Faults { get; private set; } = [];

    /// <summary>What was typed of a decision, when it could not be used.</summary>
    public DecisionDraft? Draft { get; private set; }

    /// <summary>What was typed of a correction, when it could not be used.</summary>
    public (string? Ticket, string? Category)? Correction { get; private set; }

    private string Form => Draft is not null ? "decide" : Correction is not null ? "correct" : string.Empty;

    /// <summary>What is wrong with a field of a form, <c>decide</c> or <c>correct</c>; null for nothing.</summary>
    public ReviewFault? FaultAt(string form, string field) => form == Form ? Faults.FirstOrDefault(fault => fault.Field == field) : null;

    /// <summary>The id of the element that a fault is about, or null.</summary>
    public string? PlaceOf(ReviewFault fault) => (Form, fault.Field) switch
    {
        ("decide", { Length: > 0 } field) => field,
        ("correct", "category") => "to",
        ("correct", "ticket") => "ticket",
        _ => null,
    };

    /// <summary>The tickets that are quoted nowhere, as a lead decided.</summary>
    public ImmutableArray<HiddenExample> Hidden { get; private set; } = [];

    public override async Task OnGetAsync(string? period, CancellationToken cancellationToken)
    {
        Done = Request.Query["done"].ToString() switch
        {
            "decided" => _words["The decision is entered. It returns in the next review."],
            "settled" => _words["Noted."],
            "filed" => _words["The issue is being filed."],
            "corrected" => _words["The ticket's category is corrected."],
            "closed" => _words["The review is closed."],
            "hidden" => _words["The example is hidden. Packs that were sent before still have it."],
            "shown" => _words["The ticket may be quoted again."],
            _ => null,
        };
        Hidden = await reviews.HiddenAsync(cancellationToken);
        await base.OnGetAsync(period, cancellationToken);
    }

    public Task<IActionResult> OnPostHideAsync(string? period, string? ticket, CancellationToken cancellationToken) =>
        ActAsync(period, "hidden", (_, by) => decisions.HideAsync(ticket?.Trim() ?? string.Empty, by, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostShowAsync(string? period, string? ticket, CancellationToken cancellationToken) =>
        ActAsync(period, "shown", (_, _) => decisions.ShowAsync(ticket?.Trim() ?? string.Empty, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostDecideAsync(string? period, string? category, string? text, string? owner, string? due, string? issue, CancellationToken cancellationToken)
    {
        var day = DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : (DateOnly?)null;
        Draft = new DecisionDraft(category, text, owner, day, issue);
        return ActAsync(period, "decided", (about, by) => decisions.EnterAsync(about, Draft, by, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostSettleAsync(string? period, long id, DecisionState state, CancellationToken cancellationToken) =>
        ActAsync(period, "settled", (_, by) => decisions.SettleAsync(id, state, by, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostFileAsync(string? period, string? category, CancellationToken cancellationToken) =>
        ActAsync(period, "filed", (about, by) => decisions.FileAsync(about, category ?? string.Empty, by, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostCorrectAsync(string? period, string? ticket, string? category, CancellationToken cancellationToken)
    {
        Correction = (ticket, category);
        return ActAsync(
            period,
            "corrected",
            (_, by) => decisions.CorrectAsync(ticket?.Trim() ?? string.Empty, string.IsNullOrEmpty(category) ? null : category, by, cancellationToken),
            cancellationToken);
    }

    public Task<IActionResult> OnPostCloseAsync(string? period, CancellationToken cancellationToken) =>
        ActAsync(period, "closed", (about, by) => decisions.CloseAsync(about, by, cancellationToken), cancellationToken);

    private async Task<IActionResult> ActAsync(string? asked, string done, Func<Period, string, Task<ReviewAnswer>> act, CancellationToken cancellationToken)
    {
        if (!User.Has(BridgeRole.Lead))
        {
            return Forbid();
        }

        Hidden = await reviews.HiddenAsync(cancellationToken);
        Period about;
        try
        {
            about = Period.Read(asked, _clock.GetUtcNow(), _words.Zone);
        }
        catch (PeriodException)
        {
            // The page itself says what is wrong with the period.
            await ShowAsync(asked, cancellationToken);
            return Page();
        }

        var answer = await act(about, User.NameIn(_words));
        if (answer.IsDone)
        {
            _packs.Forget(Name);
            return LocalRedirect(PageAddress.Of("/usability", ("period", about.ToString()), ("done", done)));
        }

        (Faults, Response.StatusCode) = (answer.Faults, StatusCodes.Status422UnprocessableEntity);
        await ShowAsync(about.ToString(), cancellationToken);
        return Page();
    }
}
