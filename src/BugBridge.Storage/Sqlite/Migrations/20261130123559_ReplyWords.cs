using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReplyWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TurnWords",
                table: "TicketComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_TicketComments_Words",
                table: "TicketComments",
                columns: new[] { "TurnWords", "TicketId" },
                filter: "\"TurnWords\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TicketComments_Words",
                table: "TicketComments");

            migrationBuilder.DropColumn(
                name: "TurnWords",
                table: "TicketComments");
        }
    }
}
