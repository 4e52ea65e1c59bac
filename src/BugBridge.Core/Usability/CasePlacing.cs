using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Usability;

/// <summary>Places all cases anew that were placed by other categories than those of now. Ends at once when there are none.</summary>
public sealed class CasePlacing(ICaseView cases, ChangeInbox changes, UsabilitySettings settings, TimeProvider clock)
{
    private const int PageSize = 200;

    /// <summary>Goes through them page by page; whatever ends it, the next start goes on with those that are left.</summary>
    /// <returns>How many were placed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Defined is not { } categories)
        {
            return 0;
        }

        var (placed, after, fingerprint) = (0, string.Empty, categories.Fingerprint);
        while (await cases.PlacedOtherwiseAsync(fingerprint, after, PageSize, cancellationToken) is { IsEmpty: false } page)
        {
            var now = clock.GetUtcNow();
            var results = await Task.WhenAll(page.Select(id => changes.PlanAsync(new CaseDue(id, now, "categories-changed"), cancellationToken)));
            placed += results.Count(result => result.Failure is null);
            after = page[^1];
        }

        return placed;
    }
}
