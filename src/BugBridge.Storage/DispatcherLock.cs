using BugBridge.Core.Remotes;
using BugBridge.Storage.Files;

namespace BugBridge.Storage;

/// <summary>
/// The right to be the only dispatcher of a store. A lock of the operating system on a file beside the database: it ends with the
/// process, however that ends. The file stays; removing it would let two processes hold locks on two files of one name.
/// </summary>
public sealed class DispatcherLock : IDisposable
{
    private readonly FileStream _file;

    private DispatcherLock(FileStream file) => _file = file;

    /// <summary>Gives the right to the next one.</summary>
    public void Dispose() => _file.Dispose();

    internal static DispatcherLock Acquire(string databasePath)
    {
        var path = databasePath + ".lock";
        try
        {
            return new(PrivateFiles.Open(path, FileMode.OpenOrCreate, FileShare.None));
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new StoreException($"The lock file {path} cannot be written. Give the account that runs BugBridge write access to it.", fault);
        }
        catch (IOException fault)
        {
            throw new StoreException(
                $"Another bugbridge is already using {databasePath} (it has locked {path}). Stop that one first, or give this one a database of "
                + "its own in Storage:Path.",
                fault);
        }
    }
}
