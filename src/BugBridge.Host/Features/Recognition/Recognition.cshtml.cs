using System.Collections.Immutable;
using BugBridge.Core.Recognition;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Serving;
using BugBridge.Host.Dashboard.Shared;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace BugBridge.Host.Features.Recognition;

/// <summary>Thanks to those who report. Taking a rep off, or on again, needs the role lead.</summary>
[Authorize(Roles.Reader)]
internal sealed class RecognitionModel(SharedPacks packs, IRepChoices choices, Words words, TimeProvider clock) : ReportModel(packs, words, clock)
{
    private readonly TimeProvider _clock = clock;
    private readonly Words _words = words;

    public override string Name => RecognitionPack.Report;

    public override string Title => "Recognition";

    /// <summary>The reps on the board.</summary>
    public ImmutableArray<RepScore> Shown => (Pack?.Data as Leaderboard)?.Reps ?? [];

    /// <summary>The reps who opted out.</summary>
    public ImmutableArray<RepChoice> Out { get; private set; } = [];

    /// <summary>What was just done, or null.</summary>
    public string? Done { get; private set; }

    /// <summary>Why nothing was done, or null.</summary>
    public string? Wrong { get; private set; }

    public override async Task OnGetAsync(string? period, CancellationToken cancellationToken)
    {
        Done = Request.Query["done"].ToString() switch
        {
            "out" => _words["The rep no longer appears."],
            "in" => _words["The rep appears again."],
            _ => null,
        };
        Out = User.Has(BridgeRole.Lead) ? [.. (await choices.ListAsync(cancellationToken)).Where(choice => choice.IsOut)] : [];
        await base.OnGetAsync(period, cancellationToken);
    }

    public async Task<IActionResult> OnPostOutAsync(string? period, string? rep, CancellationToken cancellationToken)
    {
        await ShowAsync(period, cancellationToken);
        var typed = rep?.Trim();
        var named = Shown.Where(one => one.RepId == typed || string.Equals(one.Name, typed, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count > 1
            ? await RefuseAsync(period, _words["Several reps have this name. Enter the helpdesk's id."], cancellationToken)
            : await ChooseAsync(period, named.Count == 1 ? named[0].RepId : typed, "out", choices.OptOutAsync, cancellationToken);
    }

    public Task<IActionResult> OnPostInAsync(string? period, string? rep, CancellationToken cancellationToken) =>
        ChooseAsync(period, rep, "in", choices.OptInAsync, cancellationToken);

    private async Task<IActionResult> ChooseAsync(
        string? period, string? rep, string done, Func<string, string, DateTimeOffset, CancellationToken, Task> choose, CancellationToken cancellationToken)
    {
        if (!User.Has(BridgeRole.Lead))
        {
            return Forbid();
        }

        if (string.IsNullOrWhiteSpace(rep))
        {
            return await RefuseAsync(period, _words["Say which rep."], cancellationToken);
        }

        await choose(rep.Trim(), User.NameIn(_words), _clock.GetUtcNow(), cancellationToken);
        return LocalRedirect(PageAddress.Of("/recognition", ("period", period), ("done", done)));
    }

    private async Task<IActionResult> RefuseAsync(string? period, string why, CancellationToken cancellationToken)
    {
        (Wrong, Response.StatusCode) = (why, StatusCodes.Status422UnprocessableEntity);
        await OnGetAsync(period, cancellationToken);
        return Page();
    }
}
