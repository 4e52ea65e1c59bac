using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReportsAndDashboard : Migration
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
                name: "DoneAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FixedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CategoryIssues",
                columns: table => new
                {
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IssueId = table.Column<string>(type: "TEXT", nullable: true),
                    Key = table.Column<string>(type: "TEXT", nullable: true),
                    Refusal = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CategoryIssues", x => new { x.Period, x.CategoryId });
                });

            migrationBuilder.CreateTable(
                name: "ClosedReviews",
                columns: table => new
                {
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedReviews", x => x.Period);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    Pack = table.Column<string>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryFiles",
                columns: table => new
                {
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryFiles", x => new { x.Stamp, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Promises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IssueId = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true),
                    Before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Tickets = table.Column<int>(type: "INTEGER", nullable: false),
                    ReplacedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReplacedBy = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Promises", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "ReviewDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssueKey = table.Column<string>(type: "TEXT", nullable: true),
                    IssueId = table.Column<string>(type: "TEXT", nullable: true),
                    EnteredBy = table.Column<string>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    SettledBy = table.Column<string>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UsabilityCases",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    IsCounted = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CategoryId = table.Column<string>(type: "TEXT", nullable: true),
                    PlacedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    MoreEvidence = table.Column<int>(type: "INTEGER", nullable: false),
                    Ties = table.Column<string>(type: "TEXT", nullable: true),
                    PlacedWith = table.Column<string>(type: "TEXT", nullable: false),
                    CorrectedTo = table.Column<string>(type: "TEXT", nullable: true),
                    CorrectedBy = table.Column<string>(type: "TEXT", nullable: true),
                    CorrectedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CarriedFrom = table.Column<string>(type: "TEXT", nullable: true),
                    Replies = table.Column<int>(type: "INTEGER", nullable: false),
                    SolvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Signs = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsabilityCases", x => x.TicketId);
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
                name: "IX_Tickets_Listed",
                table: "Tickets",
                columns: new[] { "CreatedAt", "Id", "IsOpen", "LinkOrigin" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfAccount",
                table: "Tickets",
                columns: new[] { "AccountId", "CreatedAt", "Id" },
                filter: "\"AccountId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfRep",
                table: "Tickets",
                columns: new[] { "RepId", "CreatedAt", "Id" },
                filter: "\"RepId\" IS NOT NULL");

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

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Lane_Id",
                table: "Entries",
                columns: new[] { "Lane", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_Stamp",
                table: "Deliveries",
                column: "Stamp",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deliveries_State_DueAt",
                table: "Deliveries",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_Date",
                table: "Promises",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_Promises_IssueId_Id",
                table: "Promises",
                columns: new[] { "IssueId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_ReplacedAt",
                table: "Promises",
                column: "ReplacedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Promises_Standing",
                table: "Promises",
                column: "IssueId",
                unique: true,
                filter: "\"ReplacedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Promises_ToldAt",
                table: "Promises",
                column: "ToldAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDecisions_Period",
                table: "ReviewDecisions",
                column: "Period");

            migrationBuilder.CreateIndex(
                name: "IX_UsabilityCases_Counted",
                table: "UsabilityCases",
                columns: new[] { "CreatedAt", "CategoryId" },
                filter: "\"IsCounted\"");

            migrationBuilder.CreateIndex(
                name: "IX_UsabilityCases_Placed",
                table: "UsabilityCases",
                columns: new[] { "TicketId", "PlacedWith" });

            migrationBuilder.CreateIndex(
                name: "IX_UsabilityCases_Since",
                table: "UsabilityCases",
                columns: new[] { "CategoryId", "CreatedAt" },
                filter: "\"IsCounted\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CategoryIssues");

            migrationBuilder.DropTable(
                name: "ClosedReviews");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "DeliveryFiles");

            migrationBuilder.DropTable(
                name: "Promises");

            migrationBuilder.DropTable(
                name: "RepChoices");

            migrationBuilder.DropTable(
                name: "Reps");

            migrationBuilder.DropTable(
                name: "ReviewDecisions");

            migrationBuilder.DropTable(
                name: "UsabilityCases");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Joined",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Listed",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfAccount",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfRep",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Issues_Confirmed",
                table: "Issues");

            migrationBuilder.DropIndex(
                name: "IX_Issues_Fixed",
                table: "Issues");

            migrationBuilder.DropIndex(
                name: "IX_Entries_Lane_Id",
                table: "Entries");

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
                name: "DoneAt",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "FixedAt",
                table: "Issues");
        }
    }
}
