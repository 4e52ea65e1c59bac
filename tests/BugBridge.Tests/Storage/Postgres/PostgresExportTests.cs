using BugBridge.Storage;

namespace BugBridge.Tests.Storage.Postgres;

public sealed class PostgresExportTests : ExportContract
{
    private readonly PostgresDatabase _database = new();

    protected override Task<BridgeStore> OpenAsync() => _database.OpenAsync(Clock);

    protected override ValueTask DropAsync() => _database.DropAsync();
}
