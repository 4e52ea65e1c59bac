using System.Data.Common;
using System.Globalization;
using BugBridge.Storage.Database;

namespace BugBridge.Storage.Writing;

/// <summary>A prepared statement of the writer with parameters <c>@p0</c>, <c>@p1</c> and so on, used again and again.</summary>
internal sealed class Statement(DbCommand command, BridgeDbContext context) : IDisposable
{
    /// <summary>Runs it.</summary>
    /// <returns>How many rows it changed.</returns>
    public Task<int> ExecuteAsync(ReadOnlySpan<object?> values, CancellationToken cancellationToken)
    {
        Bind(values);
        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs it.</summary>
    /// <returns>The first column of its first row, or null without a row.</returns>
    public Task<object?> AskAsync(ReadOnlySpan<object?> values, CancellationToken cancellationToken)
    {
        Bind(values);
        return command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>Makes it part of the transaction.</summary>
    public Statement In(DbTransaction transaction)
    {
        command.Transaction = transaction;
        return this;
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        while (command.Parameters.Count < values.Length)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"@p{command.Parameters.Count}");
            command.Parameters.Add(parameter);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = Stored(values[i]);
        }
    }

    /// <summary>The same conversions that <see cref="BridgeDbContext"/> declares for its columns.</summary>
    private object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => time.UtcTicks,
        Enum name => name.ToString(),
        string text => context.Storable(text),
        _ => value,
    };
}
