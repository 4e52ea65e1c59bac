using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Packs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Journal;

/// <summary>Asks before entries are retried or discarded, and does it. Doing it needs the role admin.</summary>
[Authorize(Roles.Reader)]
internal sealed class ConfirmModel(IJournal journal, LiveFigures live, DispatchSignal signal, TimeProvider clock) : PageModel
{
    private const int Most = 1_000;

    public string Act { get; private set; } = "retry";

    public string State { get; private set; } = "trouble";

    public ImmutableArray<JournalEntry> Entries { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "id")] long[] ids, string? act, string? state, CancellationToken cancellationToken)
    {
        Choose(act, state);
        var chosen = ids.ToHashSet();
        Entries =
        [
            .. (await journal.ListAsync([EntryState.SetAside, EntryState.Waiting], Most, cancellationToken)).Where(entry => chosen.Contains(entry.Id)),
        ];
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "id")] long[] ids, [FromForm] string? act, [FromForm] string? state, CancellationToken cancellationToken)
    {
        if (!User.Has(BridgeRole.Admin))
        {
            return Forbid();
        }

        Choose(act, state);

        // No ids would mean all of them to the journal, and nobody asked for that.
        var count = ids.Length == 0 ? 0
            : Act == "retry" ? await journal.RetryAsync(ids, clock.GetUtcNow(), cancellationToken)
            : await journal.DiscardAsync(ids, cancellationToken);
        signal.Set();
        live.Forget();
        return LocalRedirect(PageAddress.Of("/journal", ("state", State), ("done", Act), ("count", count.ToString(CultureInfo.InvariantCulture))));
    }

    private void Choose(string? act, string? state) =>
        (Act, State) = (act == "discard" ? "discard" : "retry", JournalFilter.All.Select(one => one.Name).FirstOrDefault(name => name == state) ?? "trouble");
}
