using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Erasing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EraseAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_UsabilityCases_Carried",
                table: "UsabilityCases",
                column: "CarriedFrom",
                filter: "\"CarriedFrom\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfCustomer",
                table: "Tickets",
                column: "CustomerId",
                filter: "\"CustomerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ToErase",
                table: "Tickets",
                column: "EraseAt",
                filter: "\"EraseAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Group",
                table: "Offers",
                column: "Group");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_UsabilityCases_Carried",
                table: "UsabilityCases");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfCustomer",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ToErase",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Offers_Group",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "EraseAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Tickets");
        }
    }
}
