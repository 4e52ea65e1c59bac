using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Sqlite;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteBridgeDbContext(DbContextOptions<SqliteBridgeDbContext> options) : BridgeDbContext(options)
{
    private static readonly StateQueries Compiled = new();

    public override StateQueries Queries => Compiled;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<IssueRow>().Property(row => row.Key).UseCollation("NOCASE");
    }
}
