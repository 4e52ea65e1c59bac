using BugBridge.Core.Remotes;
using Npgsql;

namespace BugBridge.Storage.Postgres;

/// <summary>What PostgreSQL's error codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) mean to the operator, and what to do.</summary>
internal static class PostgresFaults
{
    /// <summary>Null for codes that are a fault of this program, not of the server.</summary>
    public static StoreException? Explain(NpgsqlException fault, PostgresAddress at)
    {
        var message = fault is PostgresException told ? Told(told, at) : Unheard(fault, at);
        return message is null ? null : new StoreException(message, fault);
    }

    /// <summary>True when a value was refused, and nothing else is wrong.</summary>
    public static bool ConcernsOneRow(NpgsqlException fault) => fault is PostgresException { SqlState: var state } && (
        state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal)
        || state is PostgresErrorCodes.ProgramLimitExceeded or PostgresErrorCodes.StatementTooComplex);

    /// <summary>True when the connection is gone, and with it probably others.</summary>
    public static bool EndsConnections(NpgsqlException fault) =>
        fault is not PostgresException { SqlState: not (PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow) };

    public static string Damaged(PostgresAddress at, string finding) =>
        $"The database {at} is damaged: {finding} Stop BugBridge, copy the server's files, and restore the database from a backup.";

    private static string? Told(PostgresException fault, PostgresAddress at) => fault.SqlState switch
    {
        PostgresErrorCodes.LockNotAvailable =>
            $"The database {at} was locked by another writer for all of the time to wait. Stop the other writer (another bugbridge, a migration), or raise "
            + "Storage:BusyTimeoutSeconds.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"PostgreSQL does not let {at.Account} into the database {at}: {fault.MessageText}. Correct Username in Storage:ConnectionString and "
            + "Storage:Password, or allow the account in the server's pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"There is no database {at}. Make it on the server: createdb --owner={at.Account} --encoding=UTF8 --template=template0 NAME.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"The account {at.Account} lacks rights that BugBridge needs in the database {at}: {fault.MessageText}. Make it the owner: "
            + $"ALTER DATABASE NAME OWNER TO {at.Account}.",
        PostgresErrorCodes.FeatureNotSupported when fault.MessageText.Contains("ICU", StringComparison.Ordinal) =>
            $"The server of the database {at} was built without ICU, which issue keys and the search need. Use PostgreSQL's own packages or images.",
        PostgresErrorCodes.DiskFull => $"There is no space left for the database {at}. Free space on the server's disk; the unfinished write was undone.",
        PostgresErrorCodes.TooManyConnections => $"PostgreSQL takes no more connections to {at}. End some, or raise max_connections on the server.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The server of the database {at} takes no writes, as a standby does not. Name the primary in Storage:ConnectionString.",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Damaged(at, fault.MessageText + "."),
        PostgresErrorCodes.IoError => $"The disk under the database {at} failed: {fault.MessageText}. Look at the server's disk and log.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => Gone(at, fault.MessageText),
        _ => null,
    };

    private static string? Unheard(NpgsqlException fault, PostgresAddress at) => fault.InnerException switch
    {
        System.Net.Sockets.SocketException => $"PostgreSQL does not answer for the database {at}: {fault.Message}. Start it, or correct Host and Port in Storage:ConnectionString.",
        System.Security.Authentication.AuthenticationException =>
            $"The connection to the database {at} is not secure: {fault.InnerException.Message} Correct SSL Mode and Root Certificate in Storage:ConnectionString.",
        IOException or TimeoutException or ObjectDisposedException => Gone(at, fault.InnerException.Message),
        _ when fault.Message.Contains("password", StringComparison.OrdinalIgnoreCase) => $"PostgreSQL asks for a password for the database {at}. Set Storage:Password.",
        _ => Gone(at, fault.Message),
    };

    private static string Gone(PostgresAddress at, string why) =>
        $"The connection to the database {at} ended ({why.TrimEnd('.')}). BugBridge reconnects automatically; check the server if this continues. An unfinished write was either saved whole or not at all.";
}
