using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Merges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LinkHomeId",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KeptApart",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergeMarkedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergeSource",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergedBy",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Refusal",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Issues_Merged",
                table: "Issues",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Issues_Merged",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "LinkHomeId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "KeptApart",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergeMarkedAt",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergeSource",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergedAt",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergedBy",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "Refusal",
                table: "Issues");
        }
    }
}
