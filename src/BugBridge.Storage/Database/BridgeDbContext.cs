using BugBridge.Core.Deliveries;
using BugBridge.Core.Filing.Joining;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Database;

/// <summary>The tables, as every database has them. What only one database knows is in its own context.</summary>
internal abstract class BridgeDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    public DbSet<TicketCommentRow> TicketComments => Set<TicketCommentRow>();

    public DbSet<IssueRow> Issues => Set<IssueRow>();

    public DbSet<IssueCommentRow> IssueComments => Set<IssueCommentRow>();

    public DbSet<RankRow> Ranks => Set<RankRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<DecisionRow> Decisions => Set<DecisionRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<CursorRow> Cursors => Set<CursorRow>();

    public DbSet<TextRow> Texts => Set<TextRow>();

    public DbSet<CardRow> Cards => Set<CardRow>();

    public DbSet<OfferRow> Offers => Set<OfferRow>();

    public DbSet<VerdictRow> Verdicts => Set<VerdictRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    public DbSet<DeliveryFileRow> DeliveryFiles => Set<DeliveryFileRow>();

    public DbSet<PromiseRow> Promises => Set<PromiseRow>();

    public DbSet<PromiseTicketRow> PromiseTickets => Set<PromiseTicketRow>();

    public DbSet<JoinRow> Joins => Set<JoinRow>();

    public DbSet<PassageRow> Passages => Set<PassageRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<CategoryIssueRow> CategoryIssues => Set<CategoryIssueRow>();

    public DbSet<ReviewDecisionRow> ReviewDecisions => Set<ReviewDecisionRow>();

    public DbSet<HiddenExampleRow> HiddenExamples => Set<HiddenExampleRow>();

    public DbSet<ClosedReviewRow> ClosedReviews => Set<ClosedReviewRow>();

    public DbSet<RepRow> Reps => Set<RepRow>();

    public DbSet<RepChoiceRow> RepChoices => Set<RepChoiceRow>();

    public DbSet<OutreachEventRow> OutreachEvents => Set<OutreachEventRow>();

    public DbSet<OutreachDraftRow> OutreachDrafts => Set<OutreachDraftRow>();

    public DbSet<CommandOutcomeRow> CommandOutcomes => Set<CommandOutcomeRow>();

    /// <summary>Compiled for this kind of database.</summary>
    public abstract StateQueries Queries { get; }

    /// <summary>The text as the database can hold it.</summary>
    public virtual string Storable(string text) => text;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

        // Enums by name: rows stay right when somebody reorders an enum, and readable to whoever opens the file.
        configurationBuilder.Properties<TicketStatus>().HaveConversion<string>();
        configurationBuilder.Properties<LinkOrigin>().HaveConversion<string>();
        configurationBuilder.Properties<ErasureCause>().HaveConversion<string>();
        configurationBuilder.Properties<ErasureStage>().HaveConversion<string>();
        configurationBuilder.Properties<StatusCategory>().HaveConversion<string>();
        configurationBuilder.Properties<EstimateSource>().HaveConversion<string>();
        configurationBuilder.Properties<MergeSource>().HaveConversion<string>();
        configurationBuilder.Properties<JoinState>().HaveConversion<string>();
        configurationBuilder.Properties<PassageKind>().HaveConversion<string>();
        configurationBuilder.Properties<EntryState>().HaveConversion<string>();
        configurationBuilder.Properties<DeliveryState>().HaveConversion<string>();
        configurationBuilder.Properties<ContactBeginning>().HaveConversion<string>();
        configurationBuilder.Properties<RecontactCause>().HaveConversion<string>();
        configurationBuilder.Properties<TurnSide>().HaveConversion<string>();
        configurationBuilder.Properties<OutreachKind>().HaveConversion<string>();
        configurationBuilder.Properties<DraftState>().HaveConversion<string>();
        configurationBuilder.Properties<Remote>().HaveConversion<string>();
        configurationBuilder.Properties<PlacedBy>().HaveConversion<string>();
        configurationBuilder.Properties<DecisionState>().HaveConversion<string>();
        configurationBuilder.Properties<CommandResult>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TicketRow>(ticket =>
        {
            ticket.HasKey(row => row.Id);
            ticket.HasIndex(row => new { row.LinkIssueId, row.LinkSince }, "IX_Tickets_Linked").HasFilter("\"LinkIssueId\" IS NOT NULL");

            // All that a ranking is made of, so that it reads no tickets: half the time for 100,000 of them.
            ticket.HasIndex(
                row => new
                {
                    row.LinkIssueId,
                    row.AccountId,
                    row.CustomerId,
                    row.AccountName,
                    row.RepId,
                    row.LinkRepId,
                    row.Severity,
                    row.CreatedAt,
                    row.Status,
                    row.IsMerged,
                },
                "IX_Tickets_Ranked").HasFilter("\"LinkIssueId\" IS NOT NULL");
            // Lists filter, sort and page in these alone, and read only the tickets that they show.
            ticket.HasIndex(
                row => new
                {
                    row.CreatedAt,
                    row.Id,
                    row.IsOpen,
                    row.LinkOrigin,
                    row.Status,
                    row.IsMerged,
                    row.AccountId,
                    row.AccountName,
                    row.CustomerId,
                    row.RepId,
                    row.LinkIssueId,
                },
                "IX_Tickets_Listed");
            ticket.HasIndex(row => new { row.AccountId, row.CreatedAt, row.Id }, "IX_Tickets_OfAccount").HasFilter("\"AccountId\" IS NOT NULL");
            ticket.HasIndex(row => new { row.RepId, row.CreatedAt, row.Id }, "IX_Tickets_OfRep").HasFilter("\"RepId\" IS NOT NULL");
            ticket.HasIndex(row => new { row.LinkAwaits, row.LinkSince }, "IX_Tickets_Awaiting").HasFilter("\"LinkAwaits\" IS NOT NULL");
            ticket.HasIndex(row => new { row.LinkSince, row.LinkRepId, row.LinkIssueId, row.LinkHomeId, row.Status, row.IsMerged }, "IX_Tickets_Joined")
                .HasFilter("\"LinkOrigin\" = 'Joined'");

            // All that first contact is counted from, so that a month of a million tickets is read without them.
            ticket.HasIndex(
                row => new
                {
                    row.ContactCountsAt,
                    row.CreatedAt,
                    row.IsMerged,
                    row.ContactIsSpam,
                    row.ContactSolvedAt,
                    row.ContactIsPartial,
                    row.ContactFirstReplyAt,
                    row.ContactSecondReplyAt,
                    row.ContactThirdReplyAt,
                    row.ContactFourthReplyAt,
                    row.ContactCustomerAt,
                    row.ContactThanksAt,
                    row.ContactCopiedAt,
                    row.ContactMessageAt,
                    row.ContactBegun,
                    row.ContactPassedOver,
                    row.ContactIsOpenAgain,
                    row.ContactReopenedAt,
                    row.ContactRecontactAt,
                    row.ContactOfferedAt,
                    row.ContactRepId,
                    row.ContactSolverId,
                    row.ContactChannel,
                    row.ContactCategory,
                    row.ContactProduct,
                },
                "IX_Tickets_Contact");
            ticket.HasIndex(row => new { row.CustomerId, row.CreatedAt }, "IX_Tickets_OfCustomer").HasFilter("\"CustomerId\" IS NOT NULL");

            // By which new tickets customers came back: only theirs are compared, and of those only the ones around.
            ticket.HasIndex(row => new { row.CustomerId, row.ContactSolvedAt }, "IX_Tickets_SolvedOfCustomer").HasFilter("\"CustomerId\" IS NOT NULL AND \"ContactSolvedAt\" IS NOT NULL");
            ticket.HasIndex(row => row.ContactRecontactId, "IX_Tickets_CameBack").HasFilter("\"ContactRecontactId\" IS NOT NULL");
            ticket.HasIndex(row => new { row.ContactTitle, row.CustomerId }, "IX_Tickets_Titled").HasFilter("\"ContactTitle\" IS NOT NULL");
            ticket.HasIndex(row => new { row.ContactTitle, row.CustomerId }, "IX_Tickets_CameBackUnder").HasFilter("\"ContactRecontactCause\" = 'SameTitle'");
            ticket.HasIndex(row => row.EraseAt, "IX_Tickets_ToErase").HasFilter("\"EraseAt\" IS NOT NULL");
            ticket.HasIndex(row => row.Id, "IX_Tickets_Watched").HasFilter("\"IsOpen\" AND \"LinkOrigin\" IS NOT NULL");
        });
        modelBuilder.Entity<TicketCommentRow>(comment =>
        {
            comment.HasKey(row => new { row.TicketId, row.CommentId });
            comment.HasIndex(row => new { row.TurnWords, row.TicketId }, "IX_TicketComments_Words").HasFilter("\"TurnWords\" IS NOT NULL");
        });
        modelBuilder.Entity<IssueRow>(issue =>
        {
            issue.HasKey(row => row.Id);
            issue.HasIndex(row => row.Key);
            issue.HasIndex(row => row.MergedInto, "IX_Issues_Merged").HasFilter("\"MergedInto\" IS NOT NULL");
            issue.HasIndex(row => row.ConfirmedAt, "IX_Issues_Confirmed").HasFilter("\"ConfirmedAt\" IS NOT NULL");
            issue.HasIndex(row => row.FixedAt, "IX_Issues_Fixed").HasFilter("\"FixedAt\" IS NOT NULL");
        });
        modelBuilder.Entity<IssueCommentRow>().HasKey(row => new { row.IssueId, row.CommentId });
        modelBuilder.Entity<DecisionRow>(decision =>
        {
            decision.HasIndex(row => new { row.About, row.Id });
            decision.HasIndex(row => row.At);
            decision.HasIndex(row => new { row.CommentId, row.Id }, "IX_Decisions_OfComment").HasFilter("\"CommentId\" IS NOT NULL");
        });
        modelBuilder.Entity<PromiseRow>(promise =>
        {
            promise.HasIndex(row => row.IssueId, "IX_Promises_Standing").IsUnique().HasFilter("\"ReplacedAt\" IS NULL");
            promise.HasIndex(row => new { row.IssueId, row.Id });
            promise.HasIndex(row => row.ToldAt);
            promise.HasIndex(row => row.ReplacedAt);
            promise.HasIndex(row => row.Date);
        });
        modelBuilder.Entity<PromiseTicketRow>(told =>
        {
            told.HasKey(row => new { row.PromiseId, row.TicketId });
            told.HasIndex(row => row.TicketId);
        });
        modelBuilder.Entity<JoinRow>(join =>
        {
            join.HasKey(row => new { row.TicketId, row.IssueId });
            join.HasIndex(row => row.At, "IX_Joins_Waiting").HasFilter("\"State\" = 'Waiting'");
            join.HasIndex(row => new { row.IssueId, row.ToldAt });
        });
        modelBuilder.Entity<PassageRow>(passage =>
        {
            passage.HasKey(row => new { row.Stamp, row.TicketId });
            passage.HasIndex(row => new { row.TicketId, row.At });
            passage.HasIndex(row => row.TargetId).HasFilter("\"Kind\" = 'FileToIssue'");
            passage.HasIndex(row => row.SourceId).HasFilter("\"Kind\" = 'FileToTicket'");
        });
        modelBuilder.Entity<RankRow>().HasKey(row => row.IssueId);
        modelBuilder.Entity<AccountRow>().HasKey(row => row.Id);
        modelBuilder.Entity<RepRow>().HasKey(row => row.Id);
        modelBuilder.Entity<RepChoiceRow>().HasKey(row => row.RepId);
        modelBuilder.Entity<CursorRow>().HasKey(row => row.Name);
        modelBuilder.Entity<CommandOutcomeRow>().HasKey(row => new { row.TicketId, row.Cause });
        modelBuilder.Entity<DeliveryRow>(delivery =>
        {
            delivery.HasIndex(row => row.Stamp).IsUnique();
            delivery.HasIndex(row => new { row.State, row.DueAt });
        });
        modelBuilder.Entity<DeliveryFileRow>().HasKey(row => new { row.Stamp, row.Name });
        MapEntries(modelBuilder);
        MapDuplicates(modelBuilder);
        MapUsability(modelBuilder);
        MapOutreach(modelBuilder);
    }

    private static void MapOutreach(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<OutreachEventRow>(happened =>
        {
            happened.HasKey(row => row.Stamp);
            happened.HasIndex(row => new { row.IssueId, row.Kind });
            happened.HasIndex(row => row.At);
            happened.HasIndex(row => new { row.At, row.Stamp }, "IX_OutreachEvents_Pending").HasFilter("\"DraftedAt\" IS NULL");
        });
        modelBuilder.Entity<OutreachDraftRow>(draft =>
        {
            draft.HasKey(row => row.Stamp);
            draft.HasIndex(row => new { row.EventStamp, row.State, row.CustomerKey });
            draft.HasIndex(row => new { row.IssueId, row.CustomerKey, row.MadeAt });
            draft.HasIndex(row => row.CustomerKey);
            draft.HasIndex(row => row.FoldedInto, "IX_OutreachDrafts_Parts").HasFilter("\"FoldedInto\" IS NOT NULL");
            draft.HasIndex(row => new { row.IssueKey, row.State });
            draft.HasIndex(row => new { row.State, row.MadeAt, row.Stamp });
            draft.HasIndex(row => new { row.MadeAt, row.Stamp });
        });
    }

    private static void MapUsability(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CaseRow>(one =>
        {
            one.ToTable("UsabilityCases");
            one.HasKey(row => row.TicketId);

            // Past periods are counted in it alone.
            one.HasIndex(row => new { row.CreatedAt, row.CategoryId }, "IX_UsabilityCases_Counted").HasFilter("\"IsCounted\"");
            one.HasIndex(row => new { row.CategoryId, row.CreatedAt }, "IX_UsabilityCases_Since").HasFilter("\"IsCounted\"");
            one.HasIndex(row => row.CarriedFrom, "IX_UsabilityCases_Carried").HasFilter("\"CarriedFrom\" IS NOT NULL");
            one.HasIndex(row => new { row.TicketId, row.PlacedWith }, "IX_UsabilityCases_Placed");
        });
        modelBuilder.Entity<CategoryIssueRow>().HasKey(row => new { row.Period, row.CategoryId });
        modelBuilder.Entity<ReviewDecisionRow>(decision =>
        {
            decision.Property(row => row.Id).ValueGeneratedNever();
            decision.HasIndex(row => row.Period);
        });
        modelBuilder.Entity<HiddenExampleRow>().HasKey(row => row.TicketId);
        modelBuilder.Entity<ClosedReviewRow>().HasKey(row => row.Period);
    }

    private static void MapDuplicates(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TextRow>(text =>
        {
            text.HasKey(row => new { row.Remote, row.Id });
            text.HasIndex(row => row.Seq).IsUnique();
            text.Property(row => row.Seq).ValueGeneratedNever();
        });
        modelBuilder.Entity<CardRow>().HasKey(row => row.Id);
        modelBuilder.Entity<OfferRow>(offer =>
        {
            offer.HasKey(row => new { row.TicketId, row.Group });
            offer.HasIndex(row => row.Group);
        });
        modelBuilder.Entity<VerdictRow>().HasKey(row => new { row.TicketId, row.Group });
    }

    private static void MapEntries(ModelBuilder modelBuilder) => modelBuilder.Entity<EntryRow>(entry =>
    {
        entry.HasIndex(row => new { row.Stamp, row.Lane }).IsUnique();
        entry.HasIndex(row => new { row.State, row.Id });
        entry.HasIndex(row => new { row.Lane, row.Id });
        entry.HasIndex(row => new { row.Id, row.DueAt, row.MovesFile }, "IX_Entries_Ready").HasFilter("\"IsReady\"");
        entry.HasIndex(row => new { row.Lane, row.State, row.Id }, "IX_Entries_Unfinished").HasFilter("\"SettledAt\" IS NULL");
        entry.HasIndex(row => row.Id, "IX_Entries_Failing").HasFilter("\"SettledAt\" IS NULL AND \"LastError\" IS NOT NULL");
        entry.HasIndex(row => row.SettledAt, "IX_Entries_Settled").HasFilter("\"SettledAt\" IS NOT NULL");
    });
}
