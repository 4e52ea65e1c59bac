using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage;
using BugBridge.Storage.Database;
using BugBridge.Storage.Sqlite;
using BugBridge.Tests.Builders;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>A database file and the things that happen to files.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TempDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(A.Monday);

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_missing_file_and_folder_are_made_with_every_table()
    {
        await using (await OpenAsync())
        {
        }

        Assert.Equal(
            [
                "Accounts", "Cards", "CategoryIssues", "ClosedReviews", "CommandOutcomes", "Cursors", "Decisions", "Deliveries", "DeliveryFiles", "Entries", "HiddenExamples", "IssueComments", "Issues", "Joins", "Offers",
                "OutreachDrafts", "OutreachEvents", "Passages", "PromiseTickets", "Promises", "Ranks",
                "RepChoices", "Reps", "ReviewDecisions", "Texts", "TicketComments", "Tickets", "UsabilityCases", "Verdicts", "__EFMigrationsHistory",
            ],
            (await AskAsync("SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%Search%' ORDER BY name)")).Split(','));
        Assert.Equal("wal", await AskAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Opening_again_changes_nothing()
    {
        await using (var store = await OpenAsync())
        {
            await store.Ledger.PlanAsync([Seen("7")], Always(new Plan { Tickets = [TicketState("7")] }), Ending);
        }

        await using var again = await OpenAsync();

        Assert.Equal(1, (await again.View.CountAsync(Ending)).Tickets);
    }

    [Fact]
    public async Task Several_that_open_a_new_file_at_once_all_succeed()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => BridgeStore.OpenAsync(_database.PatientSettings, _clock, CancellationToken.None))));

        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task The_schema_is_the_model_s()
    {
        await using var context = new SqliteBridgeDbContextFactory().CreateDbContext([]);

        Assert.False(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.HasPendingModelChanges(context.Database));
    }

    [Fact]
    public async Task A_file_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using (await OpenAsync())
        {
        }

        await AskAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0.0')");

        var refusal = await Assert.ThrowsAsync<StoreException>(OpenAsync);

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("29990101000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_database.Path)!);
        await File.WriteAllTextAsync(_database.Path, new string('x', 5000), Ending);

        var refusal = await Assert.ThrowsAsync<StoreException>(OpenAsync);

        Assert.Contains("is not a database of this program", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Restore it from a backup", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_inside_the_file_is_found_by_the_check()
    {
        await using (var store = await OpenAsync())
        {
            await store.Ledger.PlanAsync([Seen("7")], Journals([.. Enumerable.Range(0, 3000).Select(i => Tell($"{i}", "s"))]), Ending);
            await store.CheckAsync(Ending);
        }

        using (var file = File.OpenWrite(_database.Path))
        {
            // Far behind the pages that hold the schema.
            file.Seek(160 * 4096, SeekOrigin.Begin);
            file.Write(new byte[20 * 4096]);
        }

        await using var damaged = await OpenAsync();
        var finding = await Assert.ThrowsAsync<StoreException>(() => damaged.CheckAsync(Ending));

        Assert.Contains("is damaged", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_process_has_locked_is_refused_with_the_remedy()
    {
        await using var store = await OpenAsync();
        using var holder = Connect();
        using var transaction = holder.BeginTransaction();

        var opening = await Assert.ThrowsAsync<StoreException>(OpenAsync);
        var writing = await Assert.ThrowsAsync<StoreException>(() => store.Queue.RecoverAsync(Ending));

        Assert.All([opening, writing], refusal => Assert.Contains("locked by another process", refusal.Message, StringComparison.Ordinal));
        Assert.Contains("Storage:BusyTimeoutSeconds", writing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_goes_on_while_another_process_writes()
    {
        await using var store = await OpenAsync();
        using var holder = Connect();
        using var transaction = holder.BeginTransaction();

        Assert.Equal(0, (await store.View.CountAsync(Ending)).Tickets);
    }

    [Fact]
    public async Task The_write_lock_is_held_while_a_planner_works()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();

        var results = await store.Ledger.PlanAsync(
            [Seen("7")],
            (_, _) =>
            {
                using var intruder = Connect();
                using var command = intruder.CreateCommand();
                command.CommandText = "BEGIN IMMEDIATE";
                Assert.Equal(SQLitePCL.raw.SQLITE_BUSY, Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).SqliteErrorCode);
                return Plan.Nothing;
            },
            Ending);

        Assert.Null(results[0].Failure);
    }

    [Fact]
    public async Task After_a_crash_amid_a_transaction_the_file_is_as_before_it()
    {
        using var wreck = new TempDatabase();
        await using (var store = await OpenAsync())
        {
            await store.Ledger.PlanAsync([Seen("1")], Always(new Plan { Tickets = [TicketState("1")], Actions = [Tell("1", "s")] }), Ending);
            await store.Queue.ClaimAsync(new FreePlaces(1, 1), 1, _clock.GetUtcNow(), Ending);
            var results = await store.Ledger.PlanAsync(
                [Seen("2"), Seen("3")],
                (_, change) =>
                {
                    if (change.Correlation is "change-of-3")
                    {
                        // What a killed process leaves: the files as they are in the middle of it all.
                        CopyFiles(wreck);
                    }

                    return new Plan { Tickets = [TicketState("2")], Actions = [Tell("2", "t")] };
                },
                Ending);
            Assert.All(results, result => Assert.Null(result.Failure));
        }

        await using var recovered = await BridgeStore.OpenAsync(wreck.HastySettings, _clock, Ending);

        Assert.NotNull(await recovered.View.FindTicketAsync("1", Ending));
        Assert.Null(await recovered.View.FindTicketAsync("2", Ending));
        Assert.Equal(1, await recovered.Queue.RecoverAsync(Ending));
        Assert.True(Assert.Single(await recovered.Journal.ListAsync([EntryState.Waiting], 10, Ending)).IsFateUnknown);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_the_remedy()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_database.Path)!);
        await File.WriteAllTextAsync(_database.Path, "a file where a folder should be", Ending);

        var refusal = await Assert.ThrowsAsync<StoreException>(() =>
            BridgeStore.OpenAsync(new StorageSettings { Path = Path.Combine(_database.Path, "bugbridge.db") }, _clock, Ending));

        Assert.Contains("write access", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named_with_the_remedy()
    {
        Directory.CreateDirectory(_database.Path);

        var refusal = await Assert.ThrowsAsync<StoreException>(OpenAsync);

        Assert.Contains("cannot be opened for writing", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SQLitePCL.raw.SQLITE_FULL, "Free space")]
    [InlineData(SQLitePCL.raw.SQLITE_IOERR, "Check the disk")]
    [InlineData(SQLitePCL.raw.SQLITE_CORRUPT, "restore it from a backup")]
    [InlineData(SQLitePCL.raw.SQLITE_READONLY, "write access")]
    public void Faults_of_the_disk_say_what_to_do(int code, string remedy) =>
        Assert.Contains(remedy, SqliteFaults.Explain(new SqliteException("It failed.", code), "x.db", 1)!.Message, StringComparison.Ordinal);

    [Fact]
    public async Task One_dispatcher_at_a_time_has_the_right_to_dispatch()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();

        using (store.AcquireDispatcherLock())
        {
            var refusal = Assert.Throws<StoreException>(other.AcquireDispatcherLock);
            Assert.Contains("Another bugbridge is already using", refusal.Message, StringComparison.Ordinal);
        }

        other.AcquireDispatcherLock().Dispose();
    }

    private Task<BridgeStore> OpenAsync() => BridgeStore.OpenAsync(_database.HastySettings, _clock, CancellationToken.None);

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_database.Path};Pooling=False;Default Timeout=1");
        connection.Open();
        return connection;
    }

    private async Task<string> AskAsync(string sql)
    {
        await using var connection = Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(Ending), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    private void CopyFiles(TempDatabase target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target.Path)!);
        foreach (var suffix in new[] { "", "-wal" })
        {
            using var source = new FileStream(_database.Path + suffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = File.Create(target.Path + suffix);
            source.CopyTo(copy);
        }
    }
}
