using System.Collections.Concurrent;
using BugBridge.Core.Calendar;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Dashboard.Serving;

/// <summary>
/// Packs for pages and downloads. Each is made anew, but for large ones: readers share those while the next is made, so that nobody waits for
/// figures of a hundred thousand tickets. What the page did itself is forgotten at once.
/// </summary>
internal sealed class SharedPacks(PackSources sources, TimeProvider clock)
{
    // Periods and languages that somebody looks at; beyond that nobody is served by keeping them.
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(string Pack, string Period, string Culture), SharedReading<Pack>> _readings = [];

    /// <summary>The pack of that name, or null when there is none.</summary>
    public async Task<Pack?> FindAsync(string name, Period period, Words words, CancellationToken cancellationToken)
    {
        if (sources.Find(name) is not { } source)
        {
            return null;
        }

        if (_readings.Count > MostKept)
        {
            _readings.Clear();
        }

        var reading = _readings.GetOrAdd(
            (source.Name, period.ToString(), words.Culture.Name),
            _ => new SharedReading<Pack>(() => source.MakeAsync(period, words, CancellationToken.None), pack => pack.IsLarge, clock));
        return await reading.ReadAsync(cancellationToken);
    }

    /// <summary>After somebody changed what a pack is made of: the next reader sees it.</summary>
    public void Forget(string name)
    {
        foreach (var (about, _) in _readings.Where(reading => reading.Key.Pack == name))
        {
            _readings.TryRemove(about, out _);
        }
    }
}
