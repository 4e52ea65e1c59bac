using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Promises;

public sealed class PromisePlannerTests
{
    private static readonly Estimate Fifth = new(new DateOnly(2026, 12, 5), EstimateSource.DueDate);
    private static readonly IssueState Promised = A.HeldIssue() with { Estimate = Fifth };
    private static readonly Known Held = new() { Issue = A.HeldIssue(), Linked = [A.Linked("7"), A.Linked("8"), A.Linked("9", isOpen: false)] };

    private static readonly ImmutableDictionary<string, IssueState> NoIssues = ImmutableDictionary<string, IssueState>.Empty;

    [Fact]
    public void A_date_is_kept_as_told_to_the_open_tickets()
    {
        var plan = Decide(A.Issue() with { Estimate = Fifth }, Held);

        var told = Assert.Single(plan.Kept<PromiseTold>());
        Assert.Equal(("1001", Fifth, A.Monday.AddHours(1)), (told.IssueId, told.Estimate, told.At));
        Assert.Equal(["7", "8"], told.Tickets);
    }

    [Fact]
    public void A_changed_date_and_one_that_is_taken_back_are_kept_and_the_same_date_is_not()
    {
        var known = Held with { Issue = Promised };

        var moved = Decide(A.Issue() with { Estimate = Fifth with { Date = new(2026, 12, 12) } }, known);
        var removed = Decide(A.Issue(), known);
        var same = Decide(A.Issue() with { Estimate = Fifth with { Source = EstimateSource.Sprint }, UpdatedAt = A.Monday.AddDays(1) }, known);

        Assert.Equal(new DateOnly(2026, 12, 12), Assert.Single(moved.Kept<PromiseTold>()).Estimate!.Date);
        Assert.Equal((null, 2), (Assert.Single(removed.Kept<PromiseTold>()).Estimate, removed.Kept<PromiseTold>()[0].Tickets.Length));
        Assert.Empty(same.Kept<PromiseTold>());
    }

    [Fact]
    public void A_date_that_no_open_ticket_hears_of_promises_nothing() =>
        Assert.Empty(Decide(A.Issue() with { Estimate = Fifth }, Held with { Linked = [A.Linked("9", isOpen: false)] }).Kept<PromiseTold>());

    [Fact]
    public void An_issue_that_is_done_promises_nothing() =>
        Assert.Empty(Decide(A.Issue() with { Estimate = Fifth, Category = StatusCategory.Done, Status = "Done" }, Held).Kept<PromiseTold>());

    [Fact]
    public void A_release_that_slips_after_the_issue_was_done_is_kept_as_told_and_its_release_takes_nothing_back()
    {
        var version = new Estimate(new DateOnly(2026, 12, 5), EstimateSource.FixVersion, "7.1");
        var done = A.Issue() with { Estimate = version, Category = StatusCategory.Done, Status = "Done" };
        var known = Held with { Issue = Decide(done, Held).Issues[0] };

        var slipped = Decide(done with { Estimate = version with { Date = new(2026, 12, 12) }, UpdatedAt = A.Monday.AddDays(1) }, known);
        var released = Decide(done with { Estimate = null, Release = new Release("7.1", null), UpdatedAt = A.Monday.AddDays(1) }, known with { Issue = slipped.Issues[0] });

        Assert.Equal(new DateOnly(2026, 12, 12), Assert.Single(slipped.Kept<PromiseTold>()).Estimate!.Date);
        Assert.Empty(released.Kept<PromiseTold>());
        Assert.Equal((null, A.Monday.AddHours(1)), (slipped.Issues[0].ReleasedAt, released.Issues[0].ReleasedAt));
    }

    [Fact]
    public void A_ticket_that_joins_is_told_the_date_that_stands()
    {
        var known = new Known { Named = NoIssues.Add("1001", Promised) };

        var plan = A.Planner().Decide(known, A.Seen(A.Ticket(A.Note("/bug ENG-12")), A.Issue()));

        Assert.Equal(("1001", 1), (Assert.Single(plan.Kept<PromiseTold>()).IssueId, plan.Kept<PromiseTold>()[0].Tickets.Length));
    }

    [Fact]
    public void A_ticket_that_joins_by_itself_is_told_too_and_a_closed_one_is_not()
    {
        var known = new Known().WithAll<KnownCandidate>([A.Candidate("they are the same") with { Issue = Promised }]);
        var ticket = A.Ticket() with { Tags = ["bug"] };

        Assert.Single(A.Planner().Decide(known, A.Seen(ticket)).Kept<PromiseTold>());
        Assert.Empty(A.Planner().Decide(known, A.Seen(ticket with { Status = TicketStatus.Solved })).Kept<PromiseTold>());
    }

    [Fact]
    public void A_ticket_whose_issue_was_filed_while_it_had_a_date_is_told_it_where_tickets_show_it()
    {
        var filing = new IssueFiled("7", new("1001", "ENG-12"), new("ENG", "Bug", "x", RichText.Empty), A.Monday, "c");
        var known = new Known { Ticket = A.HeldTicket() with { Link = new(null, LinkOrigin.Rule, "tag bug", A.Monday) }, Named = NoIssues.Add("1001", Promised) };

        Assert.Single(A.Planner().Decide(known, filing).Kept<PromiseTold>());
        Assert.Empty(A.Planner(relay: new RelaySettings()).Decide(known, filing).Kept<PromiseTold>());
    }

