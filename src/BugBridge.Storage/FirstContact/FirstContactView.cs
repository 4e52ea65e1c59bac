using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.FirstContact;

/// <inheritdoc cref="IFirstContactView"/>
internal sealed class FirstContactView(IDatabaseEngine engine) : IFirstContactView
{
    public async Task<FirstContactFigures> FiguresAsync(
        FirstContactRule rule, Period period, DateTimeOffset at, CancellationToken cancellationToken)
    {
        // On a thread of its own, because SQLite answers on the caller's, and the twelve months take as long as the rest.
        var counting = Task.Run(
            () => engine.ReadAsync(context => new FirstContactReading(context, rule, at, cancellationToken).TrendAsync(period)), cancellationToken);
        var tallying = engine.ReadAsync(context => new FirstContactReading(context, rule, at, cancellationToken).TallyAsync(period));
        var receiving = engine.ReadAsync(context => new FirstContactReading(context, rule, at, cancellationToken).ReceivedAsync(period));
        var comparing = rule.Others().Select(other => engine.ReadAsync(async context =>
            new KindCounts(other.Kind, await new FirstContactReading(context, other, at, cancellationToken).CountsAsync(period)))).ToList();
        await Task.WhenAll([counting, tallying, receiving, .. comparing]);
        var names = await engine.ReadAsync(context => context.Reps.ToDictionaryAsync(rep => rep.Id, rep => rep.Name, StringComparer.Ordinal, cancellationToken));
        var (received, unsolved) = await receiving;
        return (await tallying).Figures(rule, period, at, names, await counting) with { Received = received, Unsolved = unsolved, Others = [.. await Task.WhenAll(comparing)] };
    }

    public Task<ImmutableArray<string>> TicketsAsync(
        ContactQuestion question, FirstContactRule rule, Period period, DateTimeOffset at, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => new FirstContactReading(context, rule, at, cancellationToken).TicketsAsync(question, period));

    public Task<string> NameOfRepAsync(string repId, CancellationToken cancellationToken) => engine.ReadAsync(async context =>
        await context.Reps.Where(rep => rep.Id == repId).Select(rep => rep.Name).SingleOrDefaultAsync(cancellationToken) ?? repId);
}
