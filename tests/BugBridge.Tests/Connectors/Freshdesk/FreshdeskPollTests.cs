using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox.Freshdesk;
using Xunit;

namespace BugBridge.Tests.Connectors.Freshdesk;

public sealed class FreshdeskPollTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_changes_in_one_second_than_a_page_holds_all_come_and_only_once_when_they_are_old_enough()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var cursor = (await rig.Helpdesk.Feed.PollAsync(null, Token)).Cursor;
        var customer = rig.StandIn.AddCustomer("Cora");
        rig.Skip(TimeSpan.FromSeconds(10));
        var ids = Enumerable.Range(1, 230).Select(number => Text(rig.StandIn.FileTicket(customer, $"t {number}", "text"))).ToList();
        rig.Skip(TimeSpan.FromSeconds(10));

        var (tickets, next) = await PollAsync(rig, cursor);
        var (again, _) = await PollAsync(rig, next);

        Assert.Equal(ids.Order(StringComparer.Ordinal), tickets.Select(ticket => ticket.Id).Order(StringComparer.Ordinal));
        Assert.Empty(again);
    }

    [Fact]
    public async Task A_second_change_within_the_same_second_is_not_overlooked()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var cursor = (await rig.Helpdesk.Feed.PollAsync(null, Token)).Cursor;
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora"), "t", "text");
        var (_, next) = await PollAsync(rig, cursor);
        rig.StandIn.Note(id, "in the same second", rig.Rep);

        var (tickets, _) = await PollAsync(rig, next);

        Assert.Contains(Assert.Single(tickets).Comments, comment => comment.Body.ToString() == "in the same second");
    }

    [Fact]
    public async Task An_idle_poll_embeds_nothing_because_that_would_cost_calls()
    {
        await using var rig = await FreshdeskRig.OpenAsync(new FreshdeskOptions { CallsPerMinute = 2 }, Token);

        var cursor = (await rig.Helpdesk.Feed.PollAsync(null, Token)).Cursor;

        Assert.Empty((await rig.Helpdesk.Feed.PollAsync(cursor, Token)).Tickets);
    }

    [Fact]
    public async Task A_ticket_that_was_taken_out_of_the_bin_or_the_spam_comes_back()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = rig.StandIn.FileTicket(rig.StandIn.AddCustomer("Cora"), "t", "text");
        var cursor = (await rig.Helpdesk.Feed.PollAsync(null, Token)).Cursor;
        rig.StandIn.MarkSpam(id);
        rig.Skip(TimeSpan.FromMinutes(6));
        var (spam, next) = await PollAsync(rig, cursor);
        rig.StandIn.MarkSpam(id, isSpam: false);
        rig.Skip(TimeSpan.FromMinutes(6));

        var (back, _) = await PollAsync(rig, next);

        Assert.Equal(TicketStatus.Deleted, Assert.Single(spam).Status);
        Assert.Equal(TicketStatus.New, back[0].Status);
    }

    [Fact]
    public async Task A_position_of_another_helpdesk_is_refused_with_a_reason()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => rig.Helpdesk.Feed.PollAsync("42:44,45", Token));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("was the helpdesk changed?", failure.Message, StringComparison.Ordinal);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<(List<Ticket> Tickets, string Cursor)> PollAsync(FreshdeskRig rig, string cursor)
    {
        var tickets = new List<Ticket>();
        for (var more = true; more;)
        {
            var page = await rig.Helpdesk.Feed.PollAsync(cursor, Token);
            tickets.AddRange(page.Tickets);
            (cursor, more) = (page.Cursor, page.HasMore);
        }

        return (tickets, cursor);
    }
}
