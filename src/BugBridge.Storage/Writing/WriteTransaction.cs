using System.Data.Common;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore.Storage;

namespace BugBridge.Storage.Writing;

/// <summary>A transaction of the <see cref="Writer"/>, for as long as the work inside it lasts.</summary>
internal sealed class WriteTransaction(Writer writer, BridgeDbContext context, IDatabaseEngine engine, IDbContextTransaction transaction)
{
    private const string Savepoint = "part";

    /// <summary>For questions inside the transaction.</summary>
    public BridgeDbContext Context => context;

    /// <summary>Does a part of the work; when it fails by itself, the part leaves no trace, and the transaction can go on.</summary>
    /// <returns>What it failed with, or null.</returns>
    public async Task<Exception?> TryPartAsync(Func<Task> part, CancellationToken cancellationToken)
    {
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        try
        {
            await part();
            await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
            return null;
        }
        catch (Exception fault) when (IsOfThePart(fault, cancellationToken))
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            return fault;
        }
    }

    /// <summary>Writes the row, over the one with its key if there is one.</summary>
    public Task PutAsync<TRow>(TRow row, CancellationToken cancellationToken)
        where TRow : class
    {
        var rows = writer.Rows<TRow>();
        return writer.Prepared(rows.Upsert, transaction).ExecuteAsync(rows.Values(row), cancellationToken);
    }

    /// <summary>Writes the row unless one of the table's unique keys is taken.</summary>
    /// <returns>Whether it was written.</returns>
    public async Task<bool> InsertIfAbsentAsync<TRow>(TRow row, CancellationToken cancellationToken)
        where TRow : class
    {
        var rows = writer.Rows<TRow>();
        return await writer.Prepared(rows.InsertIfAbsent, transaction).ExecuteAsync(rows.Values(row), cancellationToken) > 0;
    }

    /// <summary>Runs a statement with parameters <c>@p0</c>, <c>@p1</c> and so on.</summary>
    public Task<int> ExecuteAsync(string sql, ReadOnlySpan<object?> values, CancellationToken cancellationToken) =>
        writer.Prepared(sql, transaction).ExecuteAsync(values, cancellationToken);

    /// <summary>Runs a statement and gives the first column of its first row, or null without a row.</summary>
    public Task<object?> AskAsync(string sql, ReadOnlySpan<object?> values, CancellationToken cancellationToken) =>
        writer.Prepared(sql, transaction).AskAsync(values, cancellationToken);

    private bool IsOfThePart(Exception fault, CancellationToken cancellationToken) => fault switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        DbException database => engine.ConcernsOneRow(database),
        _ => true,
    };
}
