using Npgsql;

namespace BugBridge.Tests.Storage.Postgres;

/// <summary>
/// A PostgreSQL that <c>tests/postgres/start-postgres.sh</c> started: the one whose postgres.env BUGBRIDGE_POSTGRES_ENV names, or else the one in the script's
/// default folder. It is only used, never started or stopped.
/// </summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<(PostgresServer? Server, string? WhyNot)>> Found = new(LookAsync);
    private readonly string _address;

    private PostgresServer(string address) => _address = address;

    /// <summary>The server, or why there is none. Asked once for the whole run.</summary>
    public static Task<(PostgresServer? Server, string? WhyNot)> FindAsync() => Found.Value;

    /// <summary>How to connect to a database.</summary>
    public string To(string database) => new NpgsqlConnectionStringBuilder(_address) { Database = database, Pooling = false }.ConnectionString;

    /// <summary>Runs a statement in a database, and gives the first column of its first row.</summary>
    public async Task<object?> AskAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(To(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<(PostgresServer? Server, string? WhyNot)> LookAsync()
    {
        var file = Environment.GetEnvironmentVariable("BUGBRIDGE_POSTGRES_ENV") is { Length: > 0 } named
            ? named
            : Path.Combine(Path.GetTempPath(), "bugbridge-postgres-ci", "postgres.env");
        if (!File.Exists(file))
        {
            return (null, "No PostgreSQL runs here (start one with tests/postgres/start-postgres.sh, or name its postgres.env in BUGBRIDGE_POSTGRES_ENV).");
        }

        const string Name = "POSTGRES_CONNECTION=";
        var server = new PostgresServer((await File.ReadAllLinesAsync(file)).First(line => line.StartsWith(Name, StringComparison.Ordinal))[Name.Length..]);
        try
        {
            await server.AskAsync("postgres", "SELECT 1");
            return (server, null);
        }
        catch (NpgsqlException failure)
        {
            return (null, $"The PostgreSQL of {file} does not answer: {failure.Message} (start it with tests/postgres/start-postgres.sh).");
        }
    }
}
