using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Ranking;

public sealed class RankPlannerTests
{
    private static readonly Known Held = new() { Issue = A.HeldIssue() with { Priority = "Medium" } };
    private static readonly RankFacts Three = SomeFacts.One() with { Tickets = 3, Customers = 2, Accounts = 2, MonthlyRevenueCents = 1234_50 };

    [Fact]
    public void The_first_ranking_is_written_to_all_configured_fields()
    {
        var plan = Decide(Held, Three);

        var fields = plan.Only<EditIssue>().Edit.Fields;
        Assert.Equal(("3", "2", "1234.5"), (fields["T"].Only, fields["C"].Only, fields["R"].Only));
        Assert.Matches("^[0-9]+$", fields["S"].Only);
        Assert.StartsWith("3 tickets from 2 customers", fields["B"].Only, StringComparison.Ordinal);
        Assert.Equal((SomeFacts.Now, SomeFacts.Now, 7L, 3, 1), Told(Assert.Single(plan.Kept<RankState>())));

        static (DateTimeOffset?, DateTimeOffset?, long, int, int) Told(RankState rank) => (rank.RankedAt, rank.WrittenAt, rank.Ranked, rank.WrittenTickets, rank.Revision);
    }

    [Fact]
    public void A_field_that_is_not_configured_is_not_written()
    {
        var settings = SomeFacts.Settings();
        settings.Fields = new RankFields { Tickets = "T" };

        Assert.Equal("T", Assert.Single(Decide(Held, Three, settings).Only<EditIssue>().Edit.Fields).Key);
    }

    [Fact]
    public void What_is_as_it_was_written_is_not_written_again()
    {
        var plan = Decide(After(Decide(Held, Three)), Three, at: SomeFacts.Now.AddHours(1));

        Assert.Empty(plan.Actions);
        Assert.Equal(SomeFacts.Now.AddHours(1), Assert.Single(plan.Kept<RankState>()).RankedAt);
        Assert.Equal(SomeFacts.Now, plan.Kept<RankState>()[0].WrittenAt);
    }

    [Fact]
    public void Only_what_differs_is_written_and_under_another_stamp()
    {
        var first = Decide(Held, Three);

        var second = Decide(After(first), Three with { MonthlyRevenueCents = 1234_51 }, at: SomeFacts.Now.AddHours(1));

        Assert.Equal(("R", "1234.51"), (second.Only<EditIssue>().Edit.Fields.Single().Key, second.Only<EditIssue>().Edit.Fields["R"].Only));
        Assert.NotEqual(first.Only<EditIssue>().Stamp, second.Only<EditIssue>().Stamp);
    }

    [Fact]
    public void A_day_older_is_no_reason_to_write()
    {
        var facts = Three with { First = SomeFacts.Now.AddDays(-40) };

        Assert.Empty(Decide(After(Decide(Held, facts)), facts, at: SomeFacts.Now.AddDays(1)).Actions);
    }

    [Fact]
    public void Within_the_shortest_time_between_writes_it_stays_due()
    {
        var known = After(Decide(Held, Three));

        Assert.True(Decide(known, Three with { Tickets = 4 }, at: SomeFacts.Now.AddMinutes(14)).IsEmpty);
        Assert.Equal("4", Decide(known, Three with { Tickets = 4 }, at: SomeFacts.Now.AddMinutes(15)).Only<EditIssue>().Edit.Fields["T"]);
    }

    [Fact]
    public void A_done_issue_is_written_no_more_until_its_tickets_change()
    {
        var known = After(Decide(Held, Three)) with { Issue = Held.Issue! with { Category = StatusCategory.Done } };
        var done = Three with { Category = StatusCategory.Done };

        Assert.Empty(Decide(known, done with { MonthlyRevenueCents = 9 }, at: SomeFacts.Now.AddDays(1)).Actions);
        var merged = Decide(known, done with { Tickets = 0, Customers = 0, First = null, Latest = null }, at: SomeFacts.Now.AddDays(1));
        Assert.Equal(("0", "0", "0"), (Field(merged, "T"), Field(merged, "C"), Field(merged, "S")));
        Assert.Equal("No tickets are linked to this issue any more.", Field(merged, "B"));
    }

