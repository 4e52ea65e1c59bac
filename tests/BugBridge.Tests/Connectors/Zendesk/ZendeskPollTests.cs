using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskPollTests
{
    private const string Export = "/incremental/tickets/cursor$";
    private const string Events = "/incremental/ticket_events$";

    [Fact]
    public async Task The_first_poll_starts_more_than_a_minute_ago_and_brings_nothing_of_the_past()
    {
        await using var rig = new ZendeskRig();
        Tickets(rig, [ZendeskRig.Ticket()]);

        var page = await Poll(rig, null);

        Assert.Empty(page.Tickets);
        Assert.False(page.HasMore);
        var start = long.Parse(Assert.Single(rig.Zendesk.CallsTo(Export)).Query.Split("start_time=")[1].Split('&')[0], null);
        Assert.InRange(start, ZendeskRig.Start.AddMinutes(-2).ToUnixTimeSeconds(), ZendeskRig.Start.AddSeconds(-60).ToUnixTimeSeconds());
    }

    [Fact]
    public async Task An_idle_poll_is_one_call()
    {
        await using var rig = new ZendeskRig();
        Tickets(rig, []);
        var first = await Poll(rig, null);
        var before = rig.Calls.Count;

        var second = await Poll(rig, first.Cursor);

        Assert.Empty(second.Tickets);
        var call = Assert.Single(rig.Calls.Skip(before));
        Assert.Contains("cursor=after", call.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("start_time", call.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_Zendesk_gives_no_cursor_the_export_goes_on_from_where_it_started()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", Export, new { tickets = Array.Empty<object>(), after_cursor = (string?)null, end_of_stream = true });
        var first = await Poll(rig, null);
        rig.Clock.Advance(TimeSpan.FromMinutes(30));

        await Poll(rig, first.Cursor);

        var asked = rig.Zendesk.CallsTo(Export).Select(call => call.Query).ToList();
        Assert.Equal(2, asked.Count);
        Assert.Equal(asked[0], asked[1]);
    }

    [Fact]
    public async Task New_comments_of_all_changed_tickets_come_in_one_more_call()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        Tickets(rig, [.. Enumerable.Range(1, 50).Select(id => ZendeskRig.Ticket(id, updated: 1))]);
        Changes(rig, [.. Enumerable.Range(1, 50).Select(id => Change(id, 1, ZendeskRig.Comment(500 + id, 20, false, $"note {id}")))]);

        var page = await Poll(rig, cursor);

        Assert.Equal(50, page.Tickets.Length);
        Assert.All(page.Tickets, ticket => Assert.Equal($"note {ticket.Id}", Assert.Single(ticket.Comments).Body.ToString()));
        Assert.All(page.Tickets, ticket => Assert.Equal(AuthorRole.Rep, ticket.Comments[0].Author.Role));
        Assert.Single(rig.Zendesk.CallsTo(Events));
        Assert.Empty(rig.Zendesk.CallsTo("/comments$"));
    }

    [Fact]
    public async Task Writers_who_did_not_come_along_are_looked_up_once_for_all()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        Tickets(rig, [ZendeskRig.Ticket(1, updated: 1), ZendeskRig.Ticket(2, updated: 1)]);
        Changes(
            rig,
            [
                Change(1, 1, ZendeskRig.Comment(501, 61, false, "a")),
                Change(2, 1, ZendeskRig.Comment(502, 62, false, "b"), ZendeskRig.Comment(503, 63, false, "c")),
            ]);
        rig.Zendesk.On("GET", "/users/show_many$", new { users = new[] { ZendeskRig.User(61, "agent", "Ann"), ZendeskRig.User(62, "end-user", "Bob") } });

        var page = await Poll(rig, cursor);
        await Poll(rig, cursor);

        Assert.Equal(
            [AuthorRole.Rep, AuthorRole.Customer, AuthorRole.Unknown],
            page.Tickets.SelectMany(ticket => ticket.Comments).OrderBy(comment => comment.Id, StringComparer.Ordinal).Select(comment => comment.Author.Role));
        Assert.Single(rig.Zendesk.CallsTo("/users/show_many$"));
    }

    [Fact]
    public async Task An_events_own_metadata_shows_the_stamp()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        Tickets(rig, [ZendeskRig.Ticket(1, updated: 1)]);
        Changes(rig, [ChangeWith(1, 1, new { bugbridge = new { stamp = "s-1" } }, ZendeskRig.Comment(501, 20, false, "ours", silent: true))]);

        var comment = Assert.Single(Assert.Single((await Poll(rig, cursor)).Tickets).Comments);

        Assert.Equal("s-1", comment.Stamp);
    }

    [Fact]
    public async Task When_the_events_are_behind_the_tickets_own_comments_are_read()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        rig.WithTicket(ZendeskRig.Ticket(1, updated: 1), ZendeskRig.Comment(501, 20, false, "late"));
        Tickets(rig, [ZendeskRig.Ticket(1, updated: 1)]);
        Changes(rig, [], endTime: ZendeskRig.Start.AddSeconds(-30).ToUnixTimeSeconds());

        var ticket = Assert.Single((await Poll(rig, cursor)).Tickets);

        Assert.Equal("late", Assert.Single(ticket.Comments).Body.ToString());
    }

    [Fact]
    public async Task A_ticket_that_comes_again_without_a_change_costs_no_reading()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        Tickets(rig, [ZendeskRig.Ticket(1, updated: -60)]);
        Changes(rig, [], endTime: null);

        Assert.Empty(Assert.Single((await Poll(rig, cursor)).Tickets).Comments);
        Assert.Empty(rig.Zendesk.CallsTo("/comments$"));
    }

    [Fact]
    public async Task The_events_are_read_on_from_where_they_ended_with_an_overlap()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        rig.Clock.Advance(TimeSpan.FromMinutes(30));
        Tickets(rig, [ZendeskRig.Ticket(1, updated: 20)]);
        Changes(rig, [Change(1, 20, ZendeskRig.Comment(501, 20, false, "a", minutes: 20))]);

        var first = await Poll(rig, cursor);
        await Poll(rig, first.Cursor);

        var starts = rig.Zendesk.CallsTo(Events).Select(call => long.Parse(call.Query.Split("start_time=")[1].Split('&')[0], null)).ToList();
        Assert.True(starts[0] <= ZendeskRig.Start.ToUnixTimeSeconds());
        Assert.Equal(ZendeskRig.Start.AddMinutes(18).ToUnixTimeSeconds(), starts[1]);
    }

    [Fact]
    public async Task Events_are_read_to_the_end_of_the_stream()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        Tickets(rig, [ZendeskRig.Ticket(1, updated: 2)]);
        var middle = ZendeskRig.Start.AddMinutes(1).ToUnixTimeSeconds();
        rig.Zendesk.On("GET", Events, call => MockedAnswer.Of(call.Query.Contains($"start_time={middle}", StringComparison.Ordinal)
            ? new { ticket_events = new[] { Change(1, 2, ZendeskRig.Comment(502, 20, false, "b", 2)) }, end_time = middle + 60, end_of_stream = true }
            : new { ticket_events = new[] { Change(1, 1, ZendeskRig.Comment(501, 20, false, "a", 1)) }, end_time = middle, end_of_stream = false }));

        var ticket = Assert.Single((await Poll(rig, cursor)).Tickets);

        Assert.Equal(["501", "502"], ticket.Comments.Select(comment => comment.Id), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_long_export_goes_on_at_the_next_poll_and_leaves_no_events_behind()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        var page = 0;
        rig.Zendesk.On("GET", Export, _ =>
        {
            page++;
            return MockedAnswer.Of(new
            {
                tickets = new[] { ZendeskRig.Ticket(page, updated: 1) },
                after_cursor = $"p{page}",
                end_of_stream = page == 7,
                users = ZendeskRig.Everybody,
            });
        });
        Changes(rig, [Change(1, 1, ZendeskRig.Comment(501, 20, false, "a")), Change(7, 1, ZendeskRig.Comment(507, 20, false, "g"))]);

        var first = await Poll(rig, cursor);
        var second = await Poll(rig, first.Cursor);

        Assert.True(first.HasMore);
        Assert.False(second.HasMore);
        Assert.Equal(7, first.Tickets.Length + second.Tickets.Length);
        Assert.Single(second.Tickets.Single(ticket => ticket.Id is "7").Comments);
    }

    [Fact]
    public async Task A_deleted_ticket_comes_as_deleted()
    {
        await using var rig = new ZendeskRig();
        var cursor = await StartedAsync(rig);
        Tickets(rig, [ZendeskRig.Ticket(1, status: "deleted", updated: 1)]);
        Changes(rig, []);

        Assert.Equal(TicketStatus.Deleted, Assert.Single((await Poll(rig, cursor)).Tickets).Status);
    }

    [Fact]
    public async Task Exports_are_asked_for_at_most_ten_times_a_minute()
    {
        await using var rig = new ZendeskRig();
        Tickets(rig, []);
        var page = await Poll(rig, null);
        for (var polls = 1; polls < 10; polls++)
        {
            page = await rig.Helpdesk.Feed.PollAsync(page.Cursor, CancellationToken.None);
        }

        var eleventh = rig.Helpdesk.Feed.PollAsync(page.Cursor, CancellationToken.None);
        await rig.Clock.Waited;
        Assert.False(eleventh.IsCompleted);
        Assert.Equal(10, rig.Zendesk.CallsTo(Export).Count());
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await eleventh;

        Assert.Equal(11, rig.Zendesk.CallsTo(Export).Count());
    }

    [Theory]
    [InlineData("17")]
    [InlineData("not json")]
    [InlineData("{}")]
    public async Task A_cursor_of_something_else_is_refused_and_not_silently_started_anew(string cursor)
    {
        await using var rig = new ZendeskRig();

        var failure = await Assert.ThrowsAsync<RemoteException>(() => Poll(rig, cursor));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Empty(rig.Calls);
    }

    private static Task<TicketPage> Poll(ZendeskRig rig, string? cursor) => rig.Run(rig.Helpdesk.Feed.PollAsync(cursor, CancellationToken.None));

    private static async Task<string> StartedAsync(ZendeskRig rig)
    {
        Tickets(rig, []);
        var page = await Poll(rig, null);
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        return page.Cursor;
    }

    private static void Tickets(ZendeskRig rig, object[] tickets) => rig.Zendesk.On("GET", Export, new
    {
        tickets,
        after_cursor = "after",
        end_of_stream = true,
        users = ZendeskRig.Everybody,
    });

    private static void Changes(ZendeskRig rig, object[] events, long? endTime = -1) => rig.Zendesk.On("GET", Events, new
    {
        ticket_events = events,
        end_time = endTime is -1 ? ZendeskRig.Start.AddMinutes(2).ToUnixTimeSeconds() : endTime,
        end_of_stream = true,
    });

    private static object Change(long ticket, double minutes, params object[] comments) => ChangeWith(ticket, minutes, new { custom = new { } }, comments);

    private static object ChangeWith(long ticket, double minutes, object metadata, params object[] comments) => new
    {
        id = 9000 + ticket,
        ticket_id = ticket,
        timestamp = ZendeskRig.Start.AddMinutes(minutes).ToUnixTimeSeconds(),
        created_at = ZendeskRig.At(minutes),
        updater_id = 20,
        metadata,
        child_events = comments.Append(new { id = 1, event_type = "Change", tags = new[] { "x" } }),
    };
}
