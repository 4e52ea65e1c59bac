using BugBridge.Storage.Database;

namespace BugBridge.Tests.Storage;

/// <summary>A database file in a folder of its own, removed at the end.</summary>
internal sealed class TempDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-store-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "data", "bugbridge.db");

    /// <summary>For writers side by side on a busy machine.</summary>
    public StorageSettings PatientSettings => new() { Path = Path, BusyTimeoutSeconds = 60 };

    /// <summary>For those who are meant to give up.</summary>
    public StorageSettings HastySettings => new() { Path = Path, BusyTimeoutSeconds = 1 };

    public void Dispose() => _folder.Delete(recursive: true);
}
