using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Erasing;

/// <summary>Tickets that wait to be erased, and what people decide about them. Deciding needs the role lead.</summary>
[Authorize(Roles.Reader)]
[RequestSizeLimit(256 * 1024)]
internal sealed class ErasuresModel(IErasureStore store, ChangeInbox inbox, LiveFigures live, Words words, TimeProvider clock) : PageModel
{
    private const int MostShown = 200;

    public ImmutableArray<WaitingErasure> ForApproval { get; private set; } = [];

    public ImmutableArray<WaitingErasure> Due { get; private set; } = [];

    /// <summary>How many wait for a person, also those that are not shown.</summary>
    public int Count { get; private set; }

    /// <summary>What was just done, or null.</summary>
    public string? Done { get; private set; }

    public bool MayDecide => User.Has(BridgeRole.Lead);

    /// <summary>Why a ticket is to be erased, in the reader's language.</summary>
    public string Why(ErasureCause cause) => words.Why(cause);

    public async Task OnGetAsync(string? done, int count, CancellationToken cancellationToken)
    {
        Done = done switch
        {
            "approved" => words.Of("Approved: {0}. Their text is now being removed from Jira.", words.Number(count)),
            "rejected" => words.Of("Rejected: {0}. Nothing was erased.", words.Number(count)),
            _ => null,
        };
        var waiting = await store.WaitingAsync(MostShown, cancellationToken);
        ForApproval = [.. waiting.Where(one => one.Stage == ErasureStage.ForApproval)];
        Due = [.. waiting.Where(one => one.Stage != ErasureStage.ForApproval)];
        Count = await store.CountForApprovalAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "id")] string[] ids, [FromForm] string? act, CancellationToken cancellationToken)
    {
        if (!MayDecide)
        {
            return Forbid();
        }

        if (act is not ("approve" or "reject"))
        {
            return LocalRedirect("/erasures");
        }

        var (isApproved, count) = (act == "approve", 0);
        foreach (var id in ids.Distinct(StringComparer.Ordinal).Take(MostShown))
        {
            var decided = new ErasureDecided(id, isApproved, User.NameIn(words), clock.GetUtcNow(), "erasures-page");
            var result = await inbox.PlanAsync(decided, cancellationToken);
            count += result is { Failure: null, HadNews: true } ? 1 : 0;
        }

        live.Forget();
        return LocalRedirect(PageAddress.Of("/erasures", ("done", isApproved ? "approved" : "rejected"), ("count", count.ToString(CultureInfo.InvariantCulture))));
    }
}
