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
using BugBridge.Host.Packs.Figures;
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

    public override string? Opening => Review is null ? null : "/Features/Usability/_Agenda.cshtml";

    /// <summary>The categories that the meeting has to do with, the most tickets first.</summary>
    public IEnumerable<CategoryFigures> Cards => Review?.Categories.Where(category => category.Tickets > 0 || DecisionsOf(category.Id).Any()) ?? [];

    /// <summary>Decisions that are still to be settled, and no card shows.</summary>
    public IEnumerable<ReviewDecision> Stray => Decisions.Where(decision => decision.State == DecisionState.Open && Review!.Find(decision.CategoryId) is null);

    private IEnumerable<ReviewDecision> Decisions =>
        Review is { } review ? review.LastDecisions.Select(outcome => outcome.Decision).Concat(review.Decisions).DistinctBy(decision => decision.Id) : [];

    /// <summary>What earlier meetings and this one decided about a category.</summary>
    public IEnumerable<ReviewDecision> DecisionsOf(string categoryId) => Decisions.Where(decision => decision.CategoryId == categoryId);

    /// <summary>The issue of a decision as it is now, or null.</summary>
    public ReviewIssue? IssueOf(ReviewDecision decision) => Review?.Categories.SelectMany(category => category.Issues).FirstOrDefault(issue => issue.Id == decision.IssueId);

    /// <summary>The list of a category's tickets.</summary>
    public string TicketsOf(CategoryFigures category) =>
        (FigureAddress.To(Name, Period!, CaseFigure.Tickets) with { By = CaseLists.Category, Key = category.Id }).ToString();

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
        ("decide", { Length: > 0 } field) when Cards.Any(category => category.Id == Draft!.CategoryId) => $"{field}-{Draft!.CategoryId}",
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
            "decided" => _words["Decision saved. It will be on the next agenda."],
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
        var draft = Draft = DraftOf(category, text, owner, due, issue);
        return ActAsync(period, "decided", (about, by) => decisions.EnterAsync(about, draft, by, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostSettleAsync(string? period, long id, DecisionState state, CancellationToken cancellationToken) =>
        ActAsync(period, "settled", (_, by) => decisions.SettleAsync(id, state, by, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostFileAsync(string? period, string? category, string? text, string? owner, string? due, string? issue, CancellationToken cancellationToken)
    {
        var result = await ActAsync(period, "filed", (about, by) => decisions.FileAsync(about, category ?? string.Empty, by, cancellationToken), cancellationToken);
        if (new[] { text, owner, due, issue }.All(string.IsNullOrWhiteSpace) || result is ForbidResult)
        {
            return result;
        }

        // A decision that was begun is shown again, to be saved.
        Draft = DraftOf(category, text, owner, due, issue);
        if (Faults.IsEmpty && Fault is null)
        {
            Done = _words["The issue is being filed."];
            await ShowAsync(period, cancellationToken);
        }

        return Page();
    }

    private static DecisionDraft DraftOf(string? category, string? text, string? owner, string? due, string? issue) => new(
        category, text, owner, DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null, issue);

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
