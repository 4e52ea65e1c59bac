using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskReadTests
{
    [Fact]
    public async Task A_ticket_is_read_with_its_people_account_queue_and_fields()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(
            ZendeskRig.Ticket(fields:
            [
                new { id = 71, value = (object?)"ENG-1" },
                new { id = 72, value = (object?)true },
                new { id = 76, value = (object?)new[] { "a", "b" } },
                new { id = 77, value = (object?)null },
            ]),
            ZendeskRig.Comment(100, 10, true, "<p>It does <b>not</b> print.</p>", minutes: 0));

        var ticket = await rig.ReadAsync();

        Assert.NotNull(ticket);
        Assert.Equal("https://acme.zendesk.com/agent/tickets/1", ticket.Url);
        Assert.Equal(new Customer("10", "Cora Customer", "10@example.com", "30", "Acme"), ticket.Requester);
        Assert.Equal(new Author("20", "Rita Rep", AuthorRole.Rep), ticket.Assignee);
        Assert.Equal(("Support", "50", "email"), (ticket.Queue, ticket.Form, ticket.Channel));
        Assert.Equal("printer", Assert.Single(ticket.Tags));
        Assert.Equal("ENG-1", ticket.Fields["71"]);
        Assert.Equal("ENG-1", ticket.Fields["jira KEY"]);
        Assert.Equal("true", ticket.Fields["Bug?"]);
        Assert.Equal<FieldValue>(["a", "b"], ticket.Fields["76"]);
        Assert.False(ticket.Fields.ContainsKey("77"));
        Assert.Contains("not", ticket.Description.ToString(), StringComparison.Ordinal);
        Assert.Equal(ZendeskRig.Start, ticket.CreatedAt);
    }

    [Fact]
    public async Task A_choice_that_is_newer_than_what_is_known_of_its_field_is_looked_up_at_most_once_a_minute()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket(fields: [new { id = 73, value = (object?)"windows_11__64-bit_" }]));
        Assert.Equal<FieldValue>("windows_11__64-bit_", (await rig.ReadAsync())!.Fields["Area"]);
        rig.Zendesk.On("GET", "^/api/v2/ticket_fields", new
        {
            ticket_fields = new[] { new { id = 73, title = "Area", type = "tagger", active = true, custom_field_options = new[] { new { name = "Windows 11 (64-bit)", value = "windows_11__64-bit_" } } } },
        });

        var soon = await rig.ReadAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await rig.ReadAsync();

        Assert.Equal<FieldValue>("windows_11__64-bit_", soon!.Fields["Area"]);
        Assert.Equal<FieldValue>("Windows 11 (64-bit)", later!.Fields["Area"]);
    }

    [Fact]
    public async Task What_is_redacted_suspended_or_flagged_says_so_and_what_merely_came_unsigned_does_not()
    {
        await using var rig = new ZendeskRig();
        object Flagged(long id, object metadata) => new
        {
            id,
            type = "Comment",
            author_id = 10,
            @public = true,
            html_body = "<p>hello</p>",
            created_at = ZendeskRig.At(id - 100),
            metadata,
        };
        rig.WithTicket(
            ZendeskRig.Ticket(),
            ZendeskRig.Comment(100, 10, true, "<p>My card is ▇▇▇▇.</p>", minutes: 0),
            ZendeskRig.Comment(101, 10, true, "<p>hello</p>"),
            Flagged(102, new { flags = new[] { 0 }, trusted = false }),
            Flagged(103, new { flags = new[] { 2 }, trusted = false }),
            Flagged(104, new { flags = new[] { 15 }, trusted = false }));

        var ticket = await rig.ReadAsync();

        Assert.Equal("was redacted", ticket!.WithheldBecause);
        Assert.Equal(
            ["was redacted", null, "is flagged by Zendesk as not to be trusted", null, "is flagged by Zendesk as not to be trusted"],
            ticket.Comments.Select(comment => comment.WithheldBecause));
    }

    [Fact]
    public async Task A_ticket_takes_two_calls_once_the_fields_are_known()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket(), ZendeskRig.Comment(100, 20, false, "<p>Looks odd.</p>"));
        await rig.ReadAsync();
        var before = rig.Calls.Count;

        await rig.ReadAsync();

        Assert.Equal(["/api/v2/tickets/1", "/api/v2/tickets/1/comments"], rig.Calls.Skip(before).Select(call => call.Path), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Only_a_plain_true_or_false_tells_who_may_read_a_comment()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(
            ZendeskRig.Ticket(),
            ZendeskRig.Comment(1, 10, true, "a"),
            ZendeskRig.Comment(2, 20, false, "b"),
            ZendeskRig.Comment(3, 20, null, "c"),
            ZendeskRig.Comment(4, 20, "false", "d"));

        var ticket = await rig.ReadAsync();

        Assert.Equal(
            [CommentKind.PublicReply, CommentKind.InternalNote, CommentKind.Unknown, CommentKind.Unknown],
            ticket!.Comments.Select(comment => comment.Kind));
    }

    [Fact]
    public async Task A_deleted_writer_is_somebody_who_commands_nothing()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket(), ZendeskRig.Comment(1, 66, false, "a"));

        var comment = Assert.Single((await rig.ReadAsync())!.Comments);

        Assert.Equal(new Author("66", "somebody", AuthorRole.Unknown), comment.Author);
        Assert.Empty(rig.Zendesk.CallsTo("show_many"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_requester_without_a_name_is_erased_only_where_Zendesk_says_so(bool isMarked)
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket());
        rig.Zendesk.On("GET", "^/api/v2/tickets/1$", new { ticket = ZendeskRig.Ticket(), users = Array.Empty<object>() });
        rig.Zendesk.On("GET", "/comments$", new { comments = Array.Empty<object>(), users = Array.Empty<object>() });
        object[] known = isMarked ? [new { id = 10, name = "Permanently Deleted User", email = (string?)null, role = "end-user", active = false }] : [];
        rig.Zendesk.On("GET", "/users/show_many$", new { users = known });

        var ticket = await rig.ReadAsync();

        Assert.Equal(isMarked, ticket!.Requester!.IsErased);
        Assert.Equal("10", ticket.Requester.Id);
        Assert.Null(ticket.Requester.Name);
    }

    [Fact]
    public async Task People_are_looked_up_when_they_did_not_come_along()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket());
        rig.Zendesk.On("GET", "/comments$", new { comments = new[] { ZendeskRig.Comment(1, 66, false, "a") } });
        rig.Zendesk.On("GET", "/users/show_many$", new { users = new[] { ZendeskRig.User(66, "agent", "Raul") } });

        var comment = Assert.Single((await rig.ReadAsync())!.Comments);

        Assert.Equal(new Author("66", "Raul", AuthorRole.Rep), comment.Author);
    }

    [Fact]
    public async Task Our_own_note_carries_its_stamp_and_a_persons_note_through_our_account_does_not()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(
            ZendeskRig.Ticket(),
            ZendeskRig.Comment(1, 900, false, "ours", stamp: "s-1"),
            ZendeskRig.Comment(2, 900, false, "a person's"));

        var ticket = await rig.ReadAsync();

        Assert.Equal(["s-1", null], ticket!.Comments.Select(comment => comment.Stamp), StringComparer.Ordinal);
        Assert.Empty(rig.Zendesk.CallsTo("/audits$"));
    }

    [Fact]
    public async Task A_stamp_that_the_comment_cannot_show_is_found_in_the_audits()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(
            ZendeskRig.Ticket(),
            ZendeskRig.Comment(1, 900, false, "ours", silent: true),
            ZendeskRig.Comment(2, 900, false, "a person's", silent: true));
        rig.Zendesk.On("GET", "/audits$", new
        {
            audits = new object[]
            {
                new { id = 8, created_at = ZendeskRig.At(2), metadata = new { }, events = new[] { new { id = 2, type = "Comment" } } },
                new
                {
                    id = 7,
                    created_at = ZendeskRig.At(1),
                    metadata = new { custom = new { bugbridge = new { stamp = "s-1" } } },
                    events = new[] { new { id = 1, type = "Comment" } },
                },
            },
            meta = new { has_more = false },
        });

        var ticket = await rig.ReadAsync();

        Assert.Equal(["s-1", null], ticket!.Comments.Select(comment => comment.Stamp), StringComparer.Ordinal);
        Assert.Single(rig.Zendesk.CallsTo("/audits$"));
    }

    [Fact]
    public async Task No_audits_are_read_for_what_others_wrote()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket(), ZendeskRig.Comment(1, 20, false, "a rep's", silent: true));

        await rig.ReadAsync();

        Assert.Empty(rig.Zendesk.CallsTo("/audits$"));
    }

    [Fact]
    public async Task Thousands_of_comments_are_read_page_by_page_by_cursor()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket());
        rig.Zendesk.On("GET", "/comments$", call =>
        {
            var page = call.Query.Contains("page[after]=", StringComparison.Ordinal) ? int.Parse(call.Query.Split("page[after]=p")[1], null) : 0;
            return MockedAnswer.Of(new
            {
                comments = Enumerable.Range(page * 100, 100).Select(i => ZendeskRig.Comment(1000 + i, 20, false, $"n{i}", minutes: i)),
                users = ZendeskRig.Everybody,
                meta = new { has_more = page < 29, after_cursor = $"p{page + 1}" },
            });
        });

        var ticket = await rig.ReadAsync();

        Assert.Equal(3000, ticket!.Comments.Select(comment => comment.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(30, rig.Zendesk.CallsTo("/comments$").Count());
    }

    [Fact]
    public async Task Pages_by_number_are_followed_too_but_never_to_another_host()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket());
        rig.Zendesk.On("GET", "/comments$", call => MockedAnswer.Of(new
        {
            comments = new[] { ZendeskRig.Comment(call.Query.Contains("page=2", StringComparison.Ordinal) ? 2 : 1, 20, false, "a") },
            users = ZendeskRig.Everybody,
            next_page = call.Query.Contains("page=2", StringComparison.Ordinal) ? null : "https://evil.example/api/v2/tickets/1/comments.json?page=2",
        }));

        var ticket = await rig.ReadAsync();

        Assert.Equal(["1", "2"], ticket!.Comments.Select(comment => comment.Id), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("new", TicketStatus.New)]
    [InlineData("open", TicketStatus.Open)]
    [InlineData("pending", TicketStatus.Pending)]
    [InlineData("hold", TicketStatus.Pending)]
    [InlineData("solved", TicketStatus.Solved)]
    [InlineData("closed", TicketStatus.Closed)]
    [InlineData("deleted", TicketStatus.Deleted)]
    public async Task Every_status_of_Zendesk_has_its_word(string theirs, TicketStatus ours)
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket(status: theirs));

        Assert.Equal(ours, (await rig.ReadAsync())!.Status);
    }

    [Theory]
    [InlineData("This request was closed and merged into request #77 \"Printing\".")]
    [InlineData("Esta solicitud se cerró y se fusionó con la solicitud #77.")]
    public async Task A_merged_ticket_names_its_target_in_any_language(string text)
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(
            ZendeskRig.Ticket(status: "closed", tags: ["closed_by_merge"]),
            ZendeskRig.Comment(1, 10, true, "see #5"),
            ZendeskRig.Comment(2, 20, false, text, minutes: 5));

        var ticket = await rig.ReadAsync();

        Assert.Equal("77", ticket!.MergedInto);
        Assert.False(ticket.IsOpen);
    }

    [Fact]
    public async Task The_target_of_a_merge_is_not_taken_for_a_merged_ticket()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket(), ZendeskRig.Comment(1, 20, false, "Request #5 was closed and merged into this request."));

        Assert.Null((await rig.ReadAsync())!.MergedInto);
    }

    [Fact]
    public async Task A_missing_ticket_is_null_only_when_the_credentials_work()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", "^/api/v2/tickets/1$", MockedAnswer.Of(new { error = "RecordNotFound" }, 404));
        Assert.Null(await rig.ReadAsync());

        rig.Zendesk.On("GET", "/users/me$", new { user = new { id = (long?)null, name = "Anonymous user", role = "end-user" } });
        var failure = await Assert.ThrowsAsync<RemoteException>(() => rig.ReadAsync());

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
    }

    [Fact]
    public async Task When_everything_is_missing_no_ticket_is()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", "^/api/v2/", MockedAnswer.Of(new { error = "not_found" }, 404));

        var failure = await Assert.ThrowsAsync<RemoteException>(() => rig.ReadAsync());

        Assert.Equal(RemoteFailureKind.TryLater, failure.Kind);
    }

    [Theory]
    [InlineData("PROJ-1")]
    [InlineData("-5")]
    [InlineData("1/../2")]
    public async Task What_cannot_be_an_id_is_no_ticket_and_no_call(string id)
    {
        await using var rig = new ZendeskRig();

        Assert.Null(await rig.ReadAsync(id));
        Assert.Empty(rig.Calls);
    }

    [Fact]
    public async Task Broken_surrogates_control_characters_and_a_megabyte_survive()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket());
        var megabyte = new string('x', 1_000_000);
        rig.Zendesk.On("GET", "^/api/v2/tickets/1$", new MockedAnswer(
            """{"ticket":{"id":1,"subject":"cut \ud83d here\u0000\n","description":"\udc00","status":"open","custom_fields":[{"id":71,"value":"\ud83d"}]}}"""));
        rig.Zendesk.On("GET", "/comments$", new MockedAnswer(
            $$"""{"comments":[{"id":5,"author_id":10,"public":true,"body":"\"q\" \\ \ud83d\t{{megabyte}}"}],"users":[{"id":10,"name":"\ud83d","role":"end-user"}]}"""));

        var ticket = await rig.ReadAsync();

        Assert.Equal("cut \uFFFD here", ticket!.Subject);
        Assert.Equal("\uFFFD", ticket.Fields["71"]);
        var body = Assert.Single(ticket.Comments).Body.ToString();
        Assert.StartsWith("\"q\" \\ \uFFFD", body, StringComparison.Ordinal);
        Assert.True(body.Length > 1_000_000);
    }

    [Fact]
    public async Task A_ticket_without_subject_or_comments_is_a_ticket()
    {
        await using var rig = new ZendeskRig();
        rig.WithTicket(ZendeskRig.Ticket());
        rig.Zendesk.On("GET", "^/api/v2/tickets/1$", new { ticket = new { id = 1 } });

        var ticket = await rig.ReadAsync();

        Assert.Equal(string.Empty, ticket!.Subject);
        Assert.Equal(RichText.Empty, ticket.Description);
        Assert.Null(ticket.Requester);
    }

    [Fact]
    public async Task Many_tickets_are_read_a_hundred_a_call()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", "/tickets/show_many$", call => MockedAnswer.Of(new
        {
            tickets = call.Query.Split("ids=")[1].Split('&')[0].Split(',').Select(id => long.Parse(id, null)).Where(id => id != 7)
                .Select(id => ZendeskRig.Ticket(id)),
        }));

        var tickets = await rig.Run(rig.Helpdesk.Reader.ReadManyAsync([.. Enumerable.Range(1, 250).Select(id => $"{id}"), "nonsense"], CancellationToken.None));

        Assert.Equal(249, tickets.Count);
        Assert.Equal(3, rig.Zendesk.CallsTo("/tickets/show_many$").Count());
    }
}
