using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskUpdateTests
{
    private const string One = @"^/api/v2/tickets/\d+$";
    private const string Many = "/tickets/update_many$";
    private const string Job = "/job_statuses/";

    [Fact]
    public async Task Note_field_tags_and_stamp_go_in_one_write_and_the_note_is_always_internal()
    {
        await using var rig = Answering(tags: ["printer", "has_bug"]);
        var update = Note("Filed as ENG-1.") with
        {
            Fields = Fields(("Jira key", "ENG-1")),
            AddTags = ["Has Bug"],
            RemoveTags = ["triage"],
        };

        var outcome = Assert.Single(await UpdateAsync(rig, update, "1"));

        Assert.Null(outcome.Failure);
        Assert.Null(outcome.Remark);
        Assert.Equal("555", outcome.CommentId);
        var write = Assert.Single(Writes(rig));
        Assert.Equal("PUT", write.Method);
        Assert.Equal(JsonValueKind.False, write.Ticket.GetProperty("comment").GetProperty("public").ValueKind);
        Assert.Contains("Filed as ENG-1.", write.Ticket.GetProperty("comment").GetProperty("html_body").GetString(), StringComparison.Ordinal);
        Assert.Equal("""[{"id":71,"value":"ENG-1"}]""", write.Ticket.GetProperty("custom_fields").GetRawText());
        Assert.Equal("""["has_bug"]""", write.Ticket.GetProperty("additional_tags").GetRawText());
        Assert.Equal("""["triage"]""", write.Ticket.GetProperty("remove_tags").GetRawText());
        Assert.Equal("""{"bugbridge":{"stamp":"s-1"}}""", write.Ticket.GetProperty("metadata").GetRawText());
        Assert.False(write.Ticket.TryGetProperty("tags", out _), "setting tags would replace the others");
    }

    [Fact]
    public async Task Nothing_public_is_ever_sent()
    {
        await using var rig = Answering();
        Bulk(rig, Done(1, 2, 3));

        await UpdateAsync(rig, Note("one"), "1");
        await UpdateAsync(rig, Note("many"), "1", "2", "3");

        Assert.Equal(2, Writes(rig).Count);
        Assert.All(Writes(rig), write => Assert.Contains("\"public\":false", write.Body, StringComparison.Ordinal));
        Assert.All(Writes(rig), write => Assert.DoesNotContain("\"public\":true", write.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tags_that_Zendesk_passed_over_are_set_by_its_own_calls_for_tags()
    {
        await using var rig = Answering(tags: ["printer", "triage"]);
        rig.Zendesk.On("PUT", "/tags$", new { tags = new[] { "printer", "triage", "bug" } });
        rig.Zendesk.On("DELETE", "/tags$", new { tags = new[] { "printer", "bug" } });

        var outcome = Assert.Single(await UpdateAsync(rig, Note("n") with { AddTags = ["bug"], RemoveTags = ["triage"] }, "1"));

        Assert.Null(outcome.Failure);
        Assert.Equal(["""{"tags":["bug"]}""", """{"tags":["triage"]}"""], Writes(rig).Skip(1).Select(write => write.Body), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Tags_that_could_not_be_set_are_remarked_and_do_not_undo_the_note()
    {
        await using var rig = Answering(tags: ["printer"]);
        rig.Zendesk.On("PUT", "/tags$", MockedAnswer.Of(new { error = "Nope" }, 422));

        var outcome = Assert.Single(await UpdateAsync(rig, Note("n") with { AddTags = ["bug"] }, "1"));

        Assert.Null(outcome.Failure);
        Assert.Equal("555", outcome.CommentId);
        Assert.Contains("bug", outcome.Remark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_does_not_exist_is_left_out_and_remarked()
    {
        await using var rig = Answering();

        var outcome = Assert.Single(await UpdateAsync(rig, Note("n") with { Fields = Fields(("No such", "x"), ("JIRA key", "ENG-1")) }, "1"));

        Assert.Null(outcome.Failure);
        Assert.Contains("No such", outcome.Remark, StringComparison.Ordinal);
        Assert.Equal("""[{"id":71,"value":"ENG-1"}]""", Assert.Single(Writes(rig)).Ticket.GetProperty("custom_fields").GetRawText());
    }

    [Theory]
    [InlineData("Jira key", "", """[{"id":71,"value":null}]""")]
    [InlineData("71", "ENG-1", """[{"id":71,"value":"ENG-1"}]""")]
    [InlineData("Bug?", "yes", """[{"id":72,"value":true}]""")]
    [InlineData("Area", "Printing", """[{"id":73,"value":"area_printing"}]""")]
    public async Task Fields_get_their_value_in_the_form_of_their_type(string field, string value, string sent)
    {
        await using var rig = Answering();

        await UpdateAsync(rig, new TicketUpdate("s-1") { Fields = Fields((field, value)) }, "1");

        Assert.Equal(sent, Assert.Single(Writes(rig)).Ticket.GetProperty("custom_fields").GetRawText());
    }

    [Theory]
    [InlineData("Area", "Scanning")]
    [InlineData("Bug?", "perhaps")]
    [InlineData("Subject", "rewritten")]
    public async Task A_value_that_the_field_cannot_hold_is_left_out_and_remarked(string field, string value)
    {
        await using var rig = Answering();

        var outcome = Assert.Single(await UpdateAsync(rig, new TicketUpdate("s-1") { Fields = Fields((field, value)) }, "1"));

        Assert.Null(outcome.Failure);
        Assert.Contains(value, outcome.Remark, StringComparison.Ordinal);
        Assert.Empty(Writes(rig));
    }

    [Fact]
    public async Task An_over_long_note_is_cut_to_what_Zendesk_takes()
    {
        await using var rig = Answering();
        var paragraphs = Enumerable.Range(0, 3000).Select(i => (Block)Paragraph.Of(new TextRun($"Paragraph {i} with <angles> & ümlauts.")));

        await UpdateAsync(rig, new TicketUpdate("s-1") { Note = new RichText([.. paragraphs]) }, "1");

        var html = Assert.Single(Writes(rig)).Ticket.GetProperty("comment").GetProperty("html_body").GetString()!;
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 60_000, 65_536);
        Assert.Contains("cut here", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_ticket_refuses_for_itself_alone()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("PUT", One, new MockedAnswer(
            """{"error":"RecordInvalid","description":"Record validation errors","details":{"status":[{"description":"Status: closed prevents ticket update"}]}}""",
            422));

        var outcome = Assert.Single(await UpdateAsync(rig, Note("n"), "1"));

        Assert.Equal(RemoteFailureKind.Refused, outcome.Failure!.Kind);
        Assert.Contains("closed prevents ticket update", outcome.Failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(250, 3)]
    public async Task Telling_many_tickets_takes_one_write_for_each_hundred(int tickets, int writes)
    {
        await using var rig = Answering();
        Bulk(rig, Done([.. Enumerable.Range(1, tickets).Select(id => (long)id)]));

        var outcomes = await UpdateAsync(rig, Note("n"), [.. Enumerable.Range(1, tickets).Select(id => $"{id}")]);

        Assert.Equal(writes, Writes(rig).Count);
        Assert.Equal(Enumerable.Range(1, tickets).Select(id => $"{id}"), outcomes.Select(outcome => outcome.TicketId), StringComparer.Ordinal);
        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
    }

    [Fact]
    public async Task A_job_is_followed_until_it_ends_and_each_ticket_has_its_own_result()
    {
        await using var rig = new ZendeskRig();
        Bulk(
            rig,
            [
                new { success = true, action = "update", id = 1, status = "Updated" },
                new { success = false, action = "update", id = 2, error = "TicketUpdateFailed", details = "Status: closed prevents ticket update" },
                new { success = false, action = "update", id = 3, error = "TicketNotFound", details = "Ticket not found" },
                new { success = false, action = "update", id = 4, error = "UpdateConflict", details = "Safe Update prevented" },
            ],
            polls: 4);

        var outcomes = await UpdateAsync(rig, Note("n"), "1", "2", "3", "4", "5");

        Assert.Equal(
            [null, RemoteFailureKind.Refused, RemoteFailureKind.Gone, RemoteFailureKind.TryLater, RemoteFailureKind.FateUnknown],
            outcomes.Select(outcome => outcome.Failure?.Kind));
        Assert.Contains("closed prevents", outcomes[1].Failure!.Message, StringComparison.Ordinal);
        Assert.Equal(4, rig.Zendesk.CallsTo(Job).Count());
        Assert.Single(Writes(rig));
    }

    [Fact]
    public async Task A_job_that_does_not_end_in_time_leaves_the_fate_unknown()
    {
        await using var rig = new ZendeskRig(settings => settings.JobWait = TimeSpan.FromSeconds(20));
        Bulk(rig, Done(1, 2), polls: int.MaxValue);

        var outcomes = await UpdateAsync(rig, Note("n"), "1", "2");

        Assert.All(outcomes, outcome => Assert.Equal(RemoteFailureKind.FateUnknown, outcome.Failure!.Kind));
        Assert.InRange(rig.Zendesk.CallsTo(Job).Count(), 5, 10);
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("killed")]
    public async Task Tickets_that_a_failed_job_says_nothing_about_may_have_been_told(string status)
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("PUT", Many, new { job_status = new { id = "j1", status, message = "Worker died", results = new { success = false } } });

        var outcomes = await UpdateAsync(rig, Note("n"), "1", "2");

        Assert.All(outcomes, outcome => Assert.Equal(RemoteFailureKind.FateUnknown, outcome.Failure!.Kind));
        Assert.Contains("Worker died", outcomes[0].Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_cannot_be_followed_leaves_the_fate_unknown()
    {
        await using var rig = new ZendeskRig();
        Bulk(rig, Done(1, 2), polls: 3);
        rig.Zendesk.On("GET", Job, new MockedAnswer("<html>", 401));

        var outcomes = await UpdateAsync(rig, Note("n"), "1", "2");

        Assert.All(outcomes, outcome => Assert.Equal(RemoteFailureKind.FateUnknown, outcome.Failure!.Kind));
    }

    [Fact]
    public async Task What_is_no_ticket_id_fails_alone_and_a_ticket_given_twice_is_told_once()
    {
        await using var rig = Answering();

        var outcomes = await UpdateAsync(rig, Note("n"), "1", "ENG-1", "1", "01");

        Assert.Equal(["1", "ENG-1", "1", "01"], outcomes.Select(outcome => outcome.TicketId), StringComparer.Ordinal);
        Assert.Equal([null, RemoteFailureKind.Refused, null, null], outcomes.Select(outcome => outcome.Failure?.Kind));
        Assert.Single(Writes(rig));
    }

    [Fact]
    public async Task A_missing_ticket_is_gone_only_when_the_credentials_work()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("PUT", One, MockedAnswer.Of(new { error = "RecordNotFound" }, 404));
        Assert.Equal(RemoteFailureKind.Gone, Assert.Single(await UpdateAsync(rig, Note("n"), "1")).Failure!.Kind);

        rig.Zendesk.On("GET", "/users/me$", new { user = new { id = (long?)null, role = "end-user" } });
        Assert.Equal(RemoteFailureKind.NotAllowed, Assert.Single(await UpdateAsync(rig, Note("n"), "1")).Failure!.Kind);
    }

    [Fact]
    public async Task Updates_wait_for_their_own_limit()
    {
        await using var rig = new ZendeskRig(settings => settings.TicketUpdatesPerMinute = 2);
        rig.Zendesk.On("PUT", One, new { ticket = ZendeskRig.Ticket() });
        await UpdateAsync(rig, Note("a"), "1");
        await UpdateAsync(rig, Note("b"), "1");
        var began = rig.Clock.GetUtcNow();

        await UpdateAsync(rig, Note("c"), "1");

        Assert.True(rig.Clock.GetUtcNow() - began > TimeSpan.FromSeconds(50));
    }

    private static TicketUpdate Note(string text) => new("s-1") { Note = RichText.FromPlain(text) };

    private static ImmutableSortedDictionary<string, string> Fields(params (string Name, string Value)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    private static ZendeskRig Answering(string[]? tags = null)
    {
        var rig = new ZendeskRig();
        rig.Zendesk.On("PUT", One, new
        {
            ticket = ZendeskRig.Ticket(tags: tags),
            audit = new
            {
                id = 777,
                metadata = new { custom = new { bugbridge = new { stamp = "s-1" } } },
                events = new object[] { new { id = 554, type = "Change" }, new { id = 555, type = "Comment", @public = false } },
            },
        });
        return rig;
    }

    private static object[] Done(params long[] ids) =>
        [.. ids.Select(id => new { success = true, action = "update", id, status = "Updated" })];

    private static void Bulk(ZendeskRig rig, object[] results, int polls = 1)
    {
        rig.Zendesk.On("PUT", Many, new { job_status = new { id = "j1", status = "queued", results = (object?)null } });
        rig.Zendesk.On("GET", Job, _ => MockedAnswer.Of(rig.Zendesk.CallsTo(Job).Count() < polls
            ? new { job_status = new { id = "j1", status = "working", results = Array.Empty<object>() } }
            : new { job_status = new { id = "j1", status = "completed", results } }));
    }

    private static List<MockedCall> Writes(ZendeskRig rig) => [.. rig.Calls.Where(call => call.Method is not "GET")];

    private static Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(ZendeskRig rig, TicketUpdate update, params string[] ids) =>
        rig.Run(rig.Helpdesk.Writer.UpdateAsync(ids, update, CancellationToken.None));
}
