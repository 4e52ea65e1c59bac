using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FoldedReplies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FoldedInto",
                table: "OutreachDrafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnText",
                table: "OutreachDrafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "TellsOfErasure",
                table: "Decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            // Until now they were known by how their sentence begins.
            migrationBuilder.Sql("UPDATE \"Decisions\" SET \"TellsOfErasure\" = 1 WHERE \"Reason\" LIKE 'Erased, because%';");

            migrationBuilder.CreateIndex(
                name: "IX_OutreachDrafts_Parts",
                table: "OutreachDrafts",
                column: "FoldedInto",
                filter: "\"FoldedInto\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutreachDrafts_Parts",
                table: "OutreachDrafts");

            migrationBuilder.DropColumn(
                name: "FoldedInto",
                table: "OutreachDrafts");

            migrationBuilder.DropColumn(
                name: "OwnText",
                table: "OutreachDrafts");

            migrationBuilder.DropColumn(
                name: "TellsOfErasure",
                table: "Decisions");
        }
    }
}
