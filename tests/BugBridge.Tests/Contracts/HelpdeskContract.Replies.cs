using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using Xunit;

namespace BugBridge.Tests.Contracts;

/// <content>Replies that a rep approved, and states.</content>
public abstract partial class HelpdeskContract
{
    private const string Reply = "The fix is available.";

    [Fact]
    public async Task A_reply_is_read_by_the_customer_who_gets_one_mail_and_sees_no_stamp()
    {
        Needs(RigAbility.CustomerView);
        Needs(RigAbility.CountMails);
        var id = await TicketAsync();
        var mails = await Rig.MailsToTheCustomerAsync(id, Token);
        var reply = NewReply();

        var outcome = await Helpdesk.Replies.ReplyAsync(id, reply, Token);

        Assert.Equal(id, outcome.TicketId);
        var seen = await Rig.WhatTheCustomerSeesAsync(id, Token);
        Assert.Single(seen, text => text.Contains(Reply, StringComparison.Ordinal));
        Assert.Equal(mails + 1, await Rig.MailsToTheCustomerAsync(id, Token));
    }

    [Fact]
    public async Task A_reply_is_found_by_its_stamp_and_read_back_as_the_bridges_own()
    {
        var id = await TicketAsync();
        var (reply, before) = (NewReply(), Rig.Now);

        var outcome = await Helpdesk.Replies.ReplyAsync(id, reply, Token);

        var found = await Helpdesk.Replies.FindReplyAsync(id, reply.Stamp, before, Token);
        Assert.True(found.IsFound);
        Assert.Equal(id, found.Key);
        Assert.Equal(outcome.CommentId ?? found.Id, found.Id);
        var comment = Saying((await ReadAsync(id)).Comments, Reply);
        Assert.Equal((CommentKind.PublicReply, reply.Stamp, found.Id), (comment.Kind, comment.Stamp, comment.Id));
        Assert.Equal($"{Reply}\n\nKind regards", comment.Body.ToString());
    }

    [Fact]
    public async Task A_reply_that_was_never_written_is_absent_and_a_note_is_no_reply()
    {
        var id = await TicketAsync();
        await NoteAsync(id, Reply);

        Assert.Equal(StampLookup.Absent, await Helpdesk.Replies.FindReplyAsync(id, NewStamp(), Rig.Now.AddHours(-1), Token));
    }

    [Fact]
    public async Task A_note_after_a_reply_of_the_bridge_is_still_internal()
    {
        var id = await TicketAsync();
        await Helpdesk.Replies.ReplyAsync(id, NewReply(), Token);

        await NoteAsync(id, "among us");

        Assert.Equal(CommentKind.InternalNote, Saying((await ReadAsync(id)).Comments, "among us").Kind);
    }

    [Fact]
    public async Task A_solved_ticket_takes_a_reply()
    {
        var id = await TicketAsync();
        await Rig.SetStatusAsync(id, TicketStatus.Solved, Token);

        Assert.Equal(ReplyRoute.OnTicket, Helpdesk.Replies.RouteOf(TicketStatus.Solved));
        Assert.Equal(id, (await Helpdesk.Replies.ReplyAsync(id, NewReply(), Token)).TicketId);
    }

    [Theory]
    [InlineData(TicketStatus.Solved)]
    [InlineData(TicketStatus.Pending)]
    public async Task A_reply_leaves_a_ticket_in_its_state_and_is_no_re_opening(TicketStatus status)
    {
        var id = await TicketAsync();
        await Rig.SetStatusAsync(id, status, Token);

        await Helpdesk.Replies.ReplyAsync(id, NewReply(), Token);

        var ticket = await ReadAsync(id);
        Assert.Equal((status, null), (ticket.Status, ticket.ReopenedAt));
    }

    [Fact]
    public async Task A_customers_answer_after_a_reply_counts_and_is_not_undone_when_the_reply_is_looked_up()
    {
        var id = await TicketAsync();
        await Rig.SetStatusAsync(id, TicketStatus.Solved, Token);
        var (reply, before) = (NewReply(), Rig.Now);
        await Helpdesk.Replies.ReplyAsync(id, reply, Token);
        await Rig.ReplyAsCustomerAsync(id, RigText.Plain("Still broken."), Token);
        var status = (await ReadAsync(id)).Status;

        await Helpdesk.Replies.FindReplyAsync(id, reply.Stamp, before, Token);

        Assert.Equal(status, (await ReadAsync(id)).Status);
    }

    [Fact]
    public async Task A_closed_ticket_is_followed_up_where_it_takes_no_reply()
    {
        Assert.SkipUnless(Helpdesk.Replies.RouteOf(TicketStatus.Closed) == ReplyRoute.FollowUp, "Closed tickets are not followed up here.");
        var id = await TicketAsync();
        await Rig.SetStatusAsync(id, TicketStatus.Closed, Token);
        var (reply, before) = (NewReply(), Rig.Now);

        var outcome = await Helpdesk.Replies.ReplyAsync(id, reply, Token);

        Assert.NotEqual(id, outcome.TicketId);
        var found = await Helpdesk.Replies.FindReplyAsync(id, reply.Stamp, before, Token);
        Assert.Equal((outcome.CommentId, outcome.TicketId), (found.Id, found.Key));
        Assert.Equal(outcome, await Helpdesk.Replies.ReplyAsync(id, reply, Token));
        Assert.Equal((await ReadAsync(id)).Requester?.Id, (await ReadAsync(outcome.TicketId)).Requester?.Id);
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("not-an-id")]
    public async Task A_ticket_that_never_was_takes_no_reply(string id)
    {
        var failure = await Assert.ThrowsAsync<RemoteException>(() => Helpdesk.Replies.ReplyAsync(id, NewReply(), Token));

        Assert.True(failure.Kind is RemoteFailureKind.Gone or RemoteFailureKind.Refused, failure.Message);
    }

    [Theory]
    [InlineData(TicketStatus.Solved)]
    [InlineData(TicketStatus.Pending)]
    [InlineData(TicketStatus.Open)]
    public async Task An_update_puts_a_ticket_into_a_state_and_the_customer_hears_nothing_of_the_bridge(TicketStatus status)
    {
        var id = await TicketAsync();
        await Rig.SetStatusAsync(id, status == TicketStatus.Open ? TicketStatus.Solved : TicketStatus.Open, Token);

        await UpdateAsync(id, new TicketUpdate(NewStamp()) { Status = status });

        Assert.Equal(status, (await ReadAsync(id)).Status);
    }

    private static PublicReply NewReply() => new(NewStamp(), RichText.FromPlain(Reply + "\n\nKind regards"));
}
