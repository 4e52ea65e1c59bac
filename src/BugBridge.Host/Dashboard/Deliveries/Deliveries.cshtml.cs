using System.Collections.Immutable;
using BugBridge.Core.Deliveries;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Deliveries;

/// <summary>Packs that are sent by themselves and have not arrived. Trying one again needs the role admin.</summary>
[Authorize(Roles.Reader)]
internal sealed class DeliveriesModel(IDeliveryStore store, TimeProvider clock) : PageModel
{
    private const int MostShown = 100;

    public ImmutableArray<Delivery> Unsent { get; private set; } = [];

    /// <summary>Whether one was just asked to be tried again.</summary>
    public bool IsRetried { get; private set; }

    public async Task OnGetAsync(string? done, CancellationToken cancellationToken)
    {
        IsRetried = done == "retried";
        Unsent = await store.UnsentAsync(MostShown, cancellationToken);
    }

    public async Task<IActionResult> OnPostRetryAsync(long id, CancellationToken cancellationToken)
    {
        if (!User.Has(BridgeRole.Admin))
        {
            return Forbid();
        }

        return await store.RetryAsync(id, clock.GetUtcNow(), cancellationToken) ? LocalRedirect("/deliveries?done=retried") : NotFound();
    }
}
