using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MonthOfSolving : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets");

            migrationBuilder.AddColumn<long>(
                name: "ContactCountsAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.Sql(
                "UPDATE \"Tickets\" SET \"ContactCountsAt\" = COALESCE(\"ContactSolvedAt\", CASE WHEN \"IsMerged\" OR \"ContactIsSpam\" THEN \"CreatedAt\" END);");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "ContactCountsAt", "CreatedAt", "IsMerged", "ContactIsSpam", "ContactSolvedAt", "ContactIsPartial", "ContactFirstReplyAt", "ContactSecondReplyAt", "ContactThirdReplyAt", "ContactFourthReplyAt", "ContactCustomerAt", "ContactReopenedAt", "ContactOfferedAt", "ContactRepId", "ContactChannel", "ContactCategory", "ContactProduct" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactCountsAt",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "CreatedAt", "IsMerged", "ContactIsSpam", "ContactSolvedAt", "ContactIsPartial", "ContactFirstReplyAt", "ContactSecondReplyAt", "ContactThirdReplyAt", "ContactFourthReplyAt", "ContactCustomerAt", "ContactReopenedAt", "ContactOfferedAt", "ContactRepId", "ContactChannel", "ContactCategory", "ContactProduct" });
        }
    }
}
