using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BugBridge.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DuplicatesAndRanking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Remote",
                table: "Cursors",
                newName: "Name");

            migrationBuilder.AddColumn<string>(
                name: "AccountName",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsMerged",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LinkAwaits",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LinkHomeId",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LinkIsRefused",
                table: "Tickets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LinkRepId",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Severity",
                table: "Tickets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Components",
                table: "Issues",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "KeptApart",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergeMarkedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergeSource",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergedAt",
                table: "Issues",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergedBy",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergedInto",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Priority",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Refusal",
                table: "Issues",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    Segment = table.Column<string>(type: "TEXT", nullable: true),
                    MonthlyRevenueCents = table.Column<long>(type: "INTEGER", nullable: false),
                    RenewalDate = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Cards",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsRestricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    Group = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    NearVerbatim = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => new { x.TicketId, x.Group });
                });

            migrationBuilder.CreateTable(
                name: "Ranks",
                columns: table => new
                {
                    IssueId = table.Column<string>(type: "TEXT", nullable: false),
                    Changes = table.Column<long>(type: "INTEGER", nullable: false),
                    Ranked = table.Column<long>(type: "INTEGER", nullable: false),
                    RankedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WrittenAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Written = table.Column<string>(type: "TEXT", nullable: true),
                    WrittenTickets = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedPriority = table.Column<string>(type: "TEXT", nullable: true),
                    RaisedFrom = table.Column<string>(type: "TEXT", nullable: true),
                    RaisedTo = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ranks", x => x.IssueId);
                });

            migrationBuilder.CreateTable(
                name: "Texts",
                columns: table => new
                {
                    Remote = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Seq = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Product = table.Column<string>(type: "TEXT", nullable: true),
                    Component = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Texts", x => new { x.Remote, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Verdicts",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    Group = table.Column<string>(type: "TEXT", nullable: false),
                    Score = table.Column<double>(type: "REAL", nullable: true),
                    IsDuplicate = table.Column<bool>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verdicts", x => new { x.TicketId, x.Group });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Awaiting",
                table: "Tickets",
                columns: new[] { "LinkAwaits", "LinkSince" },
                filter: "\"LinkAwaits\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Ranked",
                table: "Tickets",
                columns: new[] { "LinkIssueId", "AccountId", "CustomerId", "AccountName", "RepId", "LinkRepId", "Severity", "CreatedAt", "Status", "IsMerged" },
                filter: "\"LinkIssueId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Issues_Merged",
                table: "Issues",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Texts_Seq",
                table: "Texts",
                column: "Seq",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "Cards");

            migrationBuilder.DropTable(
                name: "Offers");

            migrationBuilder.DropTable(
                name: "Ranks");

            migrationBuilder.DropTable(
                name: "Texts");

            migrationBuilder.DropTable(
                name: "Verdicts");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Awaiting",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Tickets_Ranked",
                table: "Tickets");

            migrationBuilder.DropIndex(
                name: "IX_Issues_Merged",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "AccountName",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "IsMerged",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "LinkAwaits",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "LinkHomeId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "LinkIsRefused",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "LinkRepId",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Severity",
                table: "Tickets");

            migrationBuilder.DropColumn(
                name: "Components",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "KeptApart",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergeMarkedAt",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergeSource",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergedAt",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergedBy",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "MergedInto",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "Priority",
                table: "Issues");

            migrationBuilder.DropColumn(
                name: "Refusal",
                table: "Issues");

            migrationBuilder.RenameColumn(
                name: "Name",
                table: "Cursors",
                newName: "Remote");
        }
    }
}
