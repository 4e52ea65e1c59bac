using System.Runtime.CompilerServices;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Dashboard.Serving;

namespace BugBridge.Host.Dashboard.Live;

/// <summary>
/// Reads the live figures every few seconds while anybody listens, once for all who do. A store that fails ends nothing: the next reading
/// comes.
/// </summary>
internal sealed class LiveFigures(IBridgeView view, IJournal journal, TimeProvider clock)
{
    /// <summary>How often figures are read.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>From about here on counting takes more than a tenth of a second.</summary>
    private const int MuchHeld = 200_000;

    private readonly SharedReading<HeldCounts> _counts = new(
        async () =>
        {
            var began = clock.GetUtcNow();
            return new HeldCounts(await view.CountAsync(CancellationToken.None), await journal.CountAsync(CancellationToken.None), began);
        },
        counts => counts.Held.Tickets + counts.Journal.Done > MuchHeld,
        clock);

    private readonly Lock _gate = new();
    private Task<LiveNumbers?>? _next;
    private LiveNumbers? _last;

    /// <summary>How much is held and to be done.</summary>
    public Task<HeldCounts> CountAsync(CancellationToken cancellationToken) => _counts.ReadAsync(cancellationToken);

    /// <summary>The figures now.</summary>
    public async Task<LiveNumbers> ReadAsync(CancellationToken cancellationToken) => (await CountAsync(cancellationToken)).Numbers;

    /// <summary>After somebody moved entries: the next page shows it.</summary>
    public void Forget() => _counts.Forget();

    /// <summary>The figures, and again whenever they were read, until the listener goes.</summary>
    public async IAsyncEnumerable<LiveNumbers> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_last is { } known)
        {
            yield return known;
        }

        while (!cancellationToken.IsCancellationRequested)
        {
            if (await Next().WaitAsync(cancellationToken) is { } numbers)
            {
                yield return numbers;
            }
        }
    }

    /// <summary>The reading under way, which all who listen wait for.</summary>
    private Task<LiveNumbers?> Next()
    {
        lock (_gate)
        {
            return _next is { IsCompleted: false } ? _next : _next = ReadSoonAsync(isFirst: _last is null);
        }
    }

    private async Task<LiveNumbers?> ReadSoonAsync(bool isFirst)
    {
        try
        {
            await Task.Delay(isFirst ? TimeSpan.FromMilliseconds(1) : Every, clock);
            return _last = await ReadAsync(CancellationToken.None);
        }
        catch (StoreException)
        {
            await Task.Delay(Every, clock);
            return null;
        }
    }
}
