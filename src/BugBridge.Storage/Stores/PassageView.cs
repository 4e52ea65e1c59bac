using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IPassageView"/>
internal sealed class PassageView(IDatabaseEngine engine) : IPassageView
{
    public Task<ImmutableArray<Passage>> OfTicketAsync(string ticketId, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => ReadAsync(context, ticketId, cancellationToken));

    public Task<ImmutableArray<Passage>> WithStampAsync(string stamp, CancellationToken cancellationToken) => engine.ReadAsync<ImmutableArray<Passage>>(async context =>
        [.. (await context.Passages.Where(row => row.Stamp == stamp).OrderBy(row => row.TicketId).ToListAsync(cancellationToken)).Select(row => row.ToPassage())]);

    /// <summary>The same inside a transaction.</summary>
    public static async Task<ImmutableArray<Passage>> ReadAsync(BridgeDbContext context, string ticketId, CancellationToken cancellationToken)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        await foreach (var row in context.Queries.Passages(context, ticketId).WithCancellation(cancellationToken))
        {
            passages.Add(row.ToPassage());
        }

        return passages.ToImmutable();
    }

    /// <summary>What is known of the crossing of an issue's files, from tickets or into them.</summary>
    public static async Task<ImmutableArray<Passage>> OfFilesAsync(BridgeDbContext context, IReadOnlyCollection<string> fileIds, CancellationToken cancellationToken)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (var id in fileIds)
        {
            await foreach (var row in context.Queries.FilePassages(context, id).WithCancellation(cancellationToken))
            {
                passages.Add(row.ToPassage());
            }
        }

        return passages.ToImmutable();
    }
}
