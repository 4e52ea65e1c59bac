using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage;
using BugBridge.Storage.Database;
using BugBridge.Storage.Postgres;
using BugBridge.Tests.Builders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage.Postgres;

/// <summary>A database of a server and the things that happen to servers.</summary>
public sealed class PostgresServerTests : IAsyncLifetime
{
    private readonly PostgresDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(A.Monday);

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _database.DropAsync();

    [Fact]
    public async Task The_schema_is_the_model_s()
    {
        await using var context = new PostgresBridgeDbContextFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Several_that_open_an_empty_database_at_once_all_succeed_and_make_every_table()
    {
        await _database.MakeAsync(isEmpty: true);

        var stores = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => BridgeStore.OpenAsync(_database.PatientSettings, _clock, CancellationToken.None)));

        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        await using var context = new PostgresBridgeDbContextFactory().CreateDbContext([]);
        Assert.Equal(
            context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Concat(["SearchNames", "SearchTexts", "__EFMigrationsHistory"]).Order(StringComparer.Ordinal),
            ((string[])(await _database.AskAsync("SELECT array_agg(relname::text ORDER BY relname::text COLLATE \"C\") FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"))!));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await using (await OpenAsync())
        {
        }

        await _database.AskAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')");

        var refusal = await Assert.ThrowsAsync<StoreException>(OpenAsync);

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("29990101000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_named_with_the_remedy()
    {
        var settings = new StorageSettings { Engine = DatabaseKind.PostgreSql, ConnectionString = "Host=127.0.0.1;Port=1;Database=bridge;Username=bridge", Password = "never shown" };

        var refusal = await Assert.ThrowsAsync<StoreException>(() => BridgeStore.OpenAsync(settings, _clock, Ending));

        Assert.Contains("does not answer for the database bridge at 127.0.0.1:1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:ConnectionString", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Password", "never shown", "Storage:Password")]
    [InlineData("Database", "no_such_database", "createdb")]
    public async Task A_wrong_address_is_told_with_the_remedy(string part, string value, string remedy)
    {
        await _database.MakeAsync(isEmpty: true);
        var settings = _database.HastySettings;
        settings.ConnectionString = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { [part] = value }.ConnectionString;

        var refusal = await Assert.ThrowsAsync<StoreException>(() => BridgeStore.OpenAsync(settings, _clock, Ending));

        Assert.Contains(remedy, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("never shown", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_may_make_no_tables_is_told_what_to_grant()
    {
        await _database.MakeAsync(isEmpty: true);
        await _database.AskAsync("DO $$ BEGIN CREATE ROLE bugbridge_guest LOGIN PASSWORD 'guest'; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        var settings = _database.HastySettings;
        settings.ConnectionString = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Username = "bugbridge_guest", Password = null }.ConnectionString;
        settings.Password = "guest";

        var refusal = await Assert.ThrowsAsync<StoreException>(() => BridgeStore.OpenAsync(settings, _clock, Ending));

        Assert.Contains("ALTER DATABASE", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_process_writes_readers_go_on_and_writers_give_up_with_the_remedy()
    {
        await using var store = await OpenAsync();
        await using var holder = new NpgsqlConnection(_database.Address);
        await holder.OpenAsync(Ending);
        await using var transaction = await holder.BeginTransactionAsync(Ending);
        await using (var lockOut = new NpgsqlCommand(PostgresLocks.TakeTurn, holder, transaction))
        {
            await lockOut.ExecuteNonQueryAsync(Ending);
        }

        Assert.Equal(0, (await store.View.CountAsync(Ending)).Tickets);
        var writing = await Assert.ThrowsAsync<StoreException>(() => store.Queue.RecoverAsync(Ending));
        Assert.Contains("Storage:BusyTimeoutSeconds", writing.Message, StringComparison.Ordinal);

        await transaction.RollbackAsync(Ending);
        Assert.Equal(0, await store.Queue.RecoverAsync(Ending));
    }

    [Fact]
    public async Task A_connection_that_ends_amid_a_transaction_leaves_all_as_it_was_and_the_next_write_calls_again()
    {
        await using var store = await OpenAsync();
        await store.Ledger.PlanAsync([Seen("1")], Always(new Plan { Tickets = [TicketState("1")], Actions = [Tell("1", "s")] }), Ending);
        await store.Queue.ClaimAsync(new FreePlaces(1, 1), 1, _clock.GetUtcNow(), Ending);

        var failure = await Assert.ThrowsAsync<StoreException>(() => store.Ledger.PlanAsync(
            [Seen("2"), Seen("3")],
            (_, change) =>
            {
                if (change.Correlation is "change-of-3")
                {
                    _database.EndConnectionsAsync().GetAwaiter().GetResult();
                }

                return new Plan { Tickets = [TicketState("2")], Actions = [Tell("2", "t")] };
            },
            Ending));

        Assert.Contains("saved whole or not at all", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.Queue.RecoverAsync(Ending));
        await using var recovered = await OpenAsync();
        Assert.NotNull(await recovered.View.FindTicketAsync("1", Ending));
        Assert.Null(await recovered.View.FindTicketAsync("2", Ending));
        Assert.True(Assert.Single(await recovered.Journal.ListAsync([EntryState.Waiting], 10, Ending)).IsFateUnknown);
        await store.Ledger.PlanAsync([Seen("2")], Always(new Plan { Tickets = [TicketState("2")] }), Ending);
        Assert.NotNull(await recovered.View.FindTicketAsync("2", Ending));
    }

    [Fact]
    public async Task One_dispatcher_at_a_time_has_the_right_to_dispatch()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();

        using (store.AcquireDispatcherLock())
        {
            var refusal = Assert.Throws<StoreException>(other.AcquireDispatcherLock);
            Assert.Contains("Another bugbridge is already using", refusal.Message, StringComparison.Ordinal);
            Assert.True(other.IsDispatching());
        }

        other.AcquireDispatcherLock().Dispose();
    }

    [Fact]
    public async Task A_dispatcher_whose_connections_ended_takes_its_right_again()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();
        using var right = store.AcquireDispatcherLock();
        await _database.EndConnectionsAsync();

        await Assert.ThrowsAsync<StoreException>(() => store.Queue.RecoverAsync(Ending));
        Assert.Equal(0, await store.Queue.RecoverAsync(Ending));

        Assert.Throws<StoreException>(other.AcquireDispatcherLock);
    }

    [Fact]
    public async Task A_dispatcher_that_lost_its_right_to_another_writes_nothing_more()
    {
        await using var store = await OpenAsync();
        await using var other = await OpenAsync();
        using var right = store.AcquireDispatcherLock();
        await _database.EndConnectionsAsync("query LIKE '%pg_try_advisory_lock%'");
        using var taken = other.AcquireDispatcherLock();

        var refusal = await Assert.ThrowsAsync<StoreException>(() => store.Queue.RecoverAsync(Ending));

        Assert.Contains("Another bugbridge is already using", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, await other.Queue.RecoverAsync(Ending));
    }

    [Fact]
    public async Task Characters_that_PostgreSQL_cannot_hold_do_not_keep_a_ticket_out()
    {
        await using var store = await OpenAsync();

        var result = await store.Ledger.PlanAsync([Seen("7")], Always(new Plan { Tickets = [TicketState("7") with { Subject = "Crash \0 and \ud83d half" }] }), Ending);

        Assert.Null(Assert.Single(result).Failure);
        Assert.Equal("Crash � and � half", (await store.View.FindTicketAsync("7", Ending))!.Subject);
        Assert.Empty((await store.Search.SearchAsync("\0 \ud83d", 10, Ending)).Tickets);
        Assert.Null(await store.View.FindTicketAsync("\0", Ending));
    }

    [Fact]
    public async Task A_whole_database_is_looked_through_and_sealed()
    {
        await using var store = await OpenAsync();
        await store.Ledger.PlanAsync([Seen("7")], Always(new Plan { Tickets = [TicketState("7")] }), Ending);

        await store.CheckAsync(Ending);
        await store.Erasures.SealAsync(Ending);
    }

    private async Task<BridgeStore> OpenAsync()
    {
        await _database.MakeAsync(isEmpty: false);
        return await BridgeStore.OpenAsync(_database.HastySettings, _clock, CancellationToken.None);
    }
}
