using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Conversation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EraseAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Tickets",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.AddColumn<long>(
                name: "RemindedAt",
                table: "Promises",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRestricted",
                table: "Issues",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReleaseDate",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReleaseVersion",
                table: "Issues",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "Passages",
                columns: table => new
                {
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    IssueId = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<string>(type: "TEXT", nullable: false),
                    TargetId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passages", x => new { x.Stamp, x.TicketId });
                });

            migrationBuilder.CreateTable(
                name: "PromiseTickets",
                columns: table => new
                {
                    PromiseId = table.Column<long>(type: "INTEGER", nullable: false),
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromiseTickets", x => new { x.PromiseId, x.TicketId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_UsabilityCases_Carried",
                table: "UsabilityCases",
                column: "CarriedFrom",
                filter: "\"CarriedFrom\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfCustomer",
                table: "Tickets",
                column: "CustomerId",
                filter: "\"CustomerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ToErase",
                table: "Tickets",
                column: "EraseAt",
                filter: "\"EraseAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Group",
                table: "Offers",
                column: "Group");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_OfComment",
                table: "Decisions",
                columns: new[] { "CommentId", "Id" },
                filter: "\"CommentId\" IS NOT NULL");

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

            migrationBuilder.CreateIndex(
                name: "IX_Passages_TicketId_At",
                table: "Passages",
                columns: new[] { "TicketId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PromiseTickets_TicketId",
                table: "PromiseTickets",
                column: "TicketId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OutreachDrafts");

            migrationBuilder.DropTable(
                name: "OutreachEvents");

            migrationBuilder.DropTable(
                name: "Passages");

            migrationBuilder.DropTable(
                name: "PromiseTickets");

            migrationBuilder.DropIndex(
                name: "IX_UsabilityCases_Carried",
                table: "UsabilityCases");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_OfCustomer",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_ToErase",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Offers_Group",
                table: "Offers");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_OfComment",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "EraseAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Tickets");

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
                name: "RemindedAt",
                table: "Promises");

            migrationBuilder.DropColumn(
                name: "IsRestricted",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "ReleaseDate",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "ReleaseVersion",
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
