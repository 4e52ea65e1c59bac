using BugBridge.Connectors.Http;
using BugBridge.Connectors.RequestTracker;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Documented;

/// <summary>What comes out of answers as Request Tracker's documentation shows them, and of two that it does not: both are 200, and both have done nothing.</summary>
public sealed class RequestTrackerExamplesTests : IAsyncDisposable
{
    private readonly CountingClock _clock = new(A.Monday);
    private readonly CallBudget _budget;
    private readonly MockedRemote _remote;
    private readonly RequestTrackerHelpdesk _tracker;

    public RequestTrackerExamplesTests()
    {
        _budget = new CallBudget(60_000, _clock);
        _remote = DocumentedExchanges.Open("request-tracker.json", _clock);
        var settings = new RequestTrackerSettings { BaseUrl = "http://rt.example", Token = "1-2-abc", Queues = ["Support"] };
        _tracker = RequestTrackerHelpdesk.Create(settings, _budget, _clock, _remote.Wire);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _tracker.Dispose();
        _remote.Dispose();
        await _budget.DisposeAsync();
    }

    [Fact]
    public async Task The_ticket_is_read_with_its_customer_its_fields_and_the_comment()
    {
        var ticket = (await _tracker.ReadAsync("1", Cancel))!;

        Assert.Equal(("1", "Export fails", TicketStatus.Open, "Support"), (ticket.Id, ticket.Subject, ticket.Status, ticket.Queue));
        Assert.Equal(("Cora Customer", "cora@example.org", "es"), (ticket.Requester?.Name, ticket.Requester?.Email, ticket.Requester?.Language));
        Assert.Equal("It stopped.", ticket.Description.ToString());
        Assert.Equal<FieldValue>("ENG-1", ticket.Fields["JIRA key"]);
        Assert.Equal(
            [("10", CommentKind.PublicReply, AuthorRole.Customer, "It stopped."), ("12", CommentKind.InternalNote, AuthorRole.Rep, "Seen it here, too.")],
            ticket.Comments.Select(comment => (comment.Id, comment.Kind, comment.Author.Role, comment.Body.ToString())));
        Assert.Null(ticket.SolvedAt);
    }

    [Fact]
    public async Task A_comment_is_known_by_the_transaction_in_its_address() => Assert.Equal((null, "99"), await UpdateAsync("JIRA key", "ENG-2"));

    [Theory]
    [InlineData("No such field", "no such custom field")]
    [InlineData("Category", "no such custom field")]
    public async Task A_field_that_was_not_set_is_said_to_be_so_though_the_answer_is_200(string field, string said)
    {
        var (remark, comment) = await UpdateAsync(field, "x");

        Assert.Equal("99", comment);
        Assert.Contains(said, remark, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_is_none() => Assert.Null(await _tracker.ReadAsync("404", Cancel));

    private async Task<(string? Remark, string? Comment)> UpdateAsync(string field, string value)
    {
        var update = new TicketUpdate("s-1") { Note = RichText.FromPlain("n") };
        var outcome = Assert.Single(await _tracker.UpdateAsync(["1"], update with { Fields = update.Fields.Add(field, value) }, Cancel));
        Assert.Null(outcome.Failure);
        return (outcome.Remark, outcome.CommentId);
    }
}
