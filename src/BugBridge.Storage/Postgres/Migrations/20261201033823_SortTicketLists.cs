using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SortTicketLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Listed",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Listed",
                table: "Tickets",
                columns: new[] { "CreatedAt", "Id", "IsOpen", "LinkOrigin", "Status", "IsMerged", "AccountId", "AccountName", "CustomerId", "RepId", "LinkIssueId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Listed",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Listed",
                table: "Tickets",
                columns: new[] { "CreatedAt", "Id", "IsOpen", "LinkOrigin" });
        }
    }
}
