using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Recontacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfCustomer",
                table: "Tickets");

            migrationBuilder.AddColumn<string>(
                name: "ContactFollowsId",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactPrint",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactRecontactAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactRecontactCause",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactRecontactId",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactTitle",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CameBack",
                table: "Tickets",
                column: "ContactRecontactId",
                filter: "\"ContactRecontactId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CameBackUnder",
                table: "Tickets",
                columns: new[] { "ContactTitle", "CustomerId" },
                filter: "\"ContactRecontactCause\" = 'SameTitle'");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "ContactCountsAt", "CreatedAt", "IsMerged", "ContactIsSpam", "ContactSolvedAt", "ContactIsPartial", "ContactFirstReplyAt", "ContactSecondReplyAt", "ContactThirdReplyAt", "ContactFourthReplyAt", "ContactCustomerAt", "ContactThanksAt", "ContactCopiedAt", "ContactMessageAt", "ContactBegun", "ContactPassedOver", "ContactIsOpenAgain", "ContactReopenedAt", "ContactRecontactAt", "ContactOfferedAt", "ContactRepId", "ContactSolverId", "ContactChannel", "ContactCategory", "ContactProduct" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfCustomer",
                table: "Tickets",
                columns: new[] { "CustomerId", "CreatedAt" },
                filter: "\"CustomerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_SolvedOfCustomer",
                table: "Tickets",
                columns: new[] { "CustomerId", "ContactSolvedAt" },
                filter: "\"CustomerId\" IS NOT NULL AND \"ContactSolvedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Titled",
                table: "Tickets",
                columns: new[] { "ContactTitle", "CustomerId" },
                filter: "\"ContactTitle\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Tickets_CameBack",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_CameBackUnder",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfCustomer",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_SolvedOfCustomer",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Titled",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactFollowsId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactPrint",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactRecontactAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactRecontactCause",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactRecontactId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactTitle",
                table: "Tickets");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "ContactCountsAt", "CreatedAt", "IsMerged", "ContactIsSpam", "ContactSolvedAt", "ContactIsPartial", "ContactFirstReplyAt", "ContactSecondReplyAt", "ContactThirdReplyAt", "ContactFourthReplyAt", "ContactCustomerAt", "ContactThanksAt", "ContactCopiedAt", "ContactMessageAt", "ContactBegun", "ContactPassedOver", "ContactIsOpenAgain", "ContactReopenedAt", "ContactOfferedAt", "ContactRepId", "ContactSolverId", "ContactChannel", "ContactCategory", "ContactProduct" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfCustomer",
                table: "Tickets",
                column: "CustomerId",
                filter: "\"CustomerId\" IS NOT NULL");
        }
    }
}
