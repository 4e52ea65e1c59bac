using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Outreach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OutreachDrafts",
                columns: table => new
                {
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    EventStamp = table.Column<string>(type: "TEXT", nullable: false),
                    IssueId = table.Column<string>(type: "TEXT", nullable: false),
                    IssueKey = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CustomerKey = table.Column<string>(type: "TEXT", nullable: false),
                    CustomerName = table.Column<string>(type: "TEXT", nullable: true),
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Tickets = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    EditedBy = table.Column<string>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FollowUpId = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutreachDrafts", x => x.Stamp);
                });

            migrationBuilder.CreateTable(
                name: "OutreachEvents",
                columns: table => new
                {
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    IssueId = table.Column<string>(type: "TEXT", nullable: false),
                    IssueKey = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Workaround = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<string>(type: "TEXT", nullable: true),
                    DraftedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReplacedBecause = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutreachEvents", x => x.Stamp);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutreachDrafts_CustomerKey",
                table: "OutreachDrafts",
                column: "CustomerKey");

            migrationBuilder.CreateIndex(
                name: "IX_OutreachDrafts_EventStamp_State_CustomerKey",
                table: "OutreachDrafts",
                columns: new[] { "EventStamp", "State", "CustomerKey" });

            migrationBuilder.CreateIndex(
                name: "IX_OutreachDrafts_IssueId_CustomerKey_MadeAt",
                table: "OutreachDrafts",
                columns: new[] { "IssueId", "CustomerKey", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutreachDrafts_IssueKey_State",
                table: "OutreachDrafts",
                columns: new[] { "IssueKey", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_OutreachDrafts_MadeAt_Stamp",
                table: "OutreachDrafts",
                columns: new[] { "MadeAt", "Stamp" });

            migrationBuilder.CreateIndex(
                name: "IX_OutreachDrafts_State_MadeAt_Stamp",
                table: "OutreachDrafts",
                columns: new[] { "State", "MadeAt", "Stamp" });

            migrationBuilder.CreateIndex(
                name: "IX_OutreachEvents_At",
                table: "OutreachEvents",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_OutreachEvents_IssueId_Kind",
                table: "OutreachEvents",
                columns: new[] { "IssueId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_OutreachEvents_Pending",
                table: "OutreachEvents",
                columns: new[] { "At", "Stamp" },
                filter: "\"DraftedAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OutreachDrafts");

            migrationBuilder.DropTable(
                name: "OutreachEvents");
        }
    }
}
