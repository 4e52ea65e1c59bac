using BugBridge.Connectors.Freshdesk;
using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Documented;

/// <summary>What comes out of the examples in Freshdesk's documentation.</summary>
public sealed class FreshdeskExamplesTests : IAsyncDisposable
{
    private static readonly TicketUpdate Note = new("s-1") { Note = RichText.FromPlain("Hi Rita") };
    private readonly CountingClock _clock = new(A.Monday);
    private readonly CallBudget _budget;
    private readonly MockedRemote _remote;
    private readonly FreshdeskHelpdesk _freshdesk;

    public FreshdeskExamplesTests()
    {
        _budget = new CallBudget(60_000, _clock);
        _remote = DocumentedExchanges.Open("freshdesk.json", _clock);
        _freshdesk = FreshdeskHelpdesk.Create(new FreshdeskSettings { BaseUrl = "https://acme.freshdesk.com", ApiKey = "key" }, _budget, _clock, _remote.Wire);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _freshdesk.Dispose();
        _remote.Dispose();
        await _budget.DisposeAsync();
    }

    [Fact]
    public async Task The_ticket_is_read_with_its_customer_and_company()
    {
        var ticket = (await _freshdesk.ReadAsync("20", Cancel))!;

        Assert.Equal(("20", "Support needed", TicketStatus.New, "Not given."), (ticket.Id, ticket.Subject, ticket.Status, ticket.Description.ToString()));
        Assert.Equal(new Customer("1", "Cora Customer", "cora@example.org", "1", "Acme") { Language = "en" }, ticket.Requester);
        Assert.Equal(new DateTimeOffset(2015, 8, 24, 11, 56, 51, TimeSpan.Zero), ticket.CreatedAt);
        Assert.Equal<FieldValue>("Primary", ticket.Fields["category"]);
    }

    [Fact]
    public async Task A_private_conversation_is_an_internal_note_and_the_description_is_none()
    {
        var ticket = (await _freshdesk.ReadAsync("20", Cancel))!;

        Assert.Equal(
            [("Not given.", CommentKind.PublicReply), ("Please reply as soon as possible.", CommentKind.InternalNote)],
            ticket.Comments.Select(comment => (comment.Body.ToString(), comment.Kind)));
    }

    [Fact]
    public async Task A_note_that_was_made_is_known_by_its_number()
    {
        var outcome = Assert.Single(await _freshdesk.UpdateAsync(["20"], Note, Cancel));

        Assert.Equal((null, "5"), (outcome.Failure, outcome.CommentId));
    }

    [Fact]
    public async Task What_is_not_valid_is_refused_with_field_and_reason()
    {
        var failure = Assert.Single(await _freshdesk.UpdateAsync(["400"], Note, Cancel)).Failure!;

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("body: It should not be blank", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_not_allowed_and_no_missing_ticket()
    {
        var failure = await Assert.ThrowsAsync<RemoteException>(() => _freshdesk.ReadAsync("401", Cancel));

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
    }

    [Fact]
    public async Task Over_the_limit_a_note_is_for_later_by_as_much_as_Freshdesk_says()
    {
        var failure = Assert.Single(await _freshdesk.UpdateAsync(["429"], Note, Cancel)).Failure!;

        Assert.Equal((RemoteFailureKind.TryLater, TimeSpan.FromSeconds(26)), (failure.Kind, failure.RetryAfter));
    }
}
