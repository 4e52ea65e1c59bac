using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Serving;
using BugBridge.Tests.Contracts;
using Xunit;

namespace BugBridge.Tests.Connectors.Freshdesk;

public sealed class FreshdeskReplyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_reaches_the_customer_without_a_trace_of_its_stamp()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = await TicketAsync(rig);

        var outcome = await rig.Helpdesk.Replies.ReplyAsync(id, new PublicReply("stamp-1", RichText.FromPlain("It is mended.")), Token);

        var mail = Assert.Single(rig.StandIn.Mails);
        Assert.Equal("It is mended.", BugBridge.Connectors.Text.HtmlReader.Read(mail.Body).ToString());
        Assert.Equal((id, mail.ConversationId.ToString(null, null)), (outcome.TicketId, outcome.CommentId));
        var comment = (await rig.Helpdesk.Reader.ReadAsync(id, Token))!.Comments[^1];
        Assert.Equal((CommentKind.PublicReply, "stamp-1", "It is mended."), (comment.Kind, comment.Stamp, comment.Body.ToString()));
    }

    [Theory]
    [InlineData(TicketStatus.Solved, 4)]
    [InlineData(TicketStatus.Open, 2)]
    public async Task A_reply_puts_the_ticket_into_the_state_that_was_asked_for(TicketStatus status, int number)
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = await TicketAsync(rig);
        rig.StandIn.SetStatus(FreshdeskRig.Id(id), 5);

        await rig.Helpdesk.Replies.ReplyAsync(id, new PublicReply("stamp-1", RichText.FromPlain("Told.")) { Status = status }, Token);

        Assert.Equal(number, rig.Ticket(id).Status);
        Assert.Single(rig.StandIn.Mails);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_whose_fate_is_unknown_is_found_also_where_the_account_takes_its_stamp_out(bool dropsTitles)
    {
        await using var rig = await FreshdeskRig.OpenAsync(new FreshdeskOptions { DropsTitles = dropsTitles }, Token);
        var id = await TicketAsync(rig);
        var attempt = rig.Now;
        rig.Sandbox.Faults.Script(new Fault(FaultKind.ServerErrorAfter) { Remote = Remote.Helpdesk, Calls = CallKind.Write });

        var failure = await Assert.ThrowsAsync<RemoteException>(
            () => rig.Helpdesk.Replies.ReplyAsync(id, new PublicReply("stamp-1", RichText.FromPlain("Told.")), Token));
        var found = await rig.Helpdesk.Replies.FindReplyAsync(id, "stamp-1", attempt, Token);

        Assert.Equal(RemoteFailureKind.FateUnknown, failure.Kind);
        Assert.Equal((Assert.Single(rig.StandIn.Mails).ConversationId.ToString(null, null), id), (found.Id, found.Key));
    }

    [Fact]
    public async Task A_reply_that_never_was_is_absent_once_it_can_no_longer_come_whatever_else_was_written()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = await TicketAsync(rig);
        await rig.Helpdesk.Replies.ReplyAsync(id, new PublicReply("another", RichText.FromPlain("Something else.")), Token);
        await rig.ReplyAsRepAsync(id, RigText.Plain("By a rep."), Token);
        await rig.Helpdesk.Writer.UpdateAsync([id], new TicketUpdate("stamp-1") { Note = RichText.FromPlain("A note is not a reply.") }, Token);

        Assert.NotNull((await rig.Helpdesk.Replies.FindReplyAsync(id, "stamp-1", rig.Now, Token)).AskAgainIn);
        Assert.Same(StampLookup.Absent, await rig.Helpdesk.Replies.FindReplyAsync(id, "stamp-1", rig.Now.AddHours(-1), Token));
    }

    [Fact]
    public async Task What_quotes_a_reply_is_not_the_reply()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = await TicketAsync(rig);
        await rig.Helpdesk.Replies.ReplyAsync(id, new PublicReply("stamp-1", RichText.FromPlain("Told.")), Token);

        var sent = rig.StandIn.Mails[0].Body;

        rig.StandIn.ReplyHtml(FreshdeskRig.Id(id), rig.Ticket(id).RequesterId, sent);
        rig.StandIn.ReplyHtml(FreshdeskRig.Id(id), rig.StandIn.Bridge, $"<p>By a person.</p><blockquote>{sent}</blockquote>");

        var stamps = (await rig.Helpdesk.Reader.ReadAsync(id, Token))!.Comments.Select(comment => comment.Stamp);
        Assert.Equal([null, "stamp-1", null, null], stamps);
    }

    [Fact]
    public async Task A_reply_to_a_ticket_that_is_gone_says_so()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);
        var id = await TicketAsync(rig);
        rig.StandIn.Delete(FreshdeskRig.Id(id));

        foreach (var ticket in new[] { id, "999999", "nonsense" })
        {
            var failure = await Assert.ThrowsAsync<RemoteException>(() => rig.Helpdesk.Replies.ReplyAsync(ticket, new PublicReply("stamp-1", RichText.FromPlain("Told.")), Token));
            Assert.Equal(RemoteFailureKind.Gone, failure.Kind);
        }

        Assert.Empty(rig.StandIn.Mails);
    }

    [Fact]
    public async Task Closed_tickets_take_replies_and_deleted_ones_do_not()
    {
        await using var rig = await FreshdeskRig.OpenAsync(Token);

        Assert.All(
            Enum.GetValues<TicketStatus>(),
            status => Assert.Equal(status == TicketStatus.Deleted ? ReplyRoute.ByHand : ReplyRoute.OnTicket, rig.Helpdesk.Replies.RouteOf(status)));
    }

    private static Task<string> TicketAsync(FreshdeskRig rig) => rig.CreateTicketAsync("A ticket", RigText.Plain("Something is wrong."), Token);
}
