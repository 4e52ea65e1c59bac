using BugBridge.Core.Outreach;
using BugBridge.Core.Remotes;
using BugBridge.Host.Dashboard.Serving;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>How many drafts need a person: every page shows it.</summary>
internal sealed class WaitingDrafts(IOutreachView view, TimeProvider clock)
{
    /// <summary>From about here on counting takes more than a hundredth of a second.</summary>
    private const int Many = 5_000;

    private readonly SharedReading<Waiting> _count = new(
        async () => new Waiting(await view.CountAsync(new OutreachFilter { States = OutreachFilter.Open }, CancellationToken.None)), waiting => waiting.Count > Many, clock);

    /// <summary>The count; 0 while the store cannot be read, which the page itself says.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _count.ReadAsync(cancellationToken)).Count;
        }
        catch (StoreException)
        {
            return 0;
        }
    }

    private sealed record Waiting(int Count);
}
