using System.Collections.Immutable;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Outreach;

/// <summary>What customers are to hear, from one state of an issue to the next.</summary>
public sealed class OutreachPlannerTests
{
    private static readonly DateOnly Fifth = new(2026, 12, 5);
    private static readonly DateOnly Twelfth = new(2026, 12, 12);

    public static TheoryData<string?, string?, OutreachKind?> Dates => new()
    {
        { null, "2026-12-05", OutreachKind.Estimate },
        { "2026-12-05", "2026-12-12", OutreachKind.Slip },
        { "2026-12-12", "2026-12-05", OutreachKind.Sooner },
        { "2026-12-05", null, OutreachKind.NoDate },
        { "2026-12-05", "2026-12-05", null },
        { null, "9999-12-31", null },
        { "2026-12-05", "9999-12-31", null },
        { "9999-12-31", "2026-12-05", OutreachKind.Estimate },
        { "9999-12-31", null, null },
        { null, "2026-10-31", null },
        { "2026-10-01", "2026-12-05", OutreachKind.Slip },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_that_changes_is_an_event_where_somebody_can_mean_it(string? before, string? after, OutreachKind? kind)
    {
        var plan = Seen(Held(before), A.Issue() with { Estimate = On(after), UpdatedAt = A.Monday.AddHours(1) });

        Assert.Equal(kind, plan.Kept<OutreachEvent>().SingleOrDefault()?.Kind);
        Assert.Equal(before != after, plan.Kept<OutreachReplacement>().Any(one => one.Kinds.Contains(OutreachKind.Slip)));
    }

    [Fact]
    public void Only_the_kinds_that_are_configured_are_events_and_drafts_become_untrue_all_the_same()
    {
        var plan = Seen(Held("2026-12-05"), A.Issue() with { Estimate = On("2026-12-12"), UpdatedAt = A.Monday.AddHours(1) }, new OutreachSettings { Events = [OutreachKind.Fixed] });

        Assert.Empty(plan.Kept<OutreachEvent>());
        Assert.NotEmpty(plan.Kept<OutreachReplacement>());
    }

    [Fact]
    public void A_fix_replaces_dates_and_a_release_replaces_everything()
    {
        var held = Held("2026-12-05");
        var done = A.Issue() with { Status = "Done", Category = StatusCategory.Done, Resolution = "Done", Estimate = On("2026-12-05"), UpdatedAt = A.Monday.AddHours(1) };
        var fix = Seen(held, done);
        var release = Seen(fix.Issues[0], done with { Release = new Release("7.1", Fifth) });
        var both = Seen(held, done with { Release = new Release("7.1", Fifth) });

        Assert.Equal(OutreachKind.Fixed, Assert.Single(fix.Kept<OutreachEvent>()).Kind);
        Assert.Equal(OutreachKinds.OfDate, Assert.Single(fix.Kept<OutreachReplacement>()).Kinds);
        Assert.Equal((OutreachKind.Released, "7.1"), (release.Kept<OutreachEvent>()[0].Kind, release.Kept<OutreachEvent>()[0].Version));
        Assert.Equal(OutreachKinds.All, Assert.Single(release.Kept<OutreachReplacement>()).Kinds);
        Assert.Equal(OutreachKind.Released, Assert.Single(both.Kept<OutreachEvent>()).Kind);
    }

    [Theory]
    [InlineData("Won't Do", null)]
    [InlineData("Done", OutreachKind.Fixed)]
    [InlineData(null, OutreachKind.Fixed)]
    public void What_is_rejected_is_no_fix(string? resolution, OutreachKind? kind)
    {
        var plan = Seen(A.HeldIssue(), A.Issue() with { Status = "Done", Category = StatusCategory.Done, Resolution = resolution, UpdatedAt = A.Monday.AddHours(1) });

        Assert.Equal(kind, plan.Kept<OutreachEvent>().SingleOrDefault()?.Kind);
    }

    [Theory]
    [InlineData(OnFix.Leave, TicketStatus.Solved, null)]
    [InlineData(OnFix.Reopen, TicketStatus.Solved, TicketStatus.Open)]
    [InlineData(OnFix.Reopen, TicketStatus.New, null)]
    [InlineData(OnFix.Pending, TicketStatus.Open, TicketStatus.Pending)]
    [InlineData(OnFix.Solved, TicketStatus.Solved, null)]
    [InlineData(OnFix.Open, TicketStatus.Closed, null)]
    public void On_a_fix_tickets_get_the_state_that_is_configured(OnFix configured, TicketStatus before, TicketStatus? after)
    {
        var known = new Known { Issue = A.HeldIssue(), Linked = [A.Linked() with { Status = before, IsOpen = false }] };
        var done = A.Issue() with { Status = "Done", Category = StatusCategory.Done, UpdatedAt = A.Monday.AddHours(1) };

        var plan = Planner(new OutreachSettings { OnFix = configured }).Decide(known, A.Seen(done));

        Assert.Equal(after, plan.All<UpdateTicket>().SingleOrDefault()?.Update.Status);
    }

    [Fact]
    public void One_draft_is_made_for_a_customer_however_often_they_are_read()
    {
        var known = new Known().With(Event(OutreachKind.Fixed));
        var first = Planner().Decide(known, Read(Cora));
        var again = Planner().Decide(known.WithAll<OutreachDraft>(first.Kept<OutreachDraft>()), Read(Cora));

        var draft = Assert.Single(first.Kept<OutreachDraft>());
        Assert.Equal(DraftState.Waiting, draft.State);
        Assert.Equal("7", first.Only<UpdateTicket>().TicketId);
        Assert.Empty(again.Kept<OutreachDraft>());
        Assert.Empty(again.Actions);
    }

    [Fact]
    public void An_event_that_is_no_longer_true_gives_no_draft()
    {
        var plan = Planner().Decide(new Known().With(Event(OutreachKind.Fixed) with { ReplacedBecause = "the issue was opened again" }), Read(Cora));

        Assert.Empty(plan.Kept<OutreachDraft>());
        Assert.NotNull(Assert.Single(plan.Kept<OutreachEvent>()).DraftedAt);
    }

    [Theory]
    [InlineData(DraftState.Replaced, "2026-12-01", OutreachKind.Estimate)]
    [InlineData(DraftState.Sent, "2026-12-01", OutreachKind.Slip)]
    [InlineData(DraftState.Sent, "2026-12-20", OutreachKind.Sooner)]
    [InlineData(DraftState.Sent, "2026-12-12", null)]
    [InlineData(DraftState.Sending, "2026-12-01", OutreachKind.Slip)]
    [InlineData(DraftState.Dismissed, "2026-12-01", OutreachKind.Estimate)]
    [InlineData(DraftState.Failed, "2026-12-01", OutreachKind.Estimate)]
    [InlineData(DraftState.ByHand, "2026-12-01", OutreachKind.Estimate)]
    public void A_moved_date_is_told_as_what_it_is_for_each_customer(DraftState state, string told, OutreachKind? kind)
    {
        var known = new Known().With(Event(OutreachKind.Slip) with { Before = Fifth, Date = Twelfth }).WithAll<OutreachDraft>([Draft(OutreachKind.Estimate, state, told)]);

        Assert.Equal(kind, Planner().Decide(known, Read(Cora)).Kept<OutreachDraft>().SingleOrDefault()?.Kind);
    }

    [Fact]
    public void Nobody_is_told_that_a_date_is_gone_who_was_never_told_that_date()
    {
        var known = new Known().With(Event(OutreachKind.NoDate) with { Before = Fifth }).WithAll<OutreachDraft>([Draft(OutreachKind.Estimate, DraftState.Replaced, "2026-12-05")]);

        Assert.Empty(Planner().Decide(known, Read(Cora)).Kept<OutreachDraft>());
    }

    [Theory]
    [InlineData(OutreachKind.Slip, OutreachKind.Estimate)]
    [InlineData(OutreachKind.Sooner, OutreachKind.Estimate)]
    [InlineData(OutreachKind.NoDate, null)]
    [InlineData(OutreachKind.WorkaroundChanged, OutreachKind.Workaround)]
    [InlineData(OutreachKind.WorkaroundWithdrawn, null)]
    [InlineData(OutreachKind.Fixed, OutreachKind.Fixed)]
    [InlineData(OutreachKind.Released, OutreachKind.Released)]
    public void A_customer_who_was_told_nothing_hears_it_as_first_news(OutreachKind happened, OutreachKind? told)
    {
        var known = new Known().With(Event(happened) with { Before = Fifth, Date = happened == OutreachKind.NoDate ? null : Twelfth, Workaround = "Restart." });

        var draft = Planner().Decide(known, Read(Cora)).Kept<OutreachDraft>().SingleOrDefault();

        Assert.Equal(told, draft?.Kind);
        Assert.DoesNotContain("December 5", draft?.Text ?? string.Empty, StringComparison.Ordinal);
        Assert.DoesNotContain("than planned", draft?.Text ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_workaround_was_taken_back_the_next_one_is_new_and_a_date_after_no_date_is_too()
    {
        var workaround = new Known().With(Event(OutreachKind.WorkaroundChanged) with { Workaround = "Restart." }).WithAll<OutreachDraft>([Draft(OutreachKind.Workaround, DraftState.Sent, null), Later(Draft(OutreachKind.WorkaroundWithdrawn, DraftState.Sent, null))]);
        var date = new Known().With(Event(OutreachKind.Slip) with { Before = Fifth, Date = Twelfth }).WithAll<OutreachDraft>([Draft(OutreachKind.Estimate, DraftState.Sent, "2026-12-05"), Later(Draft(OutreachKind.NoDate, DraftState.Sent, null))]);

        Assert.Equal(OutreachKind.Workaround, Planner().Decide(workaround, Read(Cora)).Kept<OutreachDraft>().Single().Kind);
        Assert.Equal(OutreachKind.Estimate, Planner().Decide(date, Read(Cora)).Kept<OutreachDraft>().Single().Kind);
    }

    [Fact]
    public void Who_cannot_be_answered_is_listed_with_the_reason_and_not_announced()
    {
        var plan = Planner().Decide(
            new Known().With(Event(OutreachKind.Fixed)),
            Read(
                Cora with { Key = "a", Person = Cora.Person! with { Email = null } },
                Cora with { Key = "b", Route = ReplyRoute.ByHand },
                Cora with { Key = OutreachDraft.KeyOfTicket("9"), Person = null }));

        Assert.All(plan.Kept<OutreachDraft>(), draft => Assert.Equal(DraftState.ByHand, draft.State));
        Assert.Equal(3, plan.Kept<OutreachDraft>().Select(draft => draft.Reason).Distinct().Count());
        Assert.Empty(plan.Actions);
        Assert.StartsWith("Hello,\n", plan.Kept<OutreachDraft>()[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Approving_twice_sends_once_and_the_journal_holds_no_text()
    {
        var draft = Draft(OutreachKind.Fixed, DraftState.Waiting, null);
        var first = Planner().Decide(new Known().WithAll<OutreachDraft>([draft]), Decided(draft, isApproved: true));
        var second = Planner().Decide(new Known().WithAll<OutreachDraft>(first.Kept<OutreachDraft>()), Decided(draft, isApproved: false));

        Assert.Equal((draft.Stamp, "7"), (first.Only<SendReply>().Stamp, first.Only<SendReply>().TicketId));
        Assert.Equal((DraftState.Approved, "Rita"), (first.Kept<OutreachDraft>()[0].State, first.Kept<OutreachDraft>()[0].DecidedBy));
        Assert.True(second.IsEmpty);
    }

    [Fact]
    public void A_decision_about_a_text_that_has_changed_since_is_left()
    {
        var draft = Draft(OutreachKind.Fixed, DraftState.Waiting, null) with { Revision = 2 };

        Assert.True(Planner().Decide(new Known().WithAll<OutreachDraft>([draft]), Decided(draft, isApproved: true) with { Revision = 1 }).IsEmpty);
    }

    [Fact]
    public void Customers_read_no_status_and_no_engineers_name()
    {
        var texts = OutreachKinds.All
            .SelectMany(kind => Planner().Decide(new Known().With(Event(kind) with { Before = Fifth, Date = Twelfth, Workaround = "Restart.", Version = "7.1" }).WithAll<OutreachDraft>(Told(kind)), Read(Cora)).Kept<OutreachDraft>())
            .Select(draft => draft.Text)
            .ToList();

        Assert.Equal(OutreachKinds.All.Length, texts.Count);
        Assert.All(texts, text => Assert.DoesNotMatch("ENG-12|7\\.1|Jira|Done|resolved as|\\{|Ed Engineer", text));
        Assert.All(texts, text => Assert.Contains("Carl Customer", text, StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_a_customer_was_not_told_yet_becomes_one_reply_with_one_greeting_and_one_closing()
    {
        var date = Drafted(new Known().With(Event(OutreachKind.Estimate) with { Date = Fifth })).Single();

        var drafts = Drafted(new Known().With(Event(OutreachKind.Workaround) with { Stamp = "e2", Workaround = "Restart it." }).WithAll<OutreachDraft>([date]));

        var both = Assert.Single(drafts, draft => draft.State == DraftState.Waiting);
        Assert.Equal((DraftState.Folded, both.Stamp, date.Text), (Folded(drafts).State, Folded(drafts).FoldedInto, Folded(drafts).Text));
        Assert.Equal(
            "Hello Carl Customer,\n\nThank you for reporting a problem (\"Export crashes\"). Our engineers expect to fix it by 5 December 2026. We will let you know if that changes.\n\n"
            + "Until the problem you reported (\"Export crashes\") is fixed, this may help:\n\nRestart it.\n\nKind regards,\nThe support team",
            both.Text);
        Assert.Equal(2, drafts.Length);
        Assert.Contains("Restart it.", PlainText.Of(Announced(new Known().With(Event(OutreachKind.Workaround) with { Stamp = "e2", Workaround = "Restart it." }).WithAll<OutreachDraft>([date]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Three_news_become_one_reply_and_each_keeps_its_own_words()
    {
        var first = Drafted(new Known().With(Event(OutreachKind.Estimate) with { Date = Fifth }));
        var second = Drafted(new Known().With(Event(OutreachKind.Workaround) with { Stamp = "e2", Workaround = "Restart it." }).WithAll<OutreachDraft>(first));
        var third = Drafted(new Known().With(Event(OutreachKind.Fixed) with { Stamp = "e3" }).WithAll<OutreachDraft>(second));

        var whole = Assert.Single(third, draft => draft.State == DraftState.Waiting);
        var parts = third.Where(draft => draft.State == DraftState.Folded).ToList();
        Assert.Equal([whole.Stamp, whole.Stamp], parts.Select(part => part.FoldedInto));
        Assert.Single(parts, part => part.Kind == OutreachKind.Workaround && !part.Text.Contains("December", StringComparison.Ordinal) && part.OwnText is null);
        Assert.Equal(1, whole.Text.Split("Hello Carl Customer,").Length - 1);
        Assert.All(["5 December 2026", "Restart it.", "has been fixed"], words => Assert.Contains(words, whole.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DraftState.Sending)]
    [InlineData(DraftState.Sent)]
    public void A_part_of_a_reply_counts_as_told_when_the_reply_does(DraftState state)
    {
        var date = Draft(OutreachKind.Estimate, DraftState.Folded, "2026-12-05") with { FoldedInto = "d1" };
        var both = Later(Draft(OutreachKind.Workaround, state, null)) with { Stamp = "d1", OwnText = "Restart it." };

        var known = new Known().With(Event(OutreachKind.Slip) with { Before = Fifth, Date = Twelfth }).WithAll<OutreachDraft>([date, both]);

        Assert.Equal(OutreachKind.Slip, Drafted(known).Single().Kind);
    }

    [Theory]
    [InlineData(DraftState.Approved)]
    [InlineData(DraftState.Dismissed)]
    [InlineData(DraftState.Sent)]
    public void What_a_rep_decided_about_becomes_part_of_nothing(DraftState state)
    {
        var known = new Known().With(Event(OutreachKind.Workaround) with { Workaround = "Restart it." }).WithAll<OutreachDraft>([Draft(OutreachKind.Estimate, state, "2026-12-05")]);

        Assert.Null(Drafted(known).Single().OwnText);
    }

    [Fact]
    public void What_a_rep_edited_stays_as_it_was_edited_in_the_reply_that_it_becomes_part_of()
    {
        var edited = Drafted(new Known().With(Event(OutreachKind.Estimate) with { Date = Fifth })).Single() with { Text = "Dear Carl,\n\nfive more days.\n\nRita", Revision = 1, EditedBy = "Rita" };

        var drafts = Drafted(new Known().With(Event(OutreachKind.Workaround) with { Stamp = "e2", Workaround = "Restart it." }).WithAll<OutreachDraft>([edited]));

        Assert.StartsWith("Dear Carl,\n\nfive more days.\n\nRita\n\n", drafts.Single(draft => draft.State == DraftState.Waiting).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"We found no such order\"", "en", "(\"We found no such order\")")]
    [InlineData("“We found no such order”", "en", "(\"We found no such order\")")]
    [InlineData("\"We found\" and \"no order\"", "en", "(\"'We found' and 'no order'\")")]
    [InlineData("The error \"We found\"", "en", "(\"The error 'We found'\")")]
    [InlineData("«No hay pedido»", "es", "(«No hay pedido»)")]
    [InlineData("\"No hay pedido\"", "es", "(«No hay pedido»)")]
    [InlineData("El error \"No hay\"", "es", "(«El error \"No hay\"»)")]
    [InlineData("\"\"", "en", "(\"–\")")]
    public void A_subject_in_quotation_marks_gets_one_pair(string subject, string language, string shown)
    {
        var customer = Cora with { Subject = subject, Person = Cora.Person! with { Language = language } };

        var plan = Planner().Decide(new Known().With(Event(OutreachKind.Estimate) with { Date = Fifth }), Read(customer));

        Assert.Contains(shown, Assert.Single(plan.Kept<OutreachDraft>()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_that_a_template_does_not_quote_keeps_its_marks()
    {
        var settings = new OutreachSettings { Templates = [new() { Event = OutreachKind.Fixed, Language = "en", Text = "About {subject}: it is fixed." }] };

        var plan = Planner(settings).Decide(new Known().With(Event(OutreachKind.Fixed)), Read(Cora with { Subject = "\"We found\"" }));

        Assert.Equal("About \"We found\": it is fixed.", Assert.Single(plan.Kept<OutreachDraft>()).Text);
    }

    [Fact]
    public void A_follow_up_that_the_bridge_opened_is_nobodys_report()
    {
        var reply = new TicketComment("m1", CommentKind.PublicReply, A.Rep, RichText.FromPlain("It is fixed."), A.Monday, "abc");

        Assert.Empty(A.Planner().Decide(new Known(), A.Seen(A.Ticket(reply) with { Tags = ["bug"] })).All<FileIssue>());
    }

    /// <summary>What the customer must have been told for the news to be what it is.</summary>
    private static ImmutableArray<OutreachDraft> Told(OutreachKind kind) => kind switch
    {
        OutreachKind.Slip or OutreachKind.NoDate => [Draft(OutreachKind.Estimate, DraftState.Sent, "2026-12-05")],
        OutreachKind.Sooner => [Draft(OutreachKind.Estimate, DraftState.Sent, "2026-12-20")],
        OutreachKind.WorkaroundChanged or OutreachKind.WorkaroundWithdrawn => [Draft(OutreachKind.Workaround, DraftState.Sent, null)],
        _ => [],
    };

    private static ImmutableArray<OutreachDraft> Drafted(Known known) => Planner().Decide(known, Read(Cora)).Kept<OutreachDraft>();

    private static RichText Announced(Known known) => Planner().Decide(known, Read(Cora)).Only<UpdateTicket>().Update.Note!;

    private static OutreachDraft Folded(ImmutableArray<OutreachDraft> drafts) => Assert.Single(drafts, draft => draft.State == DraftState.Folded);

    private static OutreachDraft Later(OutreachDraft draft) => draft with { Stamp = draft.Stamp + "/later", MadeAt = draft.MadeAt.AddHours(1), SentAt = (draft.SentAt ?? draft.MadeAt).AddHours(1) };

    private static AffectedCustomer Cora => new("c1", new Customer("c1", "Carl Customer", "carl@example.com"), "7", "Export crashes", ReplyRoute.OnTicket, 2);

    private static Planner Planner(OutreachSettings? settings = null) =>
        BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key) { Outreach = settings ?? new OutreachSettings() });

    private static Plan Seen(IssueState held, Issue issue, OutreachSettings? settings = null) =>
        Planner(settings).Decide(new Known { Issue = held, Linked = [A.Linked()] }, A.Seen(issue));

    private static IssueState Held(string? date) => A.HeldIssue() with { Estimate = On(date) };

    private static Estimate? On(string? date) => date is null ? null : new Estimate(DateOnly.Parse(date, null), EstimateSource.DueDate);

    private static OutreachEvent Event(OutreachKind kind) => new() { Stamp = "e1", IssueId = "1001", IssueKey = "ENG-12", Kind = kind, At = A.Monday };

    private static CustomersRead Read(params AffectedCustomer[] customers) => new("e1", [.. customers], false, A.Monday.AddHours(1), "c") { IssueId = "1001" };

    private static DraftsDecided Decided(OutreachDraft draft, bool isApproved) => new(draft.Stamp, isApproved, "Rita", A.Monday.AddHours(2), "c");

    private static OutreachDraft Draft(OutreachKind kind, DraftState state, string? date) => new()
    {
        Stamp = "d0",
        EventStamp = "e0",
        IssueId = "1001",
        IssueKey = "ENG-12",
        Kind = kind,
        Date = date is null ? null : DateOnly.Parse(date, null),
        CustomerKey = "c1",
        TicketId = "7",
        Subject = "Export crashes",
        Tickets = 1,
        Language = "en",
        Text = "Hello.",
        State = state,
        MadeAt = A.Monday,
    };
}
