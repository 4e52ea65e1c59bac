using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Storage;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Storage.Old;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Storage;

/// <summary>A database of an older version is taken over with all that it holds.</summary>
public sealed class SqliteUpgradeTests : IDisposable
{
    private const string Tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%Search%' ORDER BY name";

    private readonly TempDatabase _old = new();
    private readonly TempDatabase _new = new();
    private readonly FakeTimeProvider _clock = new(A.Monday);

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _old.Dispose();
        _new.Dispose();
    }

    [Fact]
    public void The_kept_database_has_rows_in_every_table()
    {
        OldDatabase.Make(_old.Path);

        Assert.All(OldDatabase.Ask(_old.Path, Tables), table => Assert.NotEmpty(OldDatabase.Ask(_old.Path, $"SELECT * FROM \"{table}\" LIMIT 1")));
    }

    [Fact]
    public async Task Every_row_stays_as_it_was()
    {
        OldDatabase.Make(_old.Path);
        var before = Rows(_old);

        await OpenAsync(_old);

        Assert.Equal(before, Rows(_old, before.Keys));
    }

    [Fact]
    public async Task The_schema_is_that_of_a_new_database()
    {
        OldDatabase.Make(_old.Path);

        await OpenAsync(_old);
        await OpenAsync(_new);

        Assert.Equal(Schema(_new), Schema(_old));
    }

    [Fact]
    public async Task Every_kind_of_record_can_be_read()
    {
        OldDatabase.Make(_old.Path);
        await using var store = await BridgeStore.OpenAsync(_old.PatientSettings, _clock, Ending);

        var entries = await store.Journal.ListAsync([], 1000, Ending);

        Assert.Equal(OldDatabase.Ask(_old.Path, "SELECT Id FROM Entries").Count, entries.Length);
        Assert.Equal(Enum.GetValues<EntryState>(), entries.Select(entry => entry.State).Distinct().Order());
        foreach (var ticket in OldDatabase.Ask(_old.Path, "SELECT Id FROM Tickets"))
        {
            Assert.NotNull(await store.View.FindTicketAsync(ticket, Ending));
        }

        foreach (var issue in OldDatabase.Ask(_old.Path, "SELECT Id FROM Issues"))
        {
            Assert.NotNull(await store.View.FindIssueAsync(issue, Ending));
        }
    }

    [Fact]
    public async Task What_was_found_by_words_is_found_again()
    {
        OldDatabase.Make(_old.Path);
        await using var store = await BridgeStore.OpenAsync(_old.PatientSettings, _clock, Ending);

        Assert.NotEmpty((await store.Search.SearchAsync("invoice export", 10, Ending)).Tickets);
    }

    [Fact]
    public async Task A_database_that_stands_amid_the_earlier_migrations_is_refused_and_left_as_it_is()
    {
        OldDatabase.Make(_old.Path);
        var history = OldDatabase.Ask(_old.Path, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
        Assert.Equal(OldDatabase.LastMigration, history[^1]);
        foreach (var (last, before) in history.Zip(history.Skip(1)).Reverse())
        {
            OldDatabase.Run(_old.Path, $"DELETE FROM __EFMigrationsHistory WHERE MigrationId = '{before}'");

            var refusal = await Assert.ThrowsAsync<StoreException>(() => OpenAsync(_old));

            Assert.Contains("Install the version of 30 November 2026 (commit 67e2f26), start it once", refusal.Message, StringComparison.Ordinal);
            Assert.Contains($"it has {last}", refusal.Message, StringComparison.Ordinal);
            Assert.Equal(last, OldDatabase.Ask(_old.Path, "SELECT max(MigrationId) FROM __EFMigrationsHistory")[0]);
        }
    }

    [Fact]
    public async Task Opening_it_again_changes_nothing()
    {
        OldDatabase.Make(_old.Path);
        await OpenAsync(_old);
        var (rows, schema) = (Rows(_old), Schema(_old));

        await OpenAsync(_old);

        Assert.Equal(rows, Rows(_old));
        Assert.Equal(schema, Schema(_old));
    }

    private async Task OpenAsync(TempDatabase database)
    {
        await using var store = await BridgeStore.OpenAsync(database.PatientSettings, _clock, Ending);
    }

    /// <summary>All rows by table and columns, but for the history of migrations.</summary>
    private static SortedDictionary<string, List<string>> Rows(TempDatabase database) => Rows(
        database,
        OldDatabase.Ask(database.Path, Tables).Where(table => table[0] != '_').Select(table =>
            $"SELECT {string.Join(", ", OldDatabase.Ask(database.Path, $"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}')"))} FROM \"{table}\" ORDER BY rowid"));

    private static SortedDictionary<string, List<string>> Rows(TempDatabase database, IEnumerable<string> questions) => new(
        questions.ToDictionary(question => question, question => OldDatabase.Ask(database.Path, question), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Columns (without the defaults that only rows of the time needed), indexes and triggers, and the history of migrations.</summary>
    private static List<string> Schema(TempDatabase database) =>
    [
        .. OldDatabase.Ask(database.Path, Tables).SelectMany(table => OldDatabase.Ask(
            database.Path, $"SELECT '{table}', name, type, \"notnull\", pk FROM pragma_table_info('{table}') ORDER BY name")),
        .. OldDatabase.Ask(database.Path, "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') ORDER BY name"),
        .. OldDatabase.Ask(database.Path, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId"),
    ];
}