    [Fact]
    public void A_ticket_that_waited_is_told_the_date_by_its_note()
    {
        var filing = new IssueFiled("7", new("1001", "ENG-12"), new("ENG", "Bug", "x", RichText.Empty), A.Monday, "c");
        var waiting = A.HeldTicket() with { Id = "8", Link = new(null, LinkOrigin.Duplicate, "they are the same", A.Monday) { Awaits = "7" } };
        var known = new Known { Named = NoIssues.Add("1001", Promised), Waiting = [waiting] };

        var plan = A.Planner(relay: new RelaySettings()).Decide(known, filing);

        Assert.Contains("5 December", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal(["8"], Assert.Single(plan.Kept<PromiseTold>()).Tickets);
    }

    [Theory]
    [InlineData("2026-10-05")]
    [InlineData("9999-12-31")]
    public void A_date_that_cannot_be_promised_stands_in_no_field_of_a_ticket_that_joins(string date)
    {
        var doubtful = Promised with { Estimate = Fifth with { Date = DateOnly.Parse(date, CultureInfo.InvariantCulture) } };

        var plan = A.Planner().Decide(new Known { Named = NoIssues.Add("1001", doubtful) }, A.Seen(A.Ticket(A.Note("/bug ENG-12")), A.Issue()));

        Assert.Empty(plan.Kept<PromiseTold>());
        Assert.DoesNotContain(plan.Only<UpdateTicket>().Update.Fields.Values, value => value.StartsWith(date[..4], StringComparison.Ordinal));
    }

    [Fact]
    public void When_an_issue_vanishes_its_date_is_taken_back() =>
        Assert.Null(Assert.Single(A.Planner().Decide(Held with { Issue = Promised }, new IssueVanished("1001", A.Monday, "c")).Kept<PromiseTold>()).Estimate);

    [Fact]
    public void When_issues_are_merged_the_tickets_are_told_the_masters_date_and_the_duplicates_is_taken_back()
    {
        var master = A.Issue() with { Ref = new("2002", "ENG-50") };
        var known = Held with { Issue = Promised, Named = NoIssues.Add("2002", A.HeldIssue() with { Id = "2002", Key = "ENG-50", Estimate = Fifth with { Date = new(2026, 12, 24) } }) };

        var told = A.Planner().Decide(known, new MergeAsked(A.Issue(), master, MergeSource.Command, "Lea Lead", A.Monday, "c")).Kept<PromiseTold>();

        Assert.Equal([("2002", new DateOnly(2026, 12, 24)), ("1001", null)], told.Select(one => (one.IssueId, one.Estimate?.Date)));
    }

    [Fact]
    public void An_issue_is_done_when_it_was_first_seen_so_and_no_longer_once_it_is_re_opened()
    {
        var closed = A.Issue() with { Category = StatusCategory.Done, Status = "Done" };

        var done = Decide(closed, Held).Issues[0];
        var later = Decide(closed with { Resolution = "Fixed", UpdatedAt = A.Monday.AddDays(2) }, Held with { Issue = done }).Issues[0];
        var reopened = Decide(A.Issue() with { UpdatedAt = A.Monday.AddDays(3) }, Held with { Issue = later }).Issues[0];

        Assert.Equal((closed.UpdatedAt, closed.UpdatedAt, null), (done.DoneAt, later.DoneAt, reopened.DoneAt));
    }

    [Fact]
    public void A_ticket_that_joins_after_the_date_has_passed_is_promised_nothing()
    {
        var passed = Promised with { Estimate = Fifth with { Date = new(2026, 10, 5) } };

        var plan = A.Planner().Decide(new Known { Named = NoIssues.Add("1001", passed) }, A.Seen(A.Ticket(A.Note("/bug ENG-12")), A.Issue()));

        Assert.Empty(plan.Kept<PromiseTold>());
        Assert.Contains("no fix date; 5 October has passed", plan.OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_date_that_passed_the_engineers_are_reminded_with_what_waits_for_it()
    {
        var plan = A.Planner().Decide(Held with { Issue = Promised }, new PromiseOverdue("1001", Fifth.Date, 3, A.Monday.AddDays(60), "c"));

        var text = plan.Only<TellIssue>().Body.ToString();
        Assert.Contains("announced to support for 3 tickets, has passed", text, StringComparison.Ordinal);
        Assert.Contains("2 open tickets", text, StringComparison.Ordinal);
        Assert.Equal("1001", Assert.Single(plan.Kept<PromiseReminded>()).IssueId);
    }

    [Fact]
    public void Nobody_is_reminded_of_a_date_that_was_dealt_with()
    {
        var overdue = new PromiseOverdue("1001", Fifth.Date, 3, A.Monday.AddDays(60), "c");
        var states = new[] { Promised with { Category = StatusCategory.Done }, Promised with { IsGone = true }, Promised with { Estimate = null } };

        Assert.All(states, state => Assert.Empty(A.Planner().Decide(Held with { Issue = state }, overdue).Actions));
    }

    private static Plan Decide(Issue issue, Known known) => A.Planner().Decide(known, A.Seen(issue));
}
