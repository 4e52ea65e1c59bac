using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BugBridge.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:CollationDefinition:bugbridge_any_case", "und-u-ks-level2,und-u-ks-level2,icu,False");

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Segment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MonthlyRevenueCents = table.Column<long>(type: "bigint", nullable: false),
                    RenewalDate = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Cards",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Resolution = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    IsRestricted = table.Column<bool>(type: "boolean", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CategoryIssues",
                columns: table => new
                {
                    Period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CategoryId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    AskedAt = table.Column<long>(type: "bigint", nullable: false),
                    IssueId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Refusal = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CategoryIssues", x => new { x.Period, x.CategoryId });
                });

            migrationBuilder.CreateTable(
                name: "ClosedReviews",
                columns: table => new
                {
                    Period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Data = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedReviews", x => x.Period);
                });

            migrationBuilder.CreateTable(
                name: "CommandOutcomes",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Cause = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Result = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommandOutcomes", x => new { x.TicketId, x.Cause });
                });

            migrationBuilder.CreateTable(
                name: "Cursors",
                columns: table => new
                {
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Cursor = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cursors", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    About = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CommentId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    TellsOfErasure = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Pack = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Target = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    LastError = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryFiles",
                columns: table => new
                {
                    Stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MediaType = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryFiles", x => new { x.Stamp, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "Entries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Lane = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsReady = table.Column<bool>(type: "boolean", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    IsFateUnknown = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    AttemptedAt = table.Column<long>(type: "bigint", nullable: true),
                    ClaimedAt = table.Column<long>(type: "bigint", nullable: true),
                    SettledAt = table.Column<long>(type: "bigint", nullable: true),
                    LastError = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Correlation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    MovesFile = table.Column<bool>(type: "boolean", nullable: false),
                    Action = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HiddenExamples",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenExamples", x => x.TicketId);
                });

            migrationBuilder.CreateTable(
                name: "IssueComments",
                columns: table => new
                {
                    IssueId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CommentId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Crossed = table.Column<bool>(type: "boolean", nullable: false),
                    ToldText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ToldBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ToldAt = table.Column<long>(type: "bigint", nullable: true),
                    Limited = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueComments", x => new { x.IssueId, x.CommentId });
                });

            migrationBuilder.CreateTable(
                name: "Issues",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "text", nullable: false, collation: "bugbridge_any_case"),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Components = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Priority = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    DoneAt = table.Column<long>(type: "bigint", nullable: true),
                    Resolution = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EstimateDate = table.Column<DateOnly>(type: "date", nullable: true),
                    EstimateSource = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EstimateDetail = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WorkaroundCommentId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WorkaroundBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WorkaroundText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WorkaroundAt = table.Column<long>(type: "bigint", nullable: true),
                    IsGone = table.Column<bool>(type: "boolean", nullable: false),
                    IsRestricted = table.Column<bool>(type: "boolean", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    MergedInto = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MergeSource = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MergedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MergedAt = table.Column<long>(type: "bigint", nullable: true),
                    MergeMarkedAt = table.Column<long>(type: "bigint", nullable: true),
                    KeptApart = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Refusal = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CreditTicketId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CreditRepId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CreditAt = table.Column<long>(type: "bigint", nullable: true),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: true),
                    FixedAt = table.Column<long>(type: "bigint", nullable: true),
                    ReleaseVersion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ReleaseDate = table.Column<DateOnly>(type: "date", nullable: true),
                    ReleasedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Issues", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Joins",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IssueId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    IsQuiet = table.Column<bool>(type: "boolean", nullable: false),
                    ToldAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Joins", x => new { x.TicketId, x.IssueId });
                });

            migrationBuilder.CreateTable(
                name: "Offers",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Group = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Score = table.Column<double>(type: "double precision", nullable: false),
                    Rank = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    NearVerbatim = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offers", x => new { x.TicketId, x.Group });
                });

            migrationBuilder.CreateTable(
                name: "OutreachDrafts",
                columns: table => new
                {
                    Stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EventStamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IssueId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IssueKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    CustomerKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CustomerName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Tickets = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    EditedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MadeAt = table.Column<long>(type: "bigint", nullable: false),
                    DecidedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    FollowUpId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    FoldedInto = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    OwnText = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutreachDrafts", x => x.Stamp);
                });

            migrationBuilder.CreateTable(
                name: "OutreachEvents",
                columns: table => new
                {
                    Stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IssueId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IssueKey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Before = table.Column<DateOnly>(type: "date", nullable: true),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Workaround = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Version = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    DraftedAt = table.Column<long>(type: "bigint", nullable: true),
                    ReplacedBecause = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutreachEvents", x => x.Stamp);
                });

            migrationBuilder.CreateTable(
                name: "Passages",
                columns: table => new
                {
                    Stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IssueId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SourceId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    TargetId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passages", x => new { x.Stamp, x.TicketId });
                });

            migrationBuilder.CreateTable(
                name: "Promises",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    IssueId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Detail = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Before = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldAt = table.Column<long>(type: "bigint", nullable: false),
                    Tickets = table.Column<int>(type: "integer", nullable: false),
                    RemindedAt = table.Column<long>(type: "bigint", nullable: true),
                    ReplacedAt = table.Column<long>(type: "bigint", nullable: true),
                    ReplacedBy = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Promises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PromiseTickets",
                columns: table => new
                {
                    PromiseId = table.Column<long>(type: "bigint", nullable: false),
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ToldAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PromiseTickets", x => new { x.PromiseId, x.TicketId });
                });

            migrationBuilder.CreateTable(
                name: "Ranks",
                columns: table => new
                {
                    IssueId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Changes = table.Column<long>(type: "bigint", nullable: false),
                    Ranked = table.Column<long>(type: "bigint", nullable: false),
                    RankedAt = table.Column<long>(type: "bigint", nullable: true),
                    WrittenAt = table.Column<long>(type: "bigint", nullable: true),
                    Written = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    WrittenTickets = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    AskedPriority = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RaisedFrom = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RaisedTo = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ranks", x => x.IssueId);
                });

            migrationBuilder.CreateTable(
                name: "RepChoices",
                columns: table => new
                {
                    RepId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsOut = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RepChoices", x => x.RepId);
                });

            migrationBuilder.CreateTable(
                name: "Reps",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReviewDecisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CategoryId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    IssueKey = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IssueId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EnteredBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    EnteredAt = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    SettledBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    SettledAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Texts",
                columns: table => new
                {
                    Remote = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Product = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Component = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Texts", x => new { x.Remote, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "TicketComments",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CommentId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Fingerprint = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Crossed = table.Column<bool>(type: "boolean", nullable: false),
                    TurnSide = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TurnById = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    TurnAt = table.Column<long>(type: "bigint", nullable: true),
                    TurnWords = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ToldText = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ToldBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ToldAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketComments", x => new { x.TicketId, x.CommentId });
                });

            migrationBuilder.CreateTable(
                name: "Tickets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Url = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EraseAt = table.Column<long>(type: "bigint", nullable: true),
                    ErasedAt = table.Column<long>(type: "bigint", nullable: true),
                    EraseWhy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    EraseStage = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CustomerId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AccountId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    AccountName = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    RepId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Severity = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    IsMerged = table.Column<bool>(type: "boolean", nullable: false),
                    MergedInto = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Kept = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Report = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Told = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    IsHandsOff = table.Column<bool>(type: "boolean", nullable: false),
                    LinkOrigin = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkIssueId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkHomeId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkSince = table.Column<long>(type: "bigint", nullable: true),
                    LinkRepId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkAwaits = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkFiling = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    LinkIsRefused = table.Column<bool>(type: "boolean", nullable: false),
                    ContactIsPartial = table.Column<bool>(type: "boolean", nullable: true),
                    ContactCountsAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactChannel = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactCategory = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactProduct = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactRepId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactReplies = table.Column<int>(type: "integer", nullable: false),
                    ContactFirstReplyAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactSecondReplyAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactThirdReplyAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactFourthReplyAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactCustomerAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactThanksAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactCopiedAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactMessageAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactBegun = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactOpenerId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactPassedOver = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactSolverId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactIsOpenAgain = table.Column<bool>(type: "boolean", nullable: false),
                    ContactSolvedAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactLastSolvedAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactReopenedAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactIsSpam = table.Column<bool>(type: "boolean", nullable: false),
                    ContactOfferedAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactFollowsId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactPrint = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactTitle = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactRecontactId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ContactRecontactAt = table.Column<long>(type: "bigint", nullable: true),
                    ContactRecontactCause = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UsabilityCases",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    IsCounted = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    CategoryId = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PlacedBy = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Evidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    MoreEvidence = table.Column<int>(type: "integer", nullable: false),
                    Ties = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    PlacedWith = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    CorrectedTo = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CorrectedBy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    CorrectedAt = table.Column<long>(type: "bigint", nullable: true),
                    CarriedFrom = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Replies = table.Column<int>(type: "integer", nullable: false),
                    SolvedAt = table.Column<long>(type: "bigint", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    Signs = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsabilityCases", x => x.TicketId);
                });

            migrationBuilder.CreateTable(
                name: "Verdicts",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Group = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    Score = table.Column<double>(type: "double precision", nullable: true),
                    IsDuplicate = table.Column<bool>(type: "boolean", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Verdicts", x => new { x.TicketId, x.Group });
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
                name: "IX_Decisions_OfComment",
                table: "Decisions",
                columns: new[] { "CommentId", "Id" },
                filter: "\"CommentId\" IS NOT NULL");

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
                name: "IX_Entries_Failing",
                table: "Entries",
                column: "Id",
                filter: "\"SettledAt\" IS NULL AND \"LastError\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Lane_Id",
                table: "Entries",
                columns: new[] { "Lane", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_Ready",
                table: "Entries",
                columns: new[] { "Id", "DueAt", "MovesFile" },
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
                name: "IX_Issues_Key",
                table: "Issues",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_Issues_Merged",
                table: "Issues",
                column: "MergedInto",
                filter: "\"MergedInto\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Joins_IssueId_ToldAt",
                table: "Joins",
                columns: new[] { "IssueId", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Joins_Waiting",
                table: "Joins",
                column: "At",
                filter: "\"State\" = 'Waiting'");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Group",
                table: "Offers",
                column: "Group");

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
                name: "IX_OutreachDrafts_Parts",
                table: "OutreachDrafts",
                column: "FoldedInto",
                filter: "\"FoldedInto\" IS NOT NULL");

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
                name: "IX_PromiseTickets_TicketId",
                table: "PromiseTickets",
                column: "TicketId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDecisions_Period",
                table: "ReviewDecisions",
                column: "Period");

            migrationBuilder.CreateIndex(
                name: "IX_Texts_Seq",
                table: "Texts",
                column: "Seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TicketComments_Words",
                table: "TicketComments",
                columns: new[] { "TurnWords", "TicketId" },
                filter: "\"TurnWords\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Awaiting",
                table: "Tickets",
                columns: new[] { "LinkAwaits", "LinkSince" },
                filter: "\"LinkAwaits\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CameBack",
                table: "Tickets",
                column: "ContactRecontactId",
                filter: "\"ContactRecontactId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "ContactCountsAt", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Joined",
                table: "Tickets",
                columns: new[] { "LinkSince", "LinkRepId", "LinkIssueId", "LinkHomeId", "Status", "IsMerged" },
                filter: "\"LinkOrigin\" = 'Joined'");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Linked",
                table: "Tickets",
                columns: new[] { "LinkIssueId", "LinkSince" },
                filter: "\"LinkIssueId\" IS NOT NULL");

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
                name: "IX_Tickets_OfCustomer",
                table: "Tickets",
                columns: new[] { "CustomerId", "CreatedAt" },
                filter: "\"CustomerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfRep",
                table: "Tickets",
                columns: new[] { "RepId", "CreatedAt", "Id" },
                filter: "\"RepId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_SolvedOfCustomer",
                table: "Tickets",
                columns: new[] { "CustomerId", "ContactSolvedAt" },
                filter: "\"CustomerId\" IS NOT NULL AND \"ContactSolvedAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Titled",
                table: "Tickets",
                column: "ContactTitle",
                filter: "\"ContactTitle\" IS NOT NULL")
                .Annotation("Npgsql:IndexMethod", "hash");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ToErase",
                table: "Tickets",
                column: "EraseAt",
                filter: "\"EraseAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Watched",
                table: "Tickets",
                column: "Id",
                filter: "\"IsOpen\" AND \"LinkOrigin\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_UsabilityCases_Carried",
                table: "UsabilityCases",
                column: "CarriedFrom",
                filter: "\"CarriedFrom\" IS NOT NULL");

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

            migrationBuilder.Sql(PostgresSearch.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accounts");

            migrationBuilder.DropTable(
                name: "Cards");

            migrationBuilder.DropTable(
                name: "CategoryIssues");

            migrationBuilder.DropTable(
                name: "ClosedReviews");

            migrationBuilder.DropTable(
                name: "CommandOutcomes");

            migrationBuilder.DropTable(
                name: "Cursors");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Deliveries");

            migrationBuilder.DropTable(
                name: "DeliveryFiles");

            migrationBuilder.DropTable(
                name: "Entries");

            migrationBuilder.DropTable(
                name: "HiddenExamples");

            migrationBuilder.DropTable(
                name: "IssueComments");

            migrationBuilder.DropTable(
                name: "Issues");

            migrationBuilder.DropTable(
                name: "Joins");

            migrationBuilder.DropTable(
                name: "Offers");

            migrationBuilder.DropTable(
                name: "OutreachDrafts");

            migrationBuilder.DropTable(
                name: "OutreachEvents");

            migrationBuilder.DropTable(
                name: "Passages");

            migrationBuilder.DropTable(
                name: "Promises");

            migrationBuilder.DropTable(
                name: "PromiseTickets");

            migrationBuilder.DropTable(
                name: "Ranks");

            migrationBuilder.DropTable(
                name: "RepChoices");

            migrationBuilder.DropTable(
                name: "Reps");

            migrationBuilder.DropTable(
                name: "ReviewDecisions");

            migrationBuilder.DropTable(
                name: "Texts");

            migrationBuilder.DropTable(
                name: "TicketComments");

            migrationBuilder.DropTable(
                name: "Tickets");

            migrationBuilder.DropTable(
                name: "UsabilityCases");

            migrationBuilder.DropTable(
                name: "Verdicts");
        }
    }
}
