using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Documented;

/// <summary>What comes out of the examples in Zendesk's documentation.</summary>
public sealed class ZendeskExamplesTests : IAsyncDisposable
{
    private static readonly TicketUpdate Note = new("s-1") { Note = RichText.FromPlain("The smoke is very colorful.") };
    private readonly CountingClock _clock = new(A.Monday);
    private readonly CallBudget _budget;
    private readonly MockedRemote _remote;
    private readonly ZendeskHelpdesk _zendesk;

    public ZendeskExamplesTests()
    {
        _budget = new CallBudget(60_000, _clock);
        _remote = DocumentedExchanges.Open("zendesk.json", _clock);
        var settings = new ZendeskSettings { BaseUrl = "https://acme.zendesk.com", Email = "bridge@example.org", ApiToken = "token" };
        _zendesk = ZendeskHelpdesk.Create(settings, _budget, _clock, _remote.Wire);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _zendesk.Dispose();
        _remote.Dispose();
        await _budget.DisposeAsync();
    }

    [Fact]
    public async Task The_ticket_is_read_with_its_fields_tags_and_times()
    {
        var ticket = (await _zendesk.ReadAsync("35436", Cancel))!;

        Assert.Equal(("35436", "Help, my printer is on fire!", TicketStatus.Open, "web"), (ticket.Id, ticket.Subject, ticket.Status, ticket.Channel));
        Assert.Equal(["enterprise", "other_tag"], ticket.Tags.Order(StringComparer.Ordinal));
        Assert.Equal<FieldValue>(["745", "yes"], [ticket.Fields["27642"].ToString(), ticket.Fields["27648"].ToString()]);
        Assert.Equal(new DateTimeOffset(2009, 7, 20, 22, 55, 29, TimeSpan.Zero), ticket.CreatedAt);
        Assert.Equal("20978392", ticket.Requester?.Id);
    }

    [Fact]
    public async Task A_comment_of_somebody_whose_role_is_not_told_is_no_reps_and_keeps_its_file()
    {
        var ticket = (await _zendesk.ReadAsync("35436", Cancel))!;

        var comment = Assert.Single(ticket.Comments);
        Assert.Equal(comment.Body, ticket.Description);
        Assert.Equal(("1274", CommentKind.PublicReply, AuthorRole.Unknown), (comment.Id, comment.Kind, comment.Author.Role));
        Assert.Equal("Thanks for your help!", comment.Body.ToString());
        Assert.Equal(new Attachment("498483", "crash.log", "text/plain", 2532), Assert.Single(comment.Attachments));
    }

    [Fact]
    public async Task The_note_of_an_update_is_the_event_that_is_a_comment()
    {
        var outcome = Assert.Single(await _zendesk.UpdateAsync(["35436"], Note, Cancel));

        Assert.Equal((null, "206091192547"), (outcome.Failure, outcome.CommentId));
    }

    [Fact]
    public async Task A_job_that_has_ended_already_is_not_followed()
    {
        var outcomes = await _zendesk.UpdateAsync(["244", "245"], Note, Cancel);

        Assert.Equal(["244", "245"], outcomes.Select(outcome => outcome.TicketId));
        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
    }

    [Fact]
    public async Task An_export_gives_the_ticket_and_events_about_metrics_are_no_comments()
    {
        var start = await _zendesk.PollAsync(null, Cancel);

        var page = await _zendesk.PollAsync(start.Cursor, Cancel);

        var ticket = Assert.Single(page.Tickets);
        Assert.Equal(("35436", TicketStatus.Open, false), (ticket.Id, ticket.Status, page.HasMore));
        Assert.Empty(ticket.Comments);
    }

    [Fact]
    public async Task A_private_comment_that_an_agent_wrote_is_not_the_one_with_our_stamp()
    {
        Assert.Equal(TimeSpan.FromMinutes(1), (await _zendesk.FindUpdateAsync("35436", "s-1", A.Monday, Cancel)).AskAgainIn);

        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(StampLookup.Absent, await _zendesk.FindUpdateAsync("35436", "s-1", A.Monday, Cancel));
    }

    [Fact]
    public async Task Results_are_counted() => Assert.Equal(6, await _zendesk.CountHistoryAsync(A.Monday, Cancel));

    [Fact]
    public async Task A_ticket_that_is_not_there_is_none() => Assert.Null(await _zendesk.ReadAsync("404", Cancel));

    [Fact]
    public async Task What_is_not_valid_is_refused_with_every_reason()
    {
        var failure = Assert.Single(await _zendesk.UpdateAsync(["422"], Note, Cancel)).Failure!;

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("can't be blank", failure.Message, StringComparison.Ordinal);
        Assert.Contains("is not properly formatted", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_the_limit_an_update_is_for_later_by_as_much_as_Zendesk_says()
    {
        var failure = Assert.Single(await _zendesk.UpdateAsync(["429"], Note, Cancel)).Failure!;

        Assert.Equal((RemoteFailureKind.TryLater, TimeSpan.FromSeconds(93)), (failure.Kind, failure.RetryAfter));
        Assert.Equal(A.Monday.AddSeconds(93), _budget.PausedUntil);
    }
}
