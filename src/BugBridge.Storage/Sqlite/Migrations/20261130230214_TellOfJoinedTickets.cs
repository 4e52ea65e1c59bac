using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TellOfJoinedTickets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Report",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Joins",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    IssueId = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    IsQuiet = table.Column<bool>(type: "INTEGER", nullable: false),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Joins", x => new { x.TicketId, x.IssueId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Joins_IssueId_ToldAt",
                table: "Joins",
                columns: new[] { "IssueId", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Joins_Waiting",
                table: "Joins",
                column: "At",
                filter: "\"State\" = 'Waiting'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Joins");

            migrationBuilder.DropColumn(
                name: "Report",
                table: "Tickets");
        }
    }
}
