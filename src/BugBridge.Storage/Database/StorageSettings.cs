using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Storage.Database;

/// <summary>The section <c>Storage</c>: where BugBridge keeps what it knows, and for how long.</summary>
public sealed class StorageSettings : ISettings
{
    private const int LongestWaitSeconds = 600;
    private const int LongestKeepDays = 3650;

    /// <summary>The database file; relative to the working folder. Its folder is made when it is missing. Put it on a local disk.</summary>
    public string Path { get; set; } = "data/bugbridge.db";

    /// <summary>How long to wait while another process writes, in seconds: 1 to 600.</summary>
    public int BusyTimeoutSeconds { get; set; } = 10;

    /// <summary>How many days finished journal entries and decisions are stored for <c>journal list</c> and <c>explain</c>: 1 to 3650.</summary>
    public int KeepDoneDays { get; set; } = 30;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (string.IsNullOrWhiteSpace(Path))
        {
            yield return new(nameof(Path), "No database file is named.", "Use a file on a local disk, such as data/bugbridge.db.");
        }
        else if (Path.Contains('\0', StringComparison.Ordinal) || Path.EndsWith('/') || Path.EndsWith('\\'))
        {
            yield return new(nameof(Path), $"'{Path}' cannot name a file.", "Use a file on a local disk, such as data/bugbridge.db.");
        }

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
