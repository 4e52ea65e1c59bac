using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Browsing;
using BugBridge.Storage.Database;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Postgres;

/// <inheritdoc cref="IWordSearch"/>
internal sealed class PostgresWordSearch : IWordSearch
{
    // Short words stand for themselves: too much begins with a single letter.
    private const string Find =
        """
        SELECT "Id" FROM "SearchTexts" WHERE "Kind" = @kind AND "Words" @@ (
          SELECT string_agg('''' || token || '''' || CASE WHEN length(word) < 2 THEN '' ELSE ':*' END, ' & ')::tsquery
          FROM unnest(@words) AS word, unnest("SearchWords"(word)) AS token)
        ORDER BY "Seq" DESC LIMIT @limit
        """;

    public Task<ImmutableArray<string>> FindTicketsAsync(
        BridgeDbContext reader, ImmutableArray<string> words, int limit, CancellationToken cancellationToken) =>
        FindAsync(reader, "Ticket", words, limit, cancellationToken);

    public Task<ImmutableArray<string>> FindIssuesAsync(
        BridgeDbContext reader, ImmutableArray<string> words, int limit, CancellationToken cancellationToken) =>
        FindAsync(reader, "Issue", words, limit, cancellationToken);

    public async Task<ImmutableArray<FoundName>> FindNamesAsync(
        BridgeDbContext reader, string kind, ImmutableArray<string> words, int limit, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<FoundName>();
        var each = words.Select((word, at) => (Name: string.Create(CultureInfo.InvariantCulture, $"@p{at}"), Value: (object)$"% {word}%")).ToList();
        await reader.ReadAsync(
            $"""
            SELECT "Id", MAX("Name") FROM "SearchNames" WHERE "Kind" = @kind
            {string.Concat(each.Select(one => $" AND ' ' || \"Name\" || ' ' || \"Id\" ILIKE {one.Name} ESCAPE ''"))}
            GROUP BY "Id" ORDER BY MAX("Name") LIMIT @limit
            """,
            [("@kind", kind), ("@limit", limit), .. each],
            row => found.Add(new FoundName(row.GetString(0), row.GetString(1))),
            cancellationToken);
        return found.ToImmutable();
    }

    private static async Task<ImmutableArray<string>> FindAsync(
        BridgeDbContext reader, string kind, ImmutableArray<string> words, int limit, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        await reader.ReadAsync(
            Find, [("@kind", kind), ("@words", words.Select(StorableText.Of).ToArray()), ("@limit", limit)], row => found.Add(row.GetString(0)), cancellationToken);
        return found.ToImmutable();
    }
}
