using System.Data.Common;
using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Storage.Database;
using BugBridge.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace BugBridge.Storage.Sqlite;

/// <summary>A database in one SQLite file.</summary>
internal sealed class SqliteEngine : IDatabaseEngine, IDatabaseCare
{
    private readonly string _path;
    private readonly int _busyTimeoutSeconds;
    private readonly PooledDbContextFactory<SqliteBridgeDbContext> _readers;

    public SqliteEngine(StorageSettings settings)
    {
        _path = Path.GetFullPath(settings.Path);
        _busyTimeoutSeconds = settings.BusyTimeoutSeconds;
        _readers = new(Options(pooling: true));
    }

    public IWordSearch Search { get; } = new SqliteWordSearch();

    public IDatabaseCare Care => this;

    public BridgeDbContext CreateReader() => _readers.CreateDbContext();

    public async Task<BridgeDbContext> OpenWriterAsync(CancellationToken cancellationToken)
    {
        CreateFile();
        var context = new SqliteBridgeDbContext(Options(pooling: false));
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            await SetUpAsync(context.Database.GetDbConnection(), cancellationToken);
            await SqliteSchema.MigrateAsync(context, _path, cancellationToken);
            return context;
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public Task<IDbContextTransaction> BeginAsync(BridgeDbContext writer, CancellationToken cancellationToken) =>
        writer.Database.BeginTransactionAsync(cancellationToken);

    public IDisposable TakeRight() => LockFile.Take(_path);

    public async Task<StoreException?> FindDamageAsync(BridgeDbContext reader, CancellationToken cancellationToken)
    {
        await reader.Database.OpenConnectionAsync(cancellationToken);
        var finding = await AskAsync(reader.Database.GetDbConnection(), "PRAGMA quick_check(1)", cancellationToken);
        return string.Equals(finding, "ok", StringComparison.Ordinal) ? null : new StoreException(SqliteFaults.Damaged(_path, finding));
    }

    public async Task<bool> SealAsync(BridgeDbContext writer, CancellationToken cancellationToken)
    {
        var connection = writer.Database.GetDbConnection();
        foreach (var clean in SqliteSearch.Clean)
        {
            await AskAsync(connection, clean, cancellationToken);
        }

        // Its first column says whether somebody stood in the way.
        return await AskAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken) == "0";
    }

    public StoreException? Explain(DbException fault) =>
        fault is SqliteException sqlite ? SqliteFaults.Explain(sqlite, _path, _busyTimeoutSeconds) : null;

    public bool ConcernsOneRow(DbException fault) => fault is SqliteException sqlite && SqliteFaults.ConcernsOneRow(sqlite);

    public ValueTask DisposeAsync()
    {
        using var pooled = new SqliteConnection(ConnectionString(pooling: true));
        SqliteConnection.ClearPool(pooled);
        return ValueTask.CompletedTask;
    }

    private async Task SetUpAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // SQLite's own waiting looks again after milliseconds; the driver's, which it comes before, only every 150 ms.
        await AskAsync(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {_busyTimeoutSeconds * 1000}"), cancellationToken);
        var mode = await AskAsync(connection, "PRAGMA journal_mode = WAL", cancellationToken);
        if (!string.Equals(mode, "wal", StringComparison.OrdinalIgnoreCase))
        {
            throw new StoreException($"The file system under {_path} does not support a database with several readers. Put it on a local disk.");
        }

        // FULL waits for the disk at each commit. With NORMAL a power cut takes back the last commits: a write that a remote has seen
        // would then be unknown here, and be made again. Measured: 0.1 ms a commit against 0.03 ms, and a commit holds up to 50 changes.
        await AskAsync(connection, "PRAGMA synchronous = FULL", cancellationToken);

        // What is erased must not stand in free pages of the file for years.
        await AskAsync(connection, "PRAGMA secure_delete = ON", cancellationToken);
    }

    private static async Task<string> AskAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>An empty file is an empty database. SQLite gives the files that it makes beside it the same rights.</summary>
    private void CreateFile()
    {
        try
        {
            PrivateFiles.CreateFolder(Path.GetDirectoryName(_path)!);
            if (!File.Exists(_path))
            {
                PrivateFiles.Open(_path, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(SqliteFaults.NotWritable(_path), fault);
        }
    }

    private DbContextOptions<SqliteBridgeDbContext> Options(bool pooling) =>
        new DbContextOptionsBuilder<SqliteBridgeDbContext>()
            .UseSqlite(ConnectionString(pooling))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options;

    private string ConnectionString(bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = _path, DefaultTimeout = _busyTimeoutSeconds, Pooling = pooling }.ToString();
}
