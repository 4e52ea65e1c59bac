using BugBridge.Storage;
using BugBridge.Storage.Database;
using Npgsql;
using Xunit;

namespace BugBridge.Tests.Storage.Postgres;

/// <summary>A database of its own on the real server, removed at the end. Without a server the test is skipped.</summary>
internal sealed class PostgresDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private readonly string _name = $"bugbridge_{Guid.NewGuid():N}";
    private PostgresServer? _server;

    /// <summary>How to connect to it.</summary>
    public string Address => _server!.To(_name);

    /// <summary>For writers side by side on a busy machine.</summary>
    public StorageSettings PatientSettings => Settings(60);

    /// <summary>For those who are meant to give up.</summary>
    public StorageSettings HastySettings => Settings(1);

    /// <summary>Opens it, with all tables, made at the first time.</summary>
    public async Task<BridgeStore> OpenAsync(TimeProvider clock)
    {
        await MakeAsync(isEmpty: false);
        return await BridgeStore.OpenAsync(PatientSettings, clock, CancellationToken.None);
    }

    /// <summary>Makes it, unless it is there.</summary>
    public async Task MakeAsync(bool isEmpty)
    {
        if (_server is null)
        {
            var (server, whyNot) = await PostgresServer.FindAsync();
            Assert.SkipWhen(server is null, whyNot ?? string.Empty);
            await server.AskAsync("postgres", $"CREATE DATABASE {_name} TEMPLATE {(isEmpty ? "template0" : await Template.Value)}");
            _server = server;
        }
    }

    /// <summary>Runs a statement in it, and gives the first column of its first row.</summary>
    public Task<object?> AskAsync(string sql) => _server!.AskAsync(_name, sql);

    /// <summary>Ends the connections to it that a condition selects, as a server does that is stopped.</summary>
    public Task EndConnectionsAsync(string where = "TRUE") =>
        AskAsync($"SELECT COUNT(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND ({where})");

    /// <summary>Removes it.</summary>
    public async ValueTask DropAsync()
    {
        if (_server is not null)
        {
            await _server.AskAsync("postgres", $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
    }

    /// <summary>Copying tables takes a tenth of the time that making them takes.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var name = $"bugbridge_template_{Guid.NewGuid():N}";
        var server = (await PostgresServer.FindAsync()).Server!;
        await server.AskAsync("postgres", $"CREATE DATABASE {name} TEMPLATE template0");
        await using (await BridgeStore.OpenAsync(SettingsFor(server.To(name), 60), TimeProvider.System, CancellationToken.None))
        {
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(server, name);
        return name;
    }

    private static void Remove(PostgresServer server, string name)
    {
        using var connection = new NpgsqlConnection(server.To("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {name} WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }

    private static StorageSettings SettingsFor(string address, int patience) => new()
    {
        Engine = DatabaseKind.PostgreSql,
        ConnectionString = new NpgsqlConnectionStringBuilder(address) { Pooling = true, MaxPoolSize = 20 }.ConnectionString,
        Path = Path.Combine(Path.GetTempPath(), "bugbridge-without-a-file", "bugbridge.db"),
        BusyTimeoutSeconds = patience,
    };

    private StorageSettings Settings(int patience) => SettingsFor(Address, patience);
}
