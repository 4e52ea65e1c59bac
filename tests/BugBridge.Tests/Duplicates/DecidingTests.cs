using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Duplicates;

/// <summary>What becomes of a ticket when candidates were found for it.</summary>
public sealed class DecidingTests
{
    private static readonly Ticket Tagged = A.Ticket() with { Tags = ["bug"] };

    [Fact]
    public void A_ticket_that_says_nearly_the_same_joins_the_issue_and_says_why()
    {
        var plan = Decide(Tagged, A.Candidate("both titles use the same words"));

        Assert.Empty(plan.All<FileIssue>());
        Assert.Equal(("1001", LinkOrigin.Duplicate), (plan.Tickets[0].Link!.IssueId, plan.Tickets[0].Link!.Origin));
        Assert.Contains("both titles use the same words", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Contains("/unlink", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Contains("/not ENG-12", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Contains("; no fix date yet.", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("1001", plan.Only<PutRemoteLink>().IssueId);
        Assert.Contains(plan.Decisions, decision => decision.Reason.Contains("both titles use the same words", StringComparison.Ordinal));
        Assert.Equal("issue:1001", Assert.Single(plan.Kept<Offer>()).Group);
    }

    [Fact]
    public void A_rep_who_asks_for_an_issue_gets_the_one_that_says_nearly_the_same() =>
        Assert.Equal("1001", Decide(A.Ticket(A.Note("/bug")), A.Candidate("same words")).Tickets[0].Link!.IssueId);

    [Fact]
    public void A_ticket_that_is_only_similar_is_filed_and_its_candidates_are_kept()
    {
        var plan = Decide(Tagged, A.Candidate(score: 0.9));

        Assert.Single(plan.All<FileIssue>());
        Assert.Equal(0.9, Assert.Single(plan.Kept<Offer>()).Score);
    }

    public static TheoryData<string, KnownCandidate> NotToBeJoined => new()
    {
        { "closed", A.Candidate("same") with { Issue = A.HeldIssue() with { Category = StatusCategory.Done } } },
        { "closed on its card", A.Candidate("same") with { Card = A.Candidate().Card! with { ClosedAt = A.Monday } } },
        { "rejected", A.Candidate("same") with { IsRejected = true } },
        { "gone", A.Candidate("same") with { Issue = A.HeldIssue() with { IsGone = true } } },
        { "restricted", A.Candidate("same") with { Card = A.Candidate().Card! with { IsRestricted = true } } },
        { "never read for this change", A.Candidate("same") with { Issue = null } },
        { "waits for a filing that Jira refused", A.Candidate("same") with { Issue = null, Card = null, Leader = Leader(isRefused: true) } },
    };

    [Theory]
    [MemberData(nameof(NotToBeJoined), DisableDiscoveryEnumeration = true)]
    public void Nothing_joins_an_issue_that_is(string what, KnownCandidate candidate)
    {
        Assert.NotEmpty(what);
        Assert.Single(Decide(Tagged, candidate).All<FileIssue>());
    }

    [Fact]
    public void A_candidate_without_tickets_is_joined_with_its_history_as_the_baseline()
    {
        var issue = A.Issue(A.Comment("old talk") with { CreatedAt = A.Monday.AddDays(-1) }) with { Labels = [] };
        var candidate = A.Candidate("same words") with { Issue = null };

        var plan = A.Planner().Decide(new Known().WithAll<KnownCandidate>([candidate]), Searched(A.Seen(Tagged, issue)));

        Assert.Equal("1001", plan.Tickets[0].Link!.IssueId);
        Assert.Contains("501", Assert.Single(plan.Issues).Handled.Keys);
        Assert.Equal(["bugbridge"], plan.Only<EditIssue>().Edit.AddLabels);
    }

    [Fact]
    public void A_candidate_without_tickets_that_was_closed_meanwhile_is_not_joined()
    {
        var issue = A.Issue() with { Category = StatusCategory.Done };

        var plan = A.Planner().Decide(new Known().WithAll<KnownCandidate>([A.Candidate("same") with { Issue = null }]), Searched(A.Seen(Tagged, issue)));

        Assert.Single(plan.All<FileIssue>());
    }

    [Fact]
    public void A_ticket_that_a_rep_unlinked_is_filed_when_a_rep_asks_again()
    {
        var held = A.HeldTicket() with { IsHandsOff = true };

        var plan = A.Planner().Decide(
            new Known { Ticket = held }.WithAll<KnownCandidate>([A.Candidate("same words")]), Searched(A.Seen(A.Ticket(A.Note("/bug")))));

        Assert.Single(plan.All<FileIssue>());
    }

    [Fact]
    public void Nothing_joins_by_itself_when_that_is_switched_off() =>
        Assert.Single(Decide(Tagged, A.Candidate("same words"), new DuplicateSettings { AutoLink = AutoLinkPolicy.Never }).All<FileIssue>());

    [Theory]
    [InlineData(AutoLinkPolicy.Calibrated, 0.95, true)]
    [InlineData(AutoLinkPolicy.Calibrated, 0.5, false)]
    [InlineData(AutoLinkPolicy.NearVerbatim, 0.95, false)]
    public void Scores_alone_link_only_where_decisions_here_bear_them_out(AutoLinkPolicy policy, double score, bool joins)
    {
        var calibration = Calibration.Learn(
            [.. Enumerable.Repeat(new LabelledScore(0.9, true), 100), .. Enumerable.Repeat(new LabelledScore(0.4, false), 30)]);

        var plan = A.Planner(duplicates: new DuplicateSettings { AutoLink = policy }).Decide(
            new Known().WithAll<KnownCandidate>([A.Candidate(score: score)]).With(new FoundCandidates([], calibration)), Searched(A.Seen(Tagged)));

        Assert.Equal(joins, plan.All<FileIssue>().Count == 0);
    }

    [Fact]
    public void A_ticket_waits_for_the_issue_that_is_being_filed_for_the_same_words()
    {
        var plan = Decide(Tagged, A.Candidate("same words") with { Issue = null, Card = null, Leader = Leader() });

        Assert.Empty(plan.Actions);
        Assert.Equal((null, "5"), (plan.Tickets[0].Link!.IssueId, plan.Tickets[0].Link!.Awaits));
    }

    [Fact]
    public void Those_that_waited_are_linked_with_the_first_and_told_together()
    {
        var plan = Filed(Waiting("8"), Waiting("9"));

        Assert.All(plan.Tickets, ticket => Assert.Equal(("1001", null), (ticket.Link!.IssueId, ticket.Link!.Awaits)));
        Assert.Equal(["5", "8", "9"], plan.Tickets.Select(ticket => ticket.Id));
        var told = plan.All<UpdateTicket>().Where(update => update.TicketId != "5").ToList();
        Assert.Single(told.Select(update => update.Update.Stamp).Distinct());
        Assert.All(told, update => Assert.Contains("ticket 5", update.Note(), StringComparison.Ordinal));
        Assert.Equal(3, plan.All<PutRemoteLink>().Count);
    }

    [Fact]
    public void Those_that_waited_are_linked_even_when_the_first_was_unlinked_meanwhile()
    {
        var known = new Known { Ticket = A.HeldTicket() with { Id = "5", IsHandsOff = true }, Waiting = [Waiting("8")] };

        var plan = A.Planner().Decide(known, new IssueFiled("5", A.Issue().Ref, Compose(), A.Monday, "c"));

        Assert.Equal(("8", "1001"), (Assert.Single(plan.Tickets).Id, plan.Tickets[0].Link!.IssueId));
    }

    [Fact]
    public void Of_a_wave_only_the_first_are_told()
    {
        var plan = Filed([.. Enumerable.Range(100, 50).Select(id => Waiting($"{id}"))]);

        Assert.Equal(51, plan.Tickets.Length);
        Assert.Equal(21, plan.All<UpdateTicket>().Count(update => update.Update.Note is not null));
        Assert.Equal(21, plan.All<PutRemoteLink>().Count);
        var quiet = plan.All<UpdateTicket>().Where(update => update.Update.Note is null).ToList();
        Assert.Single(quiet.Select(update => update.Update.Stamp).Distinct());
        Assert.All(quiet, update => Assert.Equal("ENG-12", update.Update.Fields["JIRA key"]));
    }

    [Fact]
    public void A_ticket_that_joins_late_in_a_wave_gets_fields_and_no_note()
    {
        var plan = Decide(Tagged, A.Candidate("same words") with { JoinedLately = 20 });

        Assert.Null(plan.Only<UpdateTicket>().Update.Note);
        Assert.Equal("ENG-12", plan.Only<UpdateTicket>().Update.Fields["JIRA key"]);
        Assert.Empty(plan.All<PutRemoteLink>());
    }

    [Fact]
    public void When_the_filing_is_refused_those_that_wait_are_told_and_nothing_joins_it_any_more()
    {
        var plan = A.Planner().Decide(
            new Known { Ticket = Leader(), Waiting = [Waiting("8"), Waiting("9")] }, new FilingRefused("5", "The field Team is required.", A.Monday, "c"));

        Assert.Equal(["5", "8", "9"], plan.Tickets.Select(ticket => ticket.Id));
        Assert.All(plan.Tickets, ticket => Assert.True(ticket.Link!.IsRefused));
        Assert.Equal(["5", "8", "9"], plan.All<UpdateTicket>().Select(update => update.TicketId));
        Assert.All(plan.All<UpdateTicket>(), update => Assert.Contains("The field Team is required.", update.Note(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_ticket_whose_filing_was_refused_can_join_another_issue()
    {
        var held = A.HeldTicket() with { Link = new TicketLink(null, LinkOrigin.Rule, "tag bug", A.Monday) { IsRefused = true } };

        var plan = A.Planner().Decide(new Known { Ticket = held }, A.Seen(A.Ticket(A.Note("/bug ENG-12")), A.Issue()));

        Assert.Equal("1001", plan.Tickets[0].Link!.IssueId);
    }

    [Fact]
    public void The_note_about_a_filed_issue_lists_candidates_with_words_state_and_command()
    {
        var closed = Other("2002", "ENG-30") with
        {
            Issue = A.HeldIssue() with { Id = "2002", Key = "ENG-30", Status = "Done", Resolution = "Fixed", Category = StatusCategory.Done },
            Card = A.Candidate().Card! with { Id = "2002", Key = "ENG-30", ClosedAt = A.Monday.AddDays(-7) },
        };

        var note = FiledNote(A.Candidate(), closed);

        Assert.Contains(": Export crashes (To Do). Both say: export, crashes. To link it: /bug ENG-12", note, StringComparison.Ordinal);
        Assert.Contains("closed as Fixed on 26 October", note, StringComparison.Ordinal);
        Assert.Contains("Linking to one of them closes ENG-77", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_listed_that_is_restricted_rejected_gone_weak_or_closed_long_ago()
    {
        var note = FiledNote(
            A.Candidate() with { Card = A.Candidate().Card! with { IsRestricted = true } },
            A.Candidate() with { IsRejected = true },
            A.Candidate() with { Issue = A.HeldIssue() with { IsGone = true } },
            A.Candidate(score: 0.02),
            A.Candidate() with { Card = A.Candidate().Card! with { ClosedAt = A.Monday.AddDays(-366) } });

        Assert.DoesNotContain("ENG-12", note, StringComparison.Ordinal);
        Assert.DoesNotContain("Possible", note, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_as_many_are_listed_as_configured()
    {
        var many = Enumerable.Range(1, 9).Select(at => Other($"{at}", $"ENG-{at}00")).ToArray();

        Assert.Equal(5, FiledNote(many).Split("To link it").Length - 1);
    }

    [Fact]
    public void Joining_a_candidate_is_a_decision_with_its_score_and_closes_the_issue_just_filed()
    {
        var own = A.HeldIssue() with { Id = "3003", Key = "ENG-77" };
        var held = A.HeldTicket("3003");

        var plan = A.Planner().Decide(
            new Known { Ticket = held, Issue = own, LinkedCount = 1 }.WithAll<KnownCandidate>([A.Candidate(score: 0.7)]),
            A.Seen(A.Ticket(A.Note("/bug ENG-12")), A.Issue()));

        var verdict = Assert.Single(plan.Kept<Verdict>());
        Assert.Equal(("7", "issue:1001", 0.7, true, "Rita Rep"), (verdict.TicketId, verdict.Group, verdict.Score, verdict.IsDuplicate, verdict.By));
        Assert.Equal(("3003", "1001"), (plan.Only<CloseDuplicate>().IssueId, plan.Only<CloseDuplicate>().MasterId));
    }

    [Theory]
    [InlineData(2, LinkOrigin.Rule, StatusCategory.ToDo)]
    [InlineData(1, LinkOrigin.Joined, StatusCategory.ToDo)]
    [InlineData(1, LinkOrigin.Rule, StatusCategory.Done)]
    public void An_issue_is_not_closed_that_others_need_or_that_was_not_filed_for_the_ticket_or_is_closed(int tickets, LinkOrigin origin, StatusCategory category)
    {
        var held = A.HeldTicket("3003") with { Link = new TicketLink("3003", origin, null, A.Monday) };

        var plan = A.Planner().Decide(
            new Known { Ticket = held, Issue = A.HeldIssue() with { Id = "3003", Key = "ENG-77", Category = category }, LinkedCount = tickets },
            A.Seen(A.Ticket(A.Note("/bug ENG-12")), A.Issue()));

        Assert.Equal("1001", plan.Tickets[0].Link!.IssueId);
        Assert.Empty(plan.All<CloseDuplicate>());
    }

    [Theory]
    [InlineData(LinkOrigin.Duplicate, true)]
    [InlineData(LinkOrigin.Joined, true)]
    [InlineData(LinkOrigin.Rule, false)]
    public void Unlinking_what_was_joined_is_a_decision_against_the_pair(LinkOrigin origin, bool isDecision)
    {
        var held = A.HeldTicket("1001") with { Link = new TicketLink("1001", origin, null, A.Monday) };

        var plan = A.Planner().Decide(
            new Known { Ticket = held, Issue = A.HeldIssue(), LinkedCount = 2 }.WithAll<KnownCandidate>([A.Candidate(score: 0.95)]), A.Seen(A.Ticket(A.Note("/unlink"))));

        Assert.True(plan.Tickets[0].IsHandsOff);
        Assert.Equal(isDecision, plan.Kept<Verdict>() is [{ IsDuplicate: false, Score: 0.95, Group: "issue:1001" }]);
    }

    [Fact]
    public void Unlinking_while_waiting_is_a_decision_against_the_issue_to_come()
    {
        var plan = A.Planner().Decide(new Known { Ticket = Waiting("7") }, A.Seen(A.Ticket(A.Note("/unlink"))));

        Assert.Equal("ticket:5", Assert.Single(plan.Kept<Verdict>()).Group);
        Assert.Null(plan.Tickets[0].Link);
    }

    [Fact]
    public void Saying_that_it_is_not_that_issue_is_noted()
    {
        var plan = A.Planner().Decide(new Known { Ticket = A.HeldTicket() }, A.Seen(A.Ticket(A.Note("/not ENG-12")), A.Issue()));

        Assert.Equal(("issue:1001", false), (Assert.Single(plan.Kept<Verdict>()).Group, plan.Kept<Verdict>()[0].IsDuplicate));
        Assert.Contains("Noted: not ENG-12", plan.OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ticket_that_joined_by_itself_and_is_another_fault_gets_an_issue_of_its_own()
    {
        var held = A.HeldTicket("1001") with { Link = new TicketLink("1001", LinkOrigin.Duplicate, "same words", A.Monday) };

        var plan = A.Planner().Decide(
            new Known { Ticket = held, Issue = A.HeldIssue(), LinkedCount = 2 }, A.Seen(A.Ticket(A.Note("/not ENG-12")), A.Issue()));

        Assert.False(Assert.Single(plan.Kept<Verdict>()).IsDuplicate);
        Assert.Single(plan.All<FileIssue>());
        Assert.Equal("1001", plan.Only<DropRemoteLink>().IssueId);
        Assert.Equal((null, LinkOrigin.Command), (plan.Tickets[0].Link!.IssueId, plan.Tickets[0].Link!.Origin));
    }

    [Fact]
    public void Asking_what_is_known_lists_the_candidates_that_are_still_open()
    {
        var closed = Other("2002", "ENG-30") with { Card = A.Candidate().Card! with { ClosedAt = A.Monday } };

        var note = A.Planner().Decide(
            new Known { Ticket = A.HeldTicket("3003"), Issue = A.HeldIssue() with { Id = "3003", Key = "ENG-77" }, LinkedCount = 1 }.WithAll<KnownCandidate>([A.Candidate(), closed]),
            A.Seen(A.Ticket(A.Note("/bridge")))).OnlyNote();

        Assert.Contains("/bug ENG-12", note, StringComparison.Ordinal);
        Assert.DoesNotContain("ENG-30", note, StringComparison.Ordinal);
    }

    [Fact]
    public void What_became_of_the_issue_just_filed_is_explained_on_both_sides()
    {
        var known = new Known { Issue = A.HeldIssue(), Named = ImmutableDictionary<string, IssueState>.Empty.Add("9", A.HeldIssue() with { Id = "9", Key = "ENG-9" }) };

        var plan = A.Planner().Decide(known, new DuplicateClosed("1001", "9", "7", "Ed Engineer touched it (priority)", A.Monday, "c"));

        Assert.Equal([Lane.OfIssue("1001"), Lane.OfTicket("7")], plan.Decisions.Select(decision => decision.About));
        Assert.All(plan.Decisions, decision => Assert.Contains("Ed Engineer touched it", decision.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_tickets_text_is_kept_while_it_has_a_link_or_is_open_with_the_project_it_is_filed_in()
    {
        var text = Assert.Single(Decide(Tagged with { Subject = "RE: [EXT] Export crashes" }).Kept<ReportText>());

        Assert.Equal((Lane.OfTicket("7"), "Export crashes", "It crashes on save", "ENG"), (text.Of, text.Title, text.Body, text.Product));
        Assert.Equal("Export crashes", Assert.Single(A.Planner().Decide(new Known(), A.Seen(A.Ticket())).Kept<ReportText>()).Title);
        Assert.Empty(A.Planner().Decide(new Known(), A.Seen(A.Ticket() with { Status = TicketStatus.Solved })).Kept<ReportText>());
        var held = Assert.Single(A.Planner().Decide(new Known(), A.Seen(A.Ticket())).Tickets);
        Assert.True(Assert.Single(A.Planner().Decide(new Known { Ticket = held }, A.Seen(A.Ticket() with { Status = TicketStatus.Solved })).Kept<ReportText>()).IsEmpty);
    }

    [Fact]
    public void Product_and_component_come_from_the_fields_that_are_named()
    {
        var ticket = Tagged with { Fields = ImmutableDictionary<string, FieldValue>.Empty.Add("Product", "Mobile").Add("Part", "Login") };

        var text = Assert.Single(Decide(ticket, null, new DuplicateSettings { ProductField = "Product", ComponentField = "Part" }).Kept<ReportText>());

        Assert.Equal(("Mobile", "Login"), (text.Product, text.Component));
    }

    [Fact]
    public void A_ticket_of_several_products_is_about_none_of_them()
    {
        var ticket = Tagged with { Fields = ImmutableDictionary<string, FieldValue>.Empty.Add("Product", ["Mobile", "Import, export and sync"]).Add("Part", "Login, logout") };

        var text = Assert.Single(Decide(ticket, null, new DuplicateSettings { ProductField = "Product", ComponentField = "Part" }).Kept<ReportText>());

        Assert.Equal((null, "Login, logout"), (text.Product, text.Component));
    }

    [Fact]
    public void Of_a_megabyte_the_beginning_and_the_end_are_kept()
    {
        var log = "It begins here.\n" + new string('x', 1_000_000) + "\njava.lang.NullPointerException";

        var text = Assert.Single(Decide(Tagged with { Description = RichText.FromPlain(log) }).Kept<ReportText>());

        Assert.InRange(text.Body.Length, 30_000, ReportTexts.LongestBody);
        Assert.StartsWith("It begins here.", text.Body, StringComparison.Ordinal);
        Assert.EndsWith("NullPointerException", text.Body, StringComparison.Ordinal);
    }

    private static Plan Decide(Ticket ticket, KnownCandidate? candidate = null, DuplicateSettings? settings = null) =>
        A.Planner(duplicates: settings).Decide(new Known().WithAll<KnownCandidate>(candidate is null ? [] : [candidate]), Searched(A.Seen(ticket)));

    private static TicketSeen Searched(TicketSeen seen) => seen with { Found = seen.Found.With(new FoundCandidates([new Candidate("issue:1001", "ticket:1", 0.8, ["export"], null)])) };

    private static TicketState Leader(bool isRefused = false) => A.HeldTicket() with
    {
        Id = "5",
        Link = new TicketLink(null, LinkOrigin.Rule, "tag bug", A.Monday) { IsRefused = isRefused },
    };

    private static TicketState Waiting(string id) => A.HeldTicket() with
    {
        Id = id,
        Link = new TicketLink(null, LinkOrigin.Duplicate, "same words", A.Monday) { Awaits = "5" },
    };

    private static KnownCandidate Other(string id, string key) =>
        new(A.Offer("issue:" + id)) { Issue = A.HeldIssue() with { Id = id, Key = key } };

    private static NewIssue Compose() => new("ENG", "Bug", "Export crashes", RichText.Empty);

    private static Plan Filed(params TicketState[] waiting) =>
        A.Planner().Decide(new Known { Ticket = Leader(), Waiting = [.. waiting] }, new IssueFiled("5", A.Issue().Ref, Compose(), A.Monday, "c"));

    private static string FiledNote(params KnownCandidate[] candidates) => A.Planner().Decide(
        new Known { Ticket = Leader() }.WithAll<KnownCandidate>([.. candidates]),
        new IssueFiled("5", new IssueRef("3003", "ENG-77"), Compose(), A.Monday, "c")).OnlyNote();
}
