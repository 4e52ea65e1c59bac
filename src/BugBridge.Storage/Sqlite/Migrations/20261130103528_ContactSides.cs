using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ContactSides : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets");

            migrationBuilder.AddColumn<string>(
                name: "ContactBegun",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactCopiedAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ContactIsOpenAgain",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ContactMessageAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactOpenerId",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactPassedOver",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactSolverId",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactThanksAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "ContactCountsAt", "CreatedAt", "IsMerged", "ContactIsSpam", "ContactSolvedAt", "ContactIsPartial", "ContactFirstReplyAt", "ContactSecondReplyAt", "ContactThirdReplyAt", "ContactFourthReplyAt", "ContactCustomerAt", "ContactThanksAt", "ContactCopiedAt", "ContactMessageAt", "ContactBegun", "ContactPassedOver", "ContactIsOpenAgain", "ContactReopenedAt", "ContactOfferedAt", "ContactRepId", "ContactSolverId", "ContactChannel", "ContactCategory", "ContactProduct" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactBegun",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactCopiedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactIsOpenAgain",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactMessageAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactOpenerId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactPassedOver",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactSolverId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactThanksAt",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "ContactCountsAt", "CreatedAt", "IsMerged", "ContactIsSpam", "ContactSolvedAt", "ContactIsPartial", "ContactFirstReplyAt", "ContactSecondReplyAt", "ContactThirdReplyAt", "ContactFourthReplyAt", "ContactCustomerAt", "ContactReopenedAt", "ContactOfferedAt", "ContactRepId", "ContactChannel", "ContactCategory", "ContactProduct" });
        }
    }
}
