namespace BugBridge.Storage.Postgres;

/// <summary>The advisory locks of a database: the program's number, and one for each purpose.</summary>
internal static class PostgresLocks
{
    /// <summary>The letters BuBr.</summary>
    public const string Program = "1115177586";

    /// <summary>Held by whoever writes, for a transaction.</summary>
    public const string Writing = "1";

    /// <summary>Held by whoever dispatches, for as long as it runs.</summary>
    public const string Dispatching = "2";

    /// <summary>Waits for the turn to write.</summary>
    public const string TakeTurn = $"SELECT pg_advisory_xact_lock({Program}, {Writing})";

    /// <summary>Waits for the turn to write, and says whether a process of the server still holds the right to dispatch.</summary>
    public const string TakeTurnAsHolder =
        $"""
        {TakeTurn};
        SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND classid = {Program} AND objid = {Dispatching} AND pid = @p0 AND granted)
        """;
}
