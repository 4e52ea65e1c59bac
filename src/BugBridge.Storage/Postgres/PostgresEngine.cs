using System.Data;
using System.Data.Common;
using BugBridge.Core.Remotes;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace BugBridge.Storage.Postgres;

/// <summary>A database of a PostgreSQL server.</summary>
internal sealed class PostgresEngine : IDatabaseEngine, IDatabaseCare
{
    private readonly PostgresAddress _address;
    private readonly PooledDbContextFactory<PostgresBridgeDbContext> _readers;
    private PostgresRight? _right;

    public PostgresEngine(StorageSettings settings)
    {
        _address = new PostgresAddress(settings);
        _readers = new(Options(_address.Pooled));
    }

    public IWordSearch Search { get; } = new PostgresWordSearch();

    public IDatabaseCare Care => this;

    public BridgeDbContext CreateReader() => _readers.CreateDbContext();

    public async Task<BridgeDbContext> OpenWriterAsync(CancellationToken cancellationToken)
    {
        var context = new PostgresBridgeDbContext(Options(_address.Own));
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            await PostgresSchema.MigrateAsync(context, _address, cancellationToken);
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Each statement sees what was committed before it, and nobody else commits: for one writer at a time that is as good as serializable. (A stricter level would
    /// read what was there before the turn was waited for.) Whoever has the
    /// right to dispatch writes nothing after having lost it to another process.
    /// </summary>
    public async Task<IDbContextTransaction> BeginAsync(BridgeDbContext writer, CancellationToken cancellationToken)
    {
        var transaction = await writer.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            if (!await TakeTurnAsync(transaction, writer, cancellationToken))
            {
                _right?.Confirm();
            }

            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    public IDisposable TakeRight() => _right = PostgresRight.Acquire(_address, () => _right = null);

    public Task<StoreException?> FindDamageAsync(BridgeDbContext reader, CancellationToken cancellationToken) =>
        PostgresCare.FindDamageAsync(reader, _address, cancellationToken);

    public Task<bool> SealAsync(BridgeDbContext writer, CancellationToken cancellationToken) => PostgresCare.SealAsync(writer, cancellationToken);

    public StoreException? Explain(DbException fault)
    {
        if (fault is not NpgsqlException failed)
        {
            return null;
        }

        if (PostgresFaults.EndsConnections(failed))
        {
            ForgetConnections();
        }

        return PostgresFaults.Explain(failed, _address);
    }

    public bool ConcernsOneRow(DbException fault) => fault is NpgsqlException failed && PostgresFaults.ConcernsOneRow(failed);

    public ValueTask DisposeAsync()
    {
        ForgetConnections();
        return ValueTask.CompletedTask;
    }

    /// <summary>Where the server ended one connection it ended others, and each of them would fail a question.</summary>
    private void ForgetConnections()
    {
        using var pooled = new NpgsqlConnection(_address.Pooled);
        NpgsqlConnection.ClearPool(pooled);
    }

    private async Task<bool> TakeTurnAsync(IDbContextTransaction transaction, BridgeDbContext writer, CancellationToken cancellationToken)
    {
        var right = _right;
        await using var command = (NpgsqlCommand)transaction.Command(writer, right is null ? PostgresLocks.TakeTurn : PostgresLocks.TakeTurnAsHolder);
        if (right is null)
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }

        command.Parameters.AddWithValue("@p0", right.Holder);
        await using var answer = await command.ExecuteReaderAsync(cancellationToken);
        await answer.NextResultAsync(cancellationToken);
        return await answer.ReadAsync(cancellationToken) && answer.GetBoolean(0);
    }

    private static DbContextOptions<PostgresBridgeDbContext> Options(string address) =>
        new DbContextOptionsBuilder<PostgresBridgeDbContext>()

            // A retry inside would hide from the caller that the first try's fate is unknown, and wrapping would hide the fault.
            .UseNpgsql(address, server => server.ExecutionStrategy(parts => new NonRetryingExecutionStrategy(parts)))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(new StorableParameters())
            .Options;
}
