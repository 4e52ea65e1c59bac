namespace BugBridge.Storage.Database;

/// <summary>The kinds of databases that can hold what the bridge knows.</summary>
public enum DatabaseKind
{
    /// <summary>A file of its own.</summary>
    Sqlite,

    /// <summary>A database of a PostgreSQL server, version 14 or later.</summary>
    PostgreSql,
}
