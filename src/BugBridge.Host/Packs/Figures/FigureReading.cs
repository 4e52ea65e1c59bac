using BugBridge.Core.Calendar;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Figures;

/// <summary>Finds the list that an address asks for.</summary>
internal sealed class FigureReading(IEnumerable<IFigureSource> sources, TimeProvider clock)
{
    private readonly Dictionary<string, IFigureSource> _sources = sources.ToDictionary(source => source.Name, StringComparer.Ordinal);

    /// <summary>The list, and what was asked for; null when there is no such figure.</summary>
    /// <param name="report">The report.</param>
    /// <param name="query">What else the address says.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<(FigureAddress Address, Period Period, FigureList List)?> FindAsync(string report, IQueryCollection query, Words words, CancellationToken cancellationToken)
    {
        if (!_sources.TryGetValue(report, out var source) || PeriodOf(Given("period"), words) is not { } period || Given("of") is not { } of)
        {
            return null;
        }

        var address = new FigureAddress(report, period.ToString(), of) { By = Given("by"), Key = Given("key"), Rule = Given("rule") };
        return await source.FindAsync(address, period, words, cancellationToken) is { } list ? (address, period, list) : null;

        // An empty key is a key: what has none is left out of the address.
        string? Given(string name) => query.TryGetValue(name, out var values) ? values.ToString() : null;
    }

    private Period? PeriodOf(string? asked, Words words)
    {
        try
        {
            return Period.Read(asked, clock.GetUtcNow(), words.Zone);
        }
        catch (PeriodException)
        {
            return null;
        }
    }
}
