using BugBridge.Core.Remotes;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace BugBridge.Storage.Sqlite;

/// <summary>What SQLite's result codes (https://www.sqlite.org/rescode.html) mean to the operator, and what to do.</summary>
internal static class SqliteFaults
{
    /// <summary>Null for codes that are a fault of this program, not of the machine.</summary>
    public static StoreException? Explain(SqliteException fault, string path, int busyTimeoutSeconds)
    {
        var message = fault.SqliteErrorCode switch
        {
            SQLITE_BUSY or SQLITE_LOCKED =>
                $"The database {path} is locked by another process, and was still locked after {busyTimeoutSeconds} s. Stop what is using it "
                + "(another bugbridge, a backup, a database browser), or raise Storage:BusyTimeoutSeconds.",
            SQLITE_NOTADB =>
                $"The file {path} is not a database of this program, or its start is damaged. Restore it from a backup, or name "
                + "another file in Storage:Path.",
            SQLITE_CORRUPT => Damaged(path, fault.Message),
            SQLITE_FULL =>
                $"There is no space left for the database {path}. Free space on its disk; the unfinished write was not saved.",
            SQLITE_READONLY or SQLITE_PERM or SQLITE_CANTOPEN => NotWritable(path),
            SQLITE_IOERR =>
                $"The disk under the database {path} failed: {fault.Message} Check the disk and the system's log; the "
                + "unfinished write was not saved.",
            _ => null,
        };
        return message is null ? null : new StoreException(message, fault);
    }

    public static string Missing(string path) =>
        $"There is no database {path} yet, and this command makes none. If the worker has run, it keeps its data elsewhere: name its file in Storage:Path, with all of "
        + "its path, in the settings that both read, or in BUGBRIDGE__Storage__Path for this command (bugbridge.service names /var/lib/bugbridge/bugbridge.db). If it "
        + "has not, start it.";

    public static string Damaged(string path, string finding) =>
        $"The database {path} is damaged: {finding} Stop BugBridge, copy the file, and restore it from a backup, or repair it "
        + "with the sqlite3 program's .recover.";

    public static string NotWritable(string path) =>
        $"The database {path} cannot be opened for writing. Give the account that runs BugBridge write access to the file and its "
        + "folder, or name another file in Storage:Path.";

    /// <summary>A constraint, an oversized or a mistyped value: the row's own fault.</summary>
    public static bool ConcernsOneRow(SqliteException fault) => fault.SqliteErrorCode is SQLITE_CONSTRAINT or SQLITE_TOOBIG or SQLITE_MISMATCH;
}
