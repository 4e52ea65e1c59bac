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
                name: "Cursors",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Cursor = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cursors", x => x.Name);
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
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    TellsOfErasure = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
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
                    MovesFile = table.Column<bool>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HiddenExamples",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenExamples", x => x.TicketId);
                });

            migrationBuilder.CreateTable(
                name: "IssueComments",
                columns: table => new
                {
                    IssueId = table.Column<string>(type: "TEXT", nullable: false),
                    CommentId = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Crossed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ToldText = table.Column<string>(type: "TEXT", nullable: true),
                    ToldBy = table.Column<string>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Limited = table.Column<string>(type: "TEXT", nullable: true)
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
                    Components = table.Column<string>(type: "TEXT", nullable: false),
                    Priority = table.Column<string>(type: "TEXT", nullable: true),
                    Status = table.Column<string>(type: "TEXT", nullable: true),
                    Category = table.Column<string>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Resolution = table.Column<string>(type: "TEXT", nullable: true),
                    EstimateDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EstimateSource = table.Column<string>(type: "TEXT", nullable: true),
                    EstimateDetail = table.Column<string>(type: "TEXT", nullable: true),
                    WorkaroundCommentId = table.Column<string>(type: "TEXT", nullable: true),
                    WorkaroundBy = table.Column<string>(type: "TEXT", nullable: true),
                    WorkaroundText = table.Column<string>(type: "TEXT", nullable: true),
                    WorkaroundAt = table.Column<long>(type: "INTEGER", nullable: true),
                    IsGone = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRestricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    MergedInto = table.Column<string>(type: "TEXT", nullable: true),
                    MergeSource = table.Column<string>(type: "TEXT", nullable: true),
                    MergedBy = table.Column<string>(type: "TEXT", nullable: true),
                    MergedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    MergeMarkedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptApart = table.Column<string>(type: "TEXT", nullable: true),
                    Refusal = table.Column<string>(type: "TEXT", nullable: true),
                    CreditTicketId = table.Column<string>(type: "TEXT", nullable: true),
                    CreditRepId = table.Column<string>(type: "TEXT", nullable: true),
                    CreditAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FixedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReleaseVersion = table.Column<string>(type: "TEXT", nullable: true),
                    ReleaseDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReleasedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Issues", x => x.Id);
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
                    FoldedInto = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    OwnText = table.Column<string>(type: "TEXT", nullable: true)
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
                    RemindedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReplacedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReplacedBy = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Promises", x => x.Id);
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
                name: "TicketComments",
                columns: table => new
                {
                    TicketId = table.Column<string>(type: "TEXT", nullable: false),
                    CommentId = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    Crossed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TurnSide = table.Column<string>(type: "TEXT", nullable: true),
                    TurnById = table.Column<string>(type: "TEXT", nullable: true),
                    TurnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    TurnWords = table.Column<string>(type: "TEXT", nullable: true),
                    ToldText = table.Column<string>(type: "TEXT", nullable: true),
                    ToldBy = table.Column<string>(type: "TEXT", nullable: true),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Title = table.Column<string>(type: "TEXT", nullable: true),
                    EraseAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ErasedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EraseWhy = table.Column<string>(type: "TEXT", nullable: true),
                    EraseStage = table.Column<string>(type: "TEXT", nullable: true),
                    CustomerId = table.Column<string>(type: "TEXT", nullable: true),
                    AccountId = table.Column<string>(type: "TEXT", nullable: true),
                    AccountName = table.Column<string>(type: "TEXT", nullable: true),
                    RepId = table.Column<string>(type: "TEXT", nullable: true),
                    Severity = table.Column<string>(type: "TEXT", nullable: true),
                    IsMerged = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedInto = table.Column<string>(type: "TEXT", nullable: true),
                    Kept = table.Column<string>(type: "TEXT", nullable: true),
                    Told = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    IsHandsOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    LinkOrigin = table.Column<string>(type: "TEXT", nullable: true),
                    LinkIssueId = table.Column<string>(type: "TEXT", nullable: true),
                    LinkHomeId = table.Column<string>(type: "TEXT", nullable: true),
                    LinkBy = table.Column<string>(type: "TEXT", nullable: true),
                    LinkSince = table.Column<long>(type: "INTEGER", nullable: true),
                    LinkRepId = table.Column<string>(type: "TEXT", nullable: true),
                    LinkAwaits = table.Column<string>(type: "TEXT", nullable: true),
                    LinkFiling = table.Column<string>(type: "TEXT", nullable: true),
                    LinkIsRefused = table.Column<bool>(type: "INTEGER", nullable: false),
                    ContactIsPartial = table.Column<bool>(type: "INTEGER", nullable: true),
                    ContactCountsAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactChannel = table.Column<string>(type: "TEXT", nullable: true),
                    ContactCategory = table.Column<string>(type: "TEXT", nullable: true),
                    ContactProduct = table.Column<string>(type: "TEXT", nullable: true),
                    ContactRepId = table.Column<string>(type: "TEXT", nullable: true),
                    ContactReplies = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactFirstReplyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactSecondReplyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactThirdReplyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactFourthReplyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactCustomerAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactThanksAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactCopiedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactMessageAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactBegun = table.Column<string>(type: "TEXT", nullable: true),
                    ContactOpenerId = table.Column<string>(type: "TEXT", nullable: true),
                    ContactPassedOver = table.Column<string>(type: "TEXT", nullable: true),
                    ContactSolverId = table.Column<string>(type: "TEXT", nullable: true),
                    ContactIsOpenAgain = table.Column<bool>(type: "INTEGER", nullable: false),
                    ContactSolvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactLastSolvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactReopenedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactIsSpam = table.Column<bool>(type: "INTEGER", nullable: false),
                    ContactOfferedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactFollowsId = table.Column<string>(type: "TEXT", nullable: true),
                    ContactPrint = table.Column<string>(type: "TEXT", nullable: true),
                    ContactTitle = table.Column<string>(type: "TEXT", nullable: true),
                    ContactRecontactId = table.Column<string>(type: "TEXT", nullable: true),
                    ContactRecontactAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ContactRecontactCause = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => x.Id);
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
                name: "IX_Tickets_CameBackUnder",
                table: "Tickets",
                columns: new[] { "ContactTitle", "CustomerId" },
                filter: "\"ContactRecontactCause\" = 'SameTitle'");

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Contact",
                table: "Tickets",
                columns: new[] { "ContactCountsAt", "CreatedAt", "IsMerged", "ContactIsSpam", "ContactSolvedAt", "ContactIsPartial", "ContactFirstReplyAt", "ContactSecondReplyAt", "ContactThirdReplyAt", "ContactFourthReplyAt", "ContactCustomerAt", "ContactThanksAt", "ContactCopiedAt", "ContactMessageAt", "ContactBegun", "ContactPassedOver", "ContactIsOpenAgain", "ContactReopenedAt", "ContactRecontactAt", "ContactOfferedAt", "ContactRepId", "ContactSolverId", "ContactChannel", "ContactCategory", "ContactProduct" });

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
                name: "IX_Tickets_Ranked",
                table: "Tickets",
                columns: new[] { "LinkIssueId", "AccountId", "CustomerId", "AccountName", "RepId", "LinkRepId", "Severity", "CreatedAt", "Status", "IsMerged" },
                filter: "\"LinkIssueId\" IS NOT NULL");

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
