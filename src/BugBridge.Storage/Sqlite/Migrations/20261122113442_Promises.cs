using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Promises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "RemindedAt",
                table: "Promises",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PromiseTickets",
                columns: table => new
                {
                    PromiseId = table.Column<long>(type: "INTEGER", nullable: false),
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromiseTickets", x => new { x.PromiseId, x.TicketId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_PromiseTickets_TicketId",
                table: "PromiseTickets",
                column: "TicketId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PromiseTickets");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "Promises");
        }
    }
}
