using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Storage.Database;

namespace BugBridge.Storage.Sqlite;

/// <inheritdoc cref="IWordSearch"/>
internal sealed class SqliteWordSearch : IWordSearch
{
    public Task<ImmutableArray<string>> FindTicketsAsync(
        BridgeDbContext reader, ImmutableArray<string> words, int limit, CancellationToken cancellationToken) =>
        SqliteSearch.FindAsync(reader, "Ticket", words, limit, cancellationToken);

    public Task<ImmutableArray<string>> FindIssuesAsync(
        BridgeDbContext reader, ImmutableArray<string> words, int limit, CancellationToken cancellationToken) =>
        SqliteSearch.FindAsync(reader, "Issue", words, limit, cancellationToken);

    public Task<ImmutableArray<FoundName>> FindNamesAsync(
        BridgeDbContext reader, string kind, ImmutableArray<string> words, int limit, CancellationToken cancellationToken) =>
        SqliteSearch.FindNamesAsync(reader, kind, words, limit, cancellationToken);
}
