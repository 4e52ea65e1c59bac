using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RelaySafety : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ToldAt",
                table: "TicketComments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldBy",
                table: "TicketComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldText",
                table: "TicketComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRestricted",
                table: "Issues",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Limited",
                table: "IssueComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ToldAt",
                table: "IssueComments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldBy",
                table: "IssueComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ToldText",
                table: "IssueComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_OfComment",
                table: "Decisions",
                columns: new[] { "CommentId", "Id" },
                filter: "\"CommentId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Decisions_OfComment",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "TicketComments");

            migrationBuilder.DropColumn(
                name: "ToldBy",
                table: "TicketComments");

            migrationBuilder.DropColumn(
                name: "ToldText",
                table: "TicketComments");

            migrationBuilder.DropColumn(
                name: "IsRestricted",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "Limited",
                table: "IssueComments");

            migrationBuilder.DropColumn(
                name: "ToldAt",
                table: "IssueComments");

            migrationBuilder.DropColumn(
                name: "ToldBy",
                table: "IssueComments");

            migrationBuilder.DropColumn(
                name: "ToldText",
                table: "IssueComments");
        }
    }
}
