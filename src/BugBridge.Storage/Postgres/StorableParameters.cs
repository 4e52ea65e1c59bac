using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BugBridge.Storage.Postgres;

/// <summary>Makes the parameters of EF's commands such as PostgreSQL can hold, searches by readers included.</summary>
internal sealed class StorableParameters : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Clean(command);
        return new(result);
    }

    private static void Clean(DbCommand command)
    {
        foreach (DbParameter parameter in command.Parameters)
        {
            parameter.Value = parameter.Value switch
            {
                string text => StorableText.Of(text),
                string[] texts => Array.ConvertAll(texts, StorableText.Of),
                var other => other,
            };
        }
    }
}