    [Fact]
    public void An_issue_that_was_done_before_it_was_ever_ranked_is_left_alone() =>
        Assert.Empty(Decide(Held with { Issue = Held.Issue! with { Category = StatusCategory.Done } }, Three with { Category = StatusCategory.Done }).Actions);

    [Fact]
    public void An_issue_that_is_gone_is_dealt_with_and_not_written()
    {
        var plan = Decide(Held with { Issue = Held.Issue! with { IsGone = true } }, Three with { IsGone = true });

        Assert.Empty(plan.Actions);
        Assert.Equal(7, Assert.Single(plan.Kept<RankState>()).Ranked);
    }

    [Fact]
    public void An_issue_without_any_ticket_is_not_written() => Assert.Empty(Decide(Held, SomeFacts.One() with { Tickets = 0, First = null, Latest = null }).Actions);

    [Fact]
    public void A_priority_is_asked_for_once_when_the_score_reaches_it()
    {
        var settings = Raising();

        var first = Decide(Held, Three, settings);
        Assert.Equal(("Medium", "High"), (first.Only<RaisePriority>().From, first.Only<RaisePriority>().To));
        var again = Decide(After(first), Three with { Tickets = 9 }, settings, SomeFacts.Now.AddHours(1));
        Assert.Empty(again.All<RaisePriority>());
        var higher = Decide(After(again), Three with { Tickets = 500, Customers = 500, Accounts = 500, Recent = 500 }, settings, SomeFacts.Now.AddHours(2));
        Assert.Equal("Highest", higher.Only<RaisePriority>().To);
    }

    [Fact]
    public void A_falling_score_lowers_nothing_and_rising_again_asks_for_nothing_new()
    {
        var settings = Raising();
        var known = After(Decide(Held, Three, settings));

        var fallen = Decide(known, SomeFacts.One() with { First = SomeFacts.Now, Latest = SomeFacts.Now }, settings, SomeFacts.Now.AddHours(1));
        var risen = Decide(After(fallen), Three, settings, SomeFacts.Now.AddHours(2));

        Assert.Empty(fallen.All<RaisePriority>());
        Assert.Empty(risen.All<RaisePriority>());
    }

    [Fact]
    public void A_priority_that_it_has_is_not_asked_for() =>
        Assert.Empty(Decide(Held with { Issue = Held.Issue! with { Priority = "high" } }, Three, Raising()).All<RaisePriority>());

    [Fact]
    public void What_became_of_a_priority_is_a_decision_and_a_raised_one_is_remembered()
    {
        var planner = BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key));
        var considered = new PriorityConsidered("1001", "High", "Medium", true, "Its priority was raised.", SomeFacts.Now, "c");

        var raised = planner.Decide(Held.With(new RankState { IssueId = "1001", Changes = 4, AskedPriority = "High" }), considered);
        var left = planner.Decide(Held, considered with { IsRaised = false, From = null, Reason = "Its priority was not raised." });

        Assert.Equal(new Decision(Lane.OfIssue("1001"), null, "Its priority was raised.", SomeFacts.Now), Assert.Single(raised.Decisions));
        Assert.Equal(("Medium", "High", "High"), (raised.Kept<RankState>().Single().RaisedFrom, raised.Kept<RankState>().Single().RaisedTo, raised.Kept<RankState>().Single().AskedPriority));
        Assert.Equal("Its priority was not raised.", Assert.Single(left.Decisions).Reason);
        Assert.Empty(left.Kept<RankState>());
    }

    private static RankingSettings Raising()
    {
        var settings = SomeFacts.Settings();
        settings.Priorities = [new() { Name = "High", FromScore = 20 }, new() { Name = "Highest", FromScore = 50 }];
        return settings;
    }

    private static Plan Decide(Known known, RankFacts facts, RankingSettings? settings = null, DateTimeOffset? at = null) =>
        BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key) { Ranking = settings ?? SomeFacts.Settings() })
            .Decide(known, new RankDue(facts, 7, at ?? SomeFacts.Now, "c"));

    private static Known After(Plan plan) => Held.With(plan.Kept<RankState>().Single());

    private static string Field(Plan plan, string name) => plan.Only<EditIssue>().Edit.Fields.GetValueOrDefault(name, "(as it was)").ToString();
}
