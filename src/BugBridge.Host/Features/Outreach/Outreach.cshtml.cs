using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Outreach;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Features.Outreach;

/// <summary>What customers are to be told, and what became of it. Deciding needs the role rep.</summary>
[Authorize(Roles.Reader)]
[RequestSizeLimit(256 * 1024)]
internal sealed class OutreachModel(IOutreachView view, DraftDecisions decisions, OutreachSettings settings, Words words) : PageModel
{
    private const int PageSize = 25;
    private const int MostEvents = 20;
    private const int LastPage = 100_000;

    public string State { get; private set; } = "open";

    public string? Event { get; private set; }

    public string? Issue { get; private set; }

    public int Number { get; private set; } = 1;

    public ImmutableArray<EventCounts> Events { get; private set; } = [];

    public ImmutableArray<OutreachDraft> Drafts { get; private set; } = [];

    public bool HasMore { get; private set; }

    /// <summary>How many there are with the filter.</summary>
    public int Count { get; private set; }

    /// <summary>What was just done, or null.</summary>
    public string? Done { get; private set; }

    /// <summary>Why nothing was done, or null.</summary>
    public string? Refusal { get; private set; }

    /// <summary>A text that could not be taken, with the stamp of its draft.</summary>
    public (string Stamp, string? Text)? Typed { get; private set; }

    public bool IsSent => settings.Send == SendPolicy.OnApproval;

    public bool MayDecide => User.Has(BridgeRole.Rep);

    public async Task OnGetAsync(string? state, string? @event, string? issue, string? number, string? done, CancellationToken cancellationToken)
    {
        Done = done switch
        {
            "send" => words["Approved. It is sent in its turn."],
            "hold" => words["Dismissed. It is not sent."],
            "save" => words["The text is kept. Nothing is sent yet."],
            "send-all" => words["Approved. The replies are sent one after the other, as fast as the helpdesk takes them."],
            "hold-all" => words["Dismissed. None of them is sent."],
            _ => null,
        };
        await ShowAsync(state, @event, issue, number, cancellationToken);
    }

    public async Task<IActionResult> OnPostDecideAsync(
        string? stamp, int revision, string? text, string? act, string? state, string? @event, string? issue, string? number, CancellationToken cancellationToken)
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
        return await AnswerAsync(answer, act!, state, @event, issue, number, cancellationToken);
    }

    public async Task<IActionResult> OnPostAllAsync(
        string? stamp, string? act, string? state, string? @event, string? issue, string? number, CancellationToken cancellationToken) => MayDecide
        ? await AnswerAsync(
            await decisions.DecideAllAsync(stamp ?? string.Empty, act == "send", User.NameIn(words), cancellationToken), act + "-all", state, @event, issue, number, cancellationToken)
        : Forbid();

    /// <summary>The address of this page with the same choices and another page number.</summary>
    public string AddressOf(int number) => AddressOf(State, number);

    /// <summary>The address with another choice of states.</summary>
    public string AddressOf(string state, int number = 1) => PageAddress.Of(
        "/outreach",
        ("state", state),
        ("event", Event),
        ("issue", Issue),
        ("number", number == 1 ? null : number.ToString(CultureInfo.InvariantCulture)));

    private async Task<IActionResult> AnswerAsync(
        DraftAnswer answer, string done, string? state, string? happened, string? issue, string? number, CancellationToken cancellationToken)
    {
        if (answer == DraftAnswer.Done)
        {
            return LocalRedirect(PageAddress.Of("/outreach", ("state", state), ("event", happened), ("issue", issue), ("number", number), ("done", done)));
        }

        (Refusal, Response.StatusCode) = (words.Refusal(answer), StatusCodes.Status409Conflict);
        await ShowAsync(state, happened, issue, number, cancellationToken);
        return Page();
    }

    private async Task ShowAsync(string? state, string? happened, string? issue, string? number, CancellationToken cancellationToken)
    {
        State = DraftFilter.All.Select(one => one.Name).FirstOrDefault(name => name == state) ?? "open";
        (Event, Issue) = (Given(happened), Given(issue)?.ToUpperInvariant());
        Number = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, LastPage) : 1;
        var filter = new OutreachFilter { States = DraftFilter.States(State), EventStamp = Event, IssueKey = Issue };
        Events = await view.EventsAsync(filter, MostEvents, cancellationToken);
        Count = await view.CountAsync(filter, cancellationToken);
        var found = await view.DraftsAsync(filter, (Number - 1) * PageSize, PageSize + 1, cancellationToken);
        (Drafts, HasMore) = ([.. found.Take(PageSize)], found.Length > PageSize);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
