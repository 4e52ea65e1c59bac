using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Dashboard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Listed",
                table: "Tickets",
                columns: new[] { "CreatedAt", "Id", "IsOpen", "LinkOrigin" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfAccount",
                table: "Tickets",
                columns: new[] { "AccountId", "CreatedAt", "Id" },
                filter: "\"AccountId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfRep",
                table: "Tickets",
                columns: new[] { "RepId", "CreatedAt", "Id" },
                filter: "\"RepId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Lane_Id",
                table: "Entries",
                columns: new[] { "Lane", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Listed",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfAccount",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfRep",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Entries_Lane_Id",
                table: "Entries");
        }
    }
}
