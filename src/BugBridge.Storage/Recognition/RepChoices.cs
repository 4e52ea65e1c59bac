using System.Collections.Immutable;
using BugBridge.Core.Recognition;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Recognition;

/// <inheritdoc cref="IRepChoices"/>
internal sealed class RepChoices(Writer writer, IDatabaseEngine engine) : IRepChoices
{
    public Task OptOutAsync(string repId, string by, DateTimeOffset at, CancellationToken cancellationToken) => KeepAsync(repId, true, by, at, cancellationToken);

    public Task OptInAsync(string repId, string by, DateTimeOffset at, CancellationToken cancellationToken) => KeepAsync(repId, false, by, at, cancellationToken);

    public Task<ImmutableArray<RepChoice>> ListAsync(CancellationToken cancellationToken) => engine.ReadAsync<ImmutableArray<RepChoice>>(async context =>
    {
        var choices =
            from choice in context.RepChoices
            join row in context.Reps on choice.RepId equals row.Id into rows
            from rep in rows.DefaultIfEmpty()
            select new RepChoice(choice.RepId, rep.Name ?? choice.RepId, choice.IsOut, choice.By, choice.At);
        return [.. (await choices.ToListAsync(cancellationToken)).OrderBy(choice => choice.Name, StringComparer.Ordinal).ThenBy(choice => choice.RepId, StringComparer.Ordinal)];
    });

    private Task<bool> KeepAsync(string repId, bool isOut, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                await transaction.PutAsync(new RepChoiceRow { RepId = repId, IsOut = isOut, By = by, At = at }, cancellationToken);
                return true;
            },
            cancellationToken);
}
