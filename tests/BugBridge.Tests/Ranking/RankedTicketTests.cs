using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Ranking;

/// <summary>What is held of tickets and issues so that rankings can be made of it.</summary>
public sealed class RankedTicketTests
{
    [Fact]
    public void Account_rep_and_severity_are_held()
    {
        var ticket = A.Ticket() with { Fields = A.Ticket().Fields.Add("Severity", "Outage") };

        var held = Decide(new Known(), ticket).Tickets.Single();

        Assert.Equal(("Acme", "r1", "Outage", false), (held.AccountName, held.RepId, held.Severity, held.IsMerged));
    }

    [Fact]
    public void Of_several_severities_the_one_that_gives_most_points_is_held()
    {
        var ticket = A.Ticket() with { Fields = A.Ticket().Fields.Add("Severity", ["Cosmetic", "Outage", "Slow"]) };

        Assert.Equal("Outage", Decide(new Known(), ticket).Tickets.Single().Severity);
    }

    [Fact]
    public void The_rep_who_files_or_joins_is_held_with_the_link_and_a_rule_is_no_rep()
    {
        Assert.Equal("r1", Decide(new Known(), A.Ticket(A.Note("/bug"))).Tickets.Single().Link!.RepId);
        Assert.Equal("r1", A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug ENG-12")), A.Issue())).Tickets.Single().Link!.RepId);
        Assert.Null(Decide(new Known(), A.Ticket(A.Note("/bridge")) with { Tags = ["bug"] }).Tickets.Single().Link!.RepId);
    }

    [Fact]
    public void A_ticket_that_was_merged_is_held_as_such_though_its_link_could_not_move() =>
        Assert.True(Decide(new Known { Ticket = A.HeldTicket("1001"), Issue = A.HeldIssue() }, A.Ticket() with { MergedInto = "99" }).Tickets.Single().IsMerged);

    [Fact]
    public void Components_and_priority_of_an_issue_are_held_and_the_same_ones_are_no_news()
    {
        var issue = A.Issue() with { Components = ["Billing"], Priority = "High" };

        var first = A.Planner().Decide(new Known { Issue = A.HeldIssue() }, A.Seen(issue)).Issues.Single();
        var again = A.Planner().Decide(new Known { Issue = first }, A.Seen(issue with { Components = ["Billing"] }));

        Assert.Equal(("Billing", "High", "ENG"), (first.Components.Single(), first.Priority, first.Project));
        Assert.Empty(again.Issues);
    }

    [Fact]
    public void The_project_is_what_the_key_begins_with() => Assert.Equal("A_B1", IssueState.ProjectOf("A_B1-7"));

    private static Plan Decide(Known known, Ticket ticket)
    {
        var settings = new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key) { Ranking = new() { SeverityField = "Severity", SeverityPoints = { ["Outage"] = 100, ["Slow"] = 50 } } };
        return BridgePlanner.Of(settings).Decide(known, A.Seen(ticket));
    }
}
