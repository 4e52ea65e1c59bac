using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Storage.Database;

/// <summary>The section <c>Storage</c>: where BugBridge keeps what it knows, and for how long.</summary>
public sealed class StorageSettings : ISettings
{
    private const int LongestWaitSeconds = 600;
    private const int LongestKeepDays = 3650;

    /// <summary>What keeps the data. Nothing is moved from one to the other.</summary>
    public DatabaseKind Engine { get; set; } = DatabaseKind.Sqlite;

    /// <summary>
    /// The database file; relative to the working folder. Its folder is made when it is missing. Put it on a local disk. With PostgreSQL only the folder counts: the keys of
    /// sessions stand there.
    /// </summary>
    public string Path { get; set; } = "data/bugbridge.db";

    /// <summary>
    /// Where PostgreSQL is, as Npgsql writes it: `Host=db.example.com;Database=bugbridge;Username=bugbridge;SSL Mode=VerifyFull`. Use a database that nothing else uses, in
    /// UTF-8, and no pooler that shares connections between transactions.
    /// </summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>The password for PostgreSQL, if `Storage:ConnectionString` has none.</summary>
    public string Password { get; set; } = string.Empty;

    /// <summary>How long to wait while another process writes, in seconds: 1 to 600.</summary>
    public int BusyTimeoutSeconds { get; set; } = 10;

    /// <summary>How many days finished journal entries and decisions are stored for <c>journal list</c> and <c>explain</c>: 1 to 3650.</summary>
    public int KeepDoneDays { get; set; } = 30;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() => PathFaults().Concat(ServerAddress.Faults(this)).Concat(RangeFaults());

    private IEnumerable<SetupFault> PathFaults()
    {
        if (string.IsNullOrWhiteSpace(Path))
        {
            yield return new(nameof(Path), "No database file is named.", "Use a file on a local disk, such as data/bugbridge.db.");
        }
        else if (Path.Contains('\0', StringComparison.Ordinal) || Path.EndsWith('/') || Path.EndsWith('\\'))
        {
            yield return new(nameof(Path), $"'{Path}' cannot name a file.", "Use a file on a local disk, such as data/bugbridge.db.");
        }
    }

    private IEnumerable<SetupFault> RangeFaults()
    {
        if (BusyTimeoutSeconds is < 1 or > LongestWaitSeconds)
        {
            yield return new(nameof(BusyTimeoutSeconds), $"{BusyTimeoutSeconds} is out of range.", $"Set 1 to {LongestWaitSeconds} seconds.");
        }

        if (KeepDoneDays is < 1 or > LongestKeepDays)
        {
            yield return new(nameof(KeepDoneDays), $"{KeepDoneDays} is out of range.", $"Set 1 to {LongestKeepDays} days.");
        }
    }
}
