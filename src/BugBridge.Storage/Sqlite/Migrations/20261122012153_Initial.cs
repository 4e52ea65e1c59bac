using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Cursors",
                columns: table => new
                {
                    Remote = table.Column<string>(type: "TEXT", nullable: false),
                    Cursor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cursors", x => x.Remote);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    CommentId = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Lane = table.Column<string>(type: "TEXT", nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    IsReady = table.Column<bool>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    IsFateUnknown = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AttemptedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", nullable: true),
                    Correlation = table.Column<string>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IssueComments",
                columns: table => new
                {
                    IssueId = table.Column<string>(type: "TEXT", nullable: false),
                    CommentId = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Crossed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueComments", x => new { x.IssueId, x.CommentId });
                });

            migrationBuilder.CreateTable(
                name: "Issues",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false, collation: "NOCASE"),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: true),
                    Category = table.Column<string>(type: "TEXT", nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", nullable: true),
                    EstimateDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EstimateSource = table.Column<string>(type: "TEXT", nullable: true),
                    EstimateDetail = table.Column<string>(type: "TEXT", nullable: true),
                    WorkaroundCommentId = table.Column<string>(type: "TEXT", nullable: true),
                    WorkaroundBy = table.Column<string>(type: "TEXT", nullable: true),
                    WorkaroundText = table.Column<string>(type: "TEXT", nullable: true),
                    WorkaroundAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsGone = table.Column<bool>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Issues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TicketComments",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    CommentId = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Crossed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketComments", x => new { x.TicketId, x.CommentId });
                });

            migrationBuilder.CreateTable(
                name: "Tickets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<string>(type: "TEXT", nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    RepId = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsHandsOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    LinkOrigin = table.Column<string>(type: "TEXT", nullable: true),
                    LinkIssueId = table.Column<string>(type: "TEXT", nullable: true),
                    LinkBy = table.Column<string>(type: "TEXT", nullable: true),
                    LinkSince = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_About_Id",
                table: "Decisions",
                columns: new[] { "About", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_At",
                table: "Decisions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Failing",
                table: "Entries",
                column: "Id",
                filter: "\"SettledAt\" IS NULL AND \"LastError\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Ready",
                table: "Entries",
                columns: new[] { "Id", "DueAt" },
                filter: "\"IsReady\"");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Settled",
                table: "Entries",
                column: "SettledAt",
                filter: "\"SettledAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Stamp_Lane",
                table: "Entries",
                columns: new[] { "Stamp", "Lane" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entries_State_Id",
                table: "Entries",
                columns: new[] { "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Unfinished",
                table: "Entries",
                columns: new[] { "Lane", "State", "Id" },
                filter: "\"SettledAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Issues_Key",
                table: "Issues",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Linked",
                table: "Tickets",
                columns: new[] { "LinkIssueId", "LinkSince" },
                filter: "\"LinkIssueId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Watched",
                table: "Tickets",
                column: "Id",
                filter: "\"IsOpen\" AND \"LinkOrigin\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Cursors");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Entries");

            migrationBuilder.DropTable(
                name: "IssueComments");

            migrationBuilder.DropTable(
                name: "Issues");

            migrationBuilder.DropTable(
                name: "TicketComments");

            migrationBuilder.DropTable(
                name: "Tickets");
        }
    }
}
