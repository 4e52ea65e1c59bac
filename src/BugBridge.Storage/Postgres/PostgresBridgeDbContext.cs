using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BugBridge.Storage.Postgres;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgresBridgeDbContext(DbContextOptions<PostgresBridgeDbContext> options) : BridgeDbContext(options)
{
    private const string AnyCase = "bugbridge_any_case";

    private static readonly StateQueries Compiled = new();

    public override StateQueries Queries => Compiled;

    public override string Storable(string text) => StorableText.Of(text);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(IsText))
        {
            // Texts compare and sort by their bytes, as in SQLite, whatever language the server is set to.
            property.SetCollation("C");
        }

        modelBuilder.HasCollation(AnyCase, locale: "und-u-ks-level2", provider: "icu", deterministic: false);
        modelBuilder.Entity<IssueRow>().Property(row => row.Key).UseCollation(AnyCase);
        NarrowIndexes(modelBuilder.Entity<TicketRow>());
    }

    private static bool IsText(IMutableProperty property) =>
        property.ClrType == typeof(string) || (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum;

    /// <summary>SQLite answers from these indexes alone. PostgreSQL refuses long entries, which would refuse the ticket, and reads its rows about as fast.</summary>
    private static void NarrowIndexes(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<TicketRow> ticket)
    {
        foreach (var name in new[] { "IX_Tickets_Ranked", "IX_Tickets_Contact", "IX_Tickets_Titled", "IX_Tickets_CameBackUnder" })
        {
            ticket.Metadata.RemoveIndex(ticket.Metadata.FindIndex(name)!);
        }

        ticket.HasIndex(row => new { row.ContactCountsAt, row.CreatedAt }, "IX_Tickets_Contact");
        ticket.HasIndex(row => row.ContactTitle, "IX_Tickets_Titled").HasMethod("hash").HasFilter("\"ContactTitle\" IS NOT NULL");
    }
}
