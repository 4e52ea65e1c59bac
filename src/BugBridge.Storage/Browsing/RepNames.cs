using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Browsing;

/// <inheritdoc cref="IRepNames"/>
internal sealed class RepNames(IDatabaseEngine engine) : IRepNames
{
    public Task<ImmutableArray<FoundName>> AllAsync(int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<FoundName>>(async context =>
        [
            .. await context.Reps.OrderBy(rep => rep.Name).ThenBy(rep => rep.Id).Take(limit).Select(rep => new FoundName(rep.Id, rep.Name)).ToListAsync(cancellationToken),
        ]);
}
