using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FirstContactAndRecognition : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ContactCategory",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactChannel",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactCustomerAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactFirstReplyAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactFourthReplyAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ContactIsPartial",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ContactIsSpam",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "ContactLastSolvedAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactOfferedAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactProduct",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactReopenedAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactRepId",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ContactReplies",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "ContactSecondReplyAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactSolvedAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ContactThirdReplyAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TurnAt",
                table: "TicketComments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TurnById",
                table: "TicketComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TurnSide",
                table: "TicketComments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ConfirmedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CreditAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CreditRepId",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CreditTicketId",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FixedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RepChoices",
                columns: table => new
                {
                    RepId = table.Column<string>(type: "TEXT", nullable: false),
                    IsOut = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RepChoices", x => x.RepId);
                });

            migrationBuilder.CreateTable(
                name: "Reps",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reps", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "CreatedAt", "IsMerged", "ContactIsSpam", "ContactSolvedAt", "ContactIsPartial", "ContactFirstReplyAt", "ContactSecondReplyAt", "ContactThirdReplyAt", "ContactFourthReplyAt", "ContactCustomerAt", "ContactReopenedAt", "ContactOfferedAt", "ContactRepId", "ContactChannel", "ContactCategory", "ContactProduct" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Joined",
                table: "Tickets",
                columns: new[] { "LinkSince", "LinkRepId", "LinkIssueId", "LinkHomeId", "Status", "IsMerged" },
                filter: "\"LinkOrigin\" = 'Joined'");

            migrationBuilder.CreateIndex(
                name: "IX_Issues_Confirmed",
                table: "Issues",
                column: "ConfirmedAt",
                filter: "\"ConfirmedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Issues_Fixed",
                table: "Issues",
                column: "FixedAt",
                filter: "\"FixedAt\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RepChoices");

            migrationBuilder.DropTable(
                name: "Reps");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Joined",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Issues_Confirmed",
                table: "Issues");

            migrationBuilder.DropIndex(
                name: "IX_Issues_Fixed",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "ContactCategory",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactChannel",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactCustomerAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactFirstReplyAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactFourthReplyAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactIsPartial",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactIsSpam",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactLastSolvedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactOfferedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactProduct",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactReopenedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactRepId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactReplies",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactSecondReplyAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactSolvedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ContactThirdReplyAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "TurnAt",
                table: "TicketComments");

            migrationBuilder.DropColumn(
                name: "TurnById",
                table: "TicketComments");

            migrationBuilder.DropColumn(
                name: "TurnSide",
                table: "TicketComments");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "CreditAt",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "CreditRepId",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "CreditTicketId",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "FixedAt",
                table: "Issues");
        }
    }
}
