using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FilePassages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Passages_SourceId",
                table: "Passages",
                column: "SourceId",
                filter: "\"Kind\" = 'FileToTicket'");

            migrationBuilder.CreateIndex(
                name: "IX_Passages_TargetId",
                table: "Passages",
                column: "TargetId",
                filter: "\"Kind\" = 'FileToIssue'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Passages_SourceId",
                table: "Passages");

            migrationBuilder.DropIndex(
                name: "IX_Passages_TargetId",
                table: "Passages");
        }
    }
}
