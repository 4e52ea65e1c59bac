using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace BugBridge.Storage.Postgres;

/// <summary>For <c>dotnet ef</c> alone, which scaffolds migrations and calls no server for it.</summary>
internal sealed class PostgresBridgeDbContextFactory : IDesignTimeDbContextFactory<PostgresBridgeDbContext>
{
    public PostgresBridgeDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresBridgeDbContext>().UseNpgsql("Host=localhost").Options);
}
