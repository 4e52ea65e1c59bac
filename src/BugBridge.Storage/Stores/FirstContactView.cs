using BugBridge.Core.FirstContact;
using BugBridge.Core.Reporting;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IFirstContactView"/>
internal sealed class FirstContactView(IDatabaseEngine engine) : IFirstContactView
{
    public async Task<FirstContactFigures> FiguresAsync(
        FirstContactRule rule, Period period, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // At the same time, because the twelve months take as long as the rest together.
        var counting = engine.ReadAsync(context => new FirstContactReading(context, rule, at, cancellationToken).TrendAsync(period));
        var tally = await engine.ReadAsync(context => new FirstContactReading(context, rule, at, cancellationToken).TallyAsync(period));
        var names = await engine.ReadAsync(context => context.Reps.ToDictionaryAsync(rep => rep.Id, rep => rep.Name, StringComparer.Ordinal, cancellationToken));
        return tally.Figures(rule, period, at, names, await counting);
    }
}
