using BugBridge.Core.Filing;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing;

public sealed class HistoryTests
{
    private static readonly Ticket Tagged = A.Ticket(A.Note("/bug\n/dev what about it?")) with { Tags = ["bug"] };

    [Fact]
    public void A_ticket_from_before_the_bridge_came_is_held_and_nothing_is_written()
    {
        var plan = A.Planner().Decide(new Known(), A.Seen(Tagged) with { IsHistory = true, SeenAt = A.Monday.AddDays(3) });

        Assert.Empty(plan.Actions);
        Assert.Null(Assert.Single(plan.Tickets).Link);
    }

    [Fact]
    public void Its_old_commands_are_not_obeyed_later_either()
    {
        var held = A.Planner().Decide(new Known(), A.Seen(Tagged with { Tags = [] }) with { IsHistory = true, SeenAt = A.Monday.AddDays(3) }).Tickets[0];

        Assert.Empty(A.Planner().Decide(new Known { Ticket = held }, A.Seen(Tagged with { Tags = [], UpdatedAt = A.Monday.AddDays(4) })).Actions);
    }

    [Fact]
    public void A_command_of_a_moment_ago_is_left_for_the_poll()
    {
        var held = A.Planner().Decide(new Known(), A.Seen(Tagged) with { IsHistory = true, SeenAt = A.Monday.AddMinutes(5) }).Tickets[0];

        Assert.NotNull(A.Planner().Decide(new Known { Ticket = held }, A.Seen(Tagged)).Only<FileIssue>());
    }

    [Fact]
    public void A_ticket_that_is_known_already_stays_as_it_is()
    {
        var known = new Known { Ticket = A.HeldTicket("1001"), Issue = A.HeldIssue() };

        Assert.True(A.Planner().Decide(known, A.Seen(Tagged with { UpdatedAt = A.Monday.AddDays(9) }) with { IsHistory = true }).IsEmpty);
    }
}
