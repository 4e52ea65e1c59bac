using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>An issue that was held for gone is met again because of one ticket: a look at the issue itself tells its others.</summary>
public sealed class BackAgainTests
{
    private static readonly IssueState Gone = A.HeldIssue() with { IsGone = true };

    [Fact]
    public void A_ticket_that_joins_it_leaves_it_gone_until_it_is_looked_at()
    {
        var plan = Join(Gone);

        Assert.Equal((Remote.Jira, "1001"), (plan.Only<RefetchAgain>().Remote, plan.Only<RefetchAgain>().Id));
        Assert.True(Assert.Single(plan.Issues, issue => issue.Id == "1001").IsGone);
        Assert.Equal("1001", plan.Tickets[0].Link!.IssueId);
    }

    [Fact]
    public void That_look_tells_its_tickets()
    {
        var held = Assert.Single(Join(Gone).Issues, issue => issue.Id == "1001");

        var plan = A.Planner().Decide(new Known { Issue = held, Linked = [A.Linked("8")] }, A.Seen(A.Issue()));

        Assert.Contains("the issue is back in Jira", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.False(plan.Issues[0].IsGone);
    }

    [Fact]
    public void Two_tickets_that_join_it_at_once_make_one_look_and_it_may_come_back_twice()
    {
        Assert.Equal(Join(Gone).Only<RefetchAgain>().Stamp, Join(Gone, "8").Only<RefetchAgain>().Stamp);
        Assert.NotEqual(Join(Gone).Only<RefetchAgain>().Stamp, Join(Gone with { Revision = Gone.Revision + 2 }).Only<RefetchAgain>().Stamp);
    }

    [Fact]
    public void Of_an_issue_that_was_never_gone_nothing_more_is_asked() => Assert.Empty(Join(A.HeldIssue()).All<RefetchAgain>());

    private static Plan Join(IssueState held, string ticketId = "7") => A.Planner().Decide(
        new Known { Named = ImmutableDictionary<string, IssueState>.Empty.Add(held.Id, held) },
        A.Seen(A.Ticket(A.Note("/bug ENG-12")) with { Id = ticketId }, A.Issue()));
}
