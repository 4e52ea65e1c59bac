using BugBridge.Core.Remotes;
using BugBridge.Storage.Files;

namespace BugBridge.Storage.Sqlite;

/// <summary>
/// A lock of the operating system on a file beside the database: it ends with the process, however that ends. The file stays; removing it
/// would let two processes hold locks on two files of one name.
/// </summary>
internal static class LockFile
{
    /// <summary>Takes the lock.</summary>
    /// <exception cref="StoreException">Another process has it, or the file cannot be written.</exception>
    public static IDisposable Take(string databasePath)
    {
        var path = databasePath + ".lock";
        try
        {
            return PrivateFiles.Open(path, FileMode.OpenOrCreate, FileShare.None);
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
