using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Releases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ReleasedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            // Of what was released before, no better time is known.
            migrationBuilder.Sql("UPDATE \"Issues\" SET \"ReleasedAt\" = \"DoneAt\" WHERE \"ReleaseVersion\" IS NOT NULL;");

            // Until now a case was solved when its ticket last changed, and spam counted.
            migrationBuilder.Sql(
                """
                UPDATE "UsabilityCases" SET "SolvedAt" = (SELECT "ContactLastSolvedAt" FROM "Tickets" WHERE "Id" = "TicketId")
                WHERE "SolvedAt" IS NOT NULL AND "TicketId" IN (SELECT "Id" FROM "Tickets" WHERE "ContactLastSolvedAt" IS NOT NULL);
                """);
            migrationBuilder.Sql(
                """
                UPDATE "UsabilityCases" SET "IsCounted" = 0 WHERE "TicketId" IN (SELECT "Id" FROM "Tickets" WHERE "ContactIsSpam");
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ReleasedAt",
                table: "Issues");
        }
    }
}
