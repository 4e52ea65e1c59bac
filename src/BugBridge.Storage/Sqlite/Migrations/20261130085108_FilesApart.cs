using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FilesApart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Entries_Ready",
                table: "Entries");

            migrationBuilder.AddColumn<bool>(
                name: "MovesFile",
                table: "Entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Ready",
                table: "Entries",
                columns: new[] { "Id", "DueAt", "MovesFile" },
                filter: "\"IsReady\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Entries_Ready",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "MovesFile",
                table: "Entries");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Ready",
                table: "Entries",
                columns: new[] { "Id", "DueAt" },
                filter: "\"IsReady\"");
        }
    }
}
