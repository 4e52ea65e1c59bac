using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Outreach;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Features.Outreach;

/// <summary>What customers are to be told, and what became of it. Deciding needs the role rep.</summary>
[Authorize(Roles.Reader)]
[RequestSizeLimit(256 * 1024)]
internal sealed class OutreachModel(IOutreachView view, DraftDecisions decisions, OutreachSettings settings, Words words, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;
    private const int MostEvents = 20;
    private const int MostUndone = 1_000;
    private const int LastPage = 100_000;

    /// <summary>What is shown.</summary>
    public DraftQuery Query { get; private set; } = new();

    public int Number { get; private set; } = 1;

    public ImmutableArray<EventCounts> Events { get; private set; } = [];

    public ImmutableArray<OutreachDraft> Drafts { get; private set; } = [];

    /// <summary>The one that is shown whole; null where there is none.</summary>
    public OutreachDraft? Shown { get; private set; }

    public bool HasMore { get; private set; }

    /// <summary>How many there are with the filter.</summary>
    public int Count { get; private set; }

    /// <summary>Those that the reader approved so lately that this can be taken back.</summary>
    public ImmutableArray<OutreachDraft> Undoable { get; private set; } = [];

    /// <summary>For how many more seconds.</summary>
    public int UndoSeconds => Undoable.IsEmpty ? 0 : Math.Max(1, (int)(Undoable.Min(draft => draft.DecidedAt) + settings.UndoFor - clock.GetUtcNow()).GetValueOrDefault().TotalSeconds);

    /// <summary>What was just done, or null.</summary>
    public string? Done { get; private set; }

    /// <summary>Why nothing was done, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>A text that could not be taken, with the stamp of its draft.</summary>
    public (string Stamp, string? Text)? Typed { get; private set; }

    public bool IsSent => settings.Send == SendPolicy.OnApproval;

    public bool MayDecide => User.Has(BridgeRole.Rep);

    /// <summary>Whether an approved draft that is shown can still be taken back.</summary>
    public bool MayUndo => MayDecide && Shown is { State: DraftState.Approved };

    public async Task OnGetAsync(DraftQuery query, string? number, string? done, string? count, string? left, CancellationToken cancellationToken)
    {
        Done = words.Done(done, count, left);
        await ShowAsync(query, number, cancellationToken);
    }

    public async Task<IActionResult> OnPostDecideAsync(
        string? stamp, int revision, string? text, string? act, DraftQuery query, string? number, CancellationToken cancellationToken)
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        var by = User.NameIn(words);
        var answer = act switch
        {
            "send" => await decisions.SendAsync(stamp ?? string.Empty, revision, text, by, cancellationToken),
            "hold" => await decisions.DecideAsync(stamp ?? string.Empty, revision, isApproved: false, by, cancellationToken),
            "save" => await decisions.EditAsync(stamp ?? string.Empty, revision, text, by, cancellationToken),
            _ => DraftAnswer.Gone,
        };
        Typed = answer is DraftAnswer.WrongText ? (stamp ?? string.Empty, text) : null;
        return await AnswerAsync(answer, act!, act == "save" || answer != DraftAnswer.Done ? query with { Draft = stamp } : query, number, cancellationToken);
    }

    public async Task<IActionResult> OnPostAllAsync(string? stamp, string? act, DraftQuery query, string? number, CancellationToken cancellationToken) => MayDecide
        ? await AnswerAsync(
            await decisions.DecideAllAsync(stamp ?? string.Empty, act == "send", User.NameIn(words), cancellationToken), act + "-all", query, number, cancellationToken)
        : Forbid();

    /// <summary>Approves or dismisses the drafts whose boxes are ticked, in the words that were shown.</summary>
    public async Task<IActionResult> OnPostManyAsync([FromForm(Name = "pick")] string[] picks, string? act, DraftQuery query, string? number, CancellationToken cancellationToken)
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        if (act == "send" && !IsSent)
        {
            return await AnswerAsync(DraftAnswer.NeverSent, act, query, number, cancellationToken);
        }

        var chosen = picks.Select(DraftQuery.Read).OfType<DraftPick>().Distinct().Take(PageSize).ToImmutableArray();
        var count = await decisions.DecideManyAsync(chosen, act == "send", User.NameIn(words), cancellationToken);
        return LocalRedirect(query.Address(number, ("done", act == "send" ? "send-some" : "hold-some"), ("count", Text(count)), ("left", Text(chosen.Length - count))));
    }

    /// <summary>Takes approvals back.</summary>
    public async Task<IActionResult> OnPostUndoAsync([FromForm(Name = "stamp")] string[] stamps, DraftQuery query, string? number, CancellationToken cancellationToken)
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        var count = await decisions.UndoAsync([.. stamps.Distinct(StringComparer.Ordinal).Take(MostUndone)], User.NameIn(words), cancellationToken);
        return count > 0
            ? LocalRedirect(query.Address(number, ("done", "undo"), ("count", Text(count)), ("left", Text(stamps.Length - count))))
            : await AnswerAsync(DraftAnswer.TooLate, "undo", query, number, cancellationToken);
    }

    /// <summary>The address of this page with the same choices and another page number.</summary>
    public string AddressOf(int number) => Query.Address(number == 1 ? null : Text(number));

    private async Task<IActionResult> AnswerAsync(DraftAnswer answer, string done, DraftQuery query, string? number, CancellationToken cancellationToken)
    {
        if (answer == DraftAnswer.Done)
        {
            return LocalRedirect(query.Address(number, ("done", done)));
        }

        (Refusal, Response.StatusCode) = (words.Refusal(answer), StatusCodes.Status409Conflict);
        await ShowAsync(query, number, cancellationToken);
        return Page();
    }

    private async Task ShowAsync(DraftQuery query, string? number, CancellationToken cancellationToken)
    {
        Query = query.Clean();
        Number = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, LastPage) : 1;
        var filter = Query.Filter(User.Identity?.Name);
        Events = await view.EventsAsync(filter, MostEvents, cancellationToken);
        Count = await view.CountAsync(filter, cancellationToken);
        var found = await view.DraftsAsync(filter, (Number - 1) * PageSize, PageSize + 1, cancellationToken);
        (Drafts, HasMore) = ([.. found.Take(PageSize)], found.Length > PageSize);
        Shown = (Query.Draft is { } stamp ? await view.FindAsync(stamp, cancellationToken) : null) ?? Drafts.FirstOrDefault();
        Undoable = MayDecide ? await UndoableAsync(cancellationToken) : [];
    }

    private Task<ImmutableArray<OutreachDraft>> UndoableAsync(CancellationToken cancellationToken) => view.DraftsAsync(
        new OutreachFilter { States = [DraftState.Approved], DecidedBy = User.NameIn(words), DecidedSince = clock.GetUtcNow() - settings.UndoFor }, 0, MostUndone, cancellationToken);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
