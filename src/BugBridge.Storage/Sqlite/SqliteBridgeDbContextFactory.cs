using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BugBridge.Storage.Sqlite;

/// <summary>For <c>dotnet ef</c> alone, which scaffolds migrations and opens no file for it.</summary>
internal sealed class SqliteBridgeDbContextFactory : IDesignTimeDbContextFactory<SqliteBridgeDbContext>
{
    public SqliteBridgeDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBridgeDbContext>().UseSqlite("Data Source=:memory:").Options);
}
