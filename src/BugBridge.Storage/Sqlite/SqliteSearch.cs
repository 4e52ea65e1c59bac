using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using BugBridge.Core.Browsing;
using BugBridge.Storage.Database;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Sqlite;

/// <summary>
/// Full-text search with FTS5. The words of subjects and summaries stand in indexes without texts of their own; triggers feed them, so that
/// no write can forget to. Found are the latest known first, which FTS5 gives without looking at everything that fits.
/// </summary>
internal static class SqliteSearch
{
    private const string Ids =
        """
        CREATE TABLE "SearchIds" ("Seq" INTEGER PRIMARY KEY, "Kind" TEXT NOT NULL, "Id" TEXT NOT NULL, UNIQUE ("Kind", "Id"));
        CREATE TABLE "SearchNames" ("Kind" TEXT NOT NULL, "Id" TEXT NOT NULL, "Name" TEXT NOT NULL, PRIMARY KEY ("Kind", "Id", "Name")) WITHOUT ROWID;

        """;

    /// <summary>The id stands for a name only where there is none.</summary>
    private const string Shown = "COALESCE(MAX(CASE WHEN \"Name\" <> \"Id\" THEN \"Name\" END), \"Id\")";

    private static readonly SearchedTexts[] Texts = [new("Ticket", "Tickets", ["Subject"]), new("Issue", "Issues", ["Key", "Summary"])];

    private static readonly SearchedNames[] Names =
        [new("Account", "Tickets", "AccountId", "AccountName"), new("Account", "Accounts", "Id", "Name"), new("Rep", "Tickets", "RepId", "RepId"), new("Rep", "Reps", "Id", "Name")];

    /// <summary>Asks whether the tables are there.</summary>
    public const string IsThere = "SELECT COUNT(*) FROM sqlite_master WHERE name = 'SearchIds'";

    /// <summary>Makes tables and indexes, and fills them with what is held: 10 s for a million tickets.</summary>
    public static string Create { get; } = Ids + string.Join('\n', Texts.Select(one => one.Create).Concat(Names.Select(one => one.Fill)));

    /// <summary>Makes the triggers that are missing: where a migration makes a table anew, it loses them.</summary>
    public static string Feed { get; } = string.Join('\n', Texts.Select(one => one.Feed).Concat(Names.Select(one => one.Feed)));

    /// <summary>Writes the indexes anew without the words of what was deleted, which they keep until then: a second for a hundred thousand tickets.</summary>
    public static IEnumerable<string> Clean { get; } = [.. Texts.Select(one => $"INSERT INTO \"{one.Kind}Search\" (\"{one.Kind}Search\") VALUES ('optimize')")];

    /// <summary>The ids of tickets or issues in whose text every word occurs, the latest known first.</summary>
    public static Task<ImmutableArray<string>> FindAsync(
        BridgeDbContext context, string kind, ImmutableArray<string> words, int limit, CancellationToken cancellationToken) => AskAsync(
        context,
        $"""
        SELECT ids."Id" FROM (SELECT rowid FROM "{kind}Search" WHERE "{kind}Search" MATCH @p0 ORDER BY rowid DESC LIMIT @p1) AS found
        JOIN "SearchIds" AS ids ON ids."Seq" = found.rowid ORDER BY ids."Seq" DESC
        """,
        [string.Join(' ', words.Select(Begun)), limit],
        row => row.GetString(0),
        cancellationToken);

    /// <summary>Accounts or reps in whose name or id every word occurs.</summary>
    public static Task<ImmutableArray<FoundName>> FindNamesAsync(
        BridgeDbContext context, string kind, ImmutableArray<string> words, int limit, CancellationToken cancellationToken) => AskAsync(
        context,
        $"""
        SELECT "Id", {Shown} FROM "SearchNames" WHERE "Kind" = @p0
        {string.Concat(words.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $" AND ' ' || \"Name\" || ' ' || \"Id\" LIKE @p{at + 2}")))}
        GROUP BY "Id" ORDER BY {Shown} LIMIT @p1
        """,
        [kind, limit, .. words.Select(word => $"% {word}%")],
        row => new FoundName(row.GetString(0), row.GetString(1)),
        cancellationToken);

    /// <summary>Short ones stand for themselves: too much begins with a single letter.</summary>
    private static string Begun(string word) => word.Length < 2 ? $"\"{word}\"" : $"\"{word}\"*";

    private static async Task<ImmutableArray<T>> AskAsync<T>(
        BridgeDbContext context, string sql, object[] values, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<T>();
        await context.ReadAsync(
            sql,
            values.Select((value, at) => (string.Create(CultureInfo.InvariantCulture, $"@p{at}"), value)),
            row => found.Add(read(row)),
            cancellationToken);
        return found.ToImmutable();
    }
}
