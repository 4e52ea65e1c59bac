using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskFailureTests
{
    [Fact]
    public async Task A_read_is_repeated_after_what_passes()
    {
        await using var rig = new ZendeskRig().WithTicket(ZendeskRig.Ticket());
        var tries = 0;
        rig.Zendesk.On("GET", "^/api/v2/tickets/1$", _ => ++tries switch
        {
            1 => MockedAnswer.Reset,
            2 => new MockedAnswer("busy", 503),
            _ => MockedAnswer.Of(new { ticket = ZendeskRig.Ticket() }),
        });

        Assert.NotNull(await rig.ReadAsync());
        Assert.Equal(3, tries);
    }

    [Fact]
    public async Task Retry_After_is_obeyed_to_the_second()
    {
        await using var rig = new ZendeskRig().WithTicket(ZendeskRig.Ticket());
        DateTimeOffset? second = null;
        rig.Zendesk.On("GET", "^/api/v2/tickets/1$", _ =>
        {
            if (rig.Zendesk.CallsTo("^/api/v2/tickets/1$").Count() > 1)
            {
                second ??= rig.Clock.GetUtcNow();
                return MockedAnswer.Of(new { ticket = ZendeskRig.Ticket() });
            }

            return MockedAnswer.Of(new { error = "APIRateLimitExceeded" }, 429).With("Retry-After", "42");
        });

        await rig.ReadAsync();

        Assert.True(second >= ZendeskRig.Start.AddSeconds(42));
    }

    [Fact]
    public async Task A_write_that_is_sent_too_soon_is_for_later_and_says_when()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("PUT", "/tickets/1$", MockedAnswer.Of(new { error = "TooManyRequests", description = "Ticket updates" }, 429).With("Retry-After", "30"));

        var failure = await FailureOfUpdateAsync(rig);

        Assert.Equal(RemoteFailureKind.TryLater, failure.Kind);
        Assert.Equal(TimeSpan.FromSeconds(30), failure.RetryAfter);
        Assert.Single(rig.Calls);
    }

    [Fact]
    public async Task A_write_that_was_cut_off_is_not_repeated_and_its_fate_is_unknown()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("PUT", "/tickets/1$", MockedAnswer.Reset);

        Assert.Equal(RemoteFailureKind.FateUnknown, (await FailureOfUpdateAsync(rig)).Kind);
        Assert.Single(rig.Calls);
    }

    [Theory]
    [InlineData("""{"ticket":{"id":1""")]
    [InlineData("<html>maintenance</html>")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task A_write_whose_answer_cannot_be_read_may_have_happened(string body)
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("PUT", "/tickets/1$", new MockedAnswer(body));

        Assert.Equal(RemoteFailureKind.FateUnknown, (await FailureOfUpdateAsync(rig)).Kind);
    }

    [Theory]
    [InlineData("""{"job_status":""")]
    [InlineData("{}")]
    [InlineData("""{"job_status":{"status":"queued"}}""")]
    [InlineData("""{"job_status":{"id":"j","status":"completed","results":[{"id":{}}]}}""")]
    public async Task A_bulk_write_whose_answer_cannot_be_read_may_have_happened(string body)
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("PUT", "/update_many$", new MockedAnswer(body));

        var outcomes = await rig.Run(rig.Helpdesk.Writer.UpdateAsync(["1", "2"], Note, CancellationToken.None));

        Assert.All(outcomes, outcome => Assert.Equal(RemoteFailureKind.FateUnknown, outcome.Failure!.Kind));
    }

    [Theory]
    [InlineData("""{"ticket":{"id":1""")]
    [InlineData("<html>maintenance</html>")]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"ticket":null}""")]
    [InlineData("""{"ticket":{"id":1,"created_at":"yesterday"}}""")]
    public async Task A_read_whose_answer_cannot_be_read_says_so_and_is_no_missing_ticket(string body)
    {
        await using var rig = new ZendeskRig().WithTicket(ZendeskRig.Ticket());
        rig.Zendesk.On("GET", "^/api/v2/tickets/1$", new MockedAnswer(body));

        Assert.Equal(RemoteFailureKind.Unreadable, (await Assert.ThrowsAsync<RemoteException>(() => rig.ReadAsync())).Kind);
    }

    [Fact]
    public async Task A_poll_that_answers_with_nothing_is_an_error_and_not_an_idle_poll()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", "/incremental/tickets/cursor$", new { });

        var failure = await Assert.ThrowsAsync<RemoteException>(() => rig.Run(rig.Helpdesk.Feed.PollAsync(null, CancellationToken.None)));

        Assert.Equal(RemoteFailureKind.Unreadable, failure.Kind);
    }

    [Fact]
    public async Task An_update_whose_fields_cannot_be_looked_up_was_never_sent()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("GET", "/ticket_fields$", new MockedAnswer("<html>"));
        var update = Note with { Fields = Note.Fields.Add("Jira key", "ENG-1") };

        var outcomes = await rig.Run(rig.Helpdesk.Writer.UpdateAsync(["1", "2"], update, CancellationToken.None));

        Assert.All(outcomes, outcome => Assert.Equal(RemoteFailureKind.TryLater, outcome.Failure!.Kind));
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_for_a_job()
    {
        await using var rig = new ZendeskRig();
        using var cancel = new CancellationTokenSource();
        rig.Zendesk.On("PUT", "/update_many$", new { job_status = new { id = "j1", status = "queued" } });
        var update = rig.Helpdesk.Writer.UpdateAsync(["1", "2"], Note, cancel.Token);

        await rig.Clock.Waited;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => update);
    }

    private static TicketUpdate Note => new("s-1") { Note = RichText.FromPlain("n") };

    private static async Task<RemoteException> FailureOfUpdateAsync(ZendeskRig rig) =>
        Assert.Single(await rig.Run(rig.Helpdesk.Writer.UpdateAsync(["1"], Note, CancellationToken.None))).Failure!;
}
