using BugBridge.Storage;

namespace BugBridge.Tests.Storage;

public sealed class SqliteOutcomeTests : OutcomeContract
{
    private readonly TempDatabase _database = new();

    protected override Task<BridgeStore> OpenAsync() => BridgeStore.OpenAsync(_database.PatientSettings, Clock, CancellationToken.None);

    protected override ValueTask DropAsync()
    {
        _database.Dispose();
        return ValueTask.CompletedTask;
    }
}
