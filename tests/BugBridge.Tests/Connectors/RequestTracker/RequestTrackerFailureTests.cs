using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Connectors.Mocked;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

public sealed class RequestTrackerFailureTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(A.Monday);
    private readonly MockedRequestTracker _tracker;

    public RequestTrackerFailureTests() => _tracker = new MockedRequestTracker(_clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _tracker.Dispose();

    [Fact]
    public async Task Fields_come_before_the_note_and_nothing_is_ever_sent_to_the_customer()
    {
        var outcome = await UpdateAsync();

        Assert.Null(outcome.Failure);
        Assert.Equal("99", outcome.CommentId);
        var writes = _tracker.Asked.Where(asked => !asked.StartsWith("GET", StringComparison.Ordinal)).ToList();
        Assert.Collection(
            writes,
            put => Assert.StartsWith("PUT ticket/7 ", put, StringComparison.Ordinal),
            post => Assert.StartsWith("POST ticket/7/comment ", post, StringComparison.Ordinal));
        Assert.DoesNotContain(_tracker.Asked, asked => asked.Contains("correspond ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_whose_answer_never_came_is_of_unknown_fate_and_not_sent_again()
    {
        _tracker.On("POST", "ticket/7/comment", MockedAnswer.Reset);

        Assert.Equal(RemoteFailureKind.FateUnknown, (await UpdateAsync()).Failure?.Kind);
        Assert.Single(_tracker.Asked, asked => asked.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_that_takes_too_long_is_of_unknown_fate()
    {
        _tracker.On("POST", "ticket/7/comment", _ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(31));
            return MockedAnswer.Silence;
        });

        Assert.Equal(RemoteFailureKind.FateUnknown, (await UpdateAsync()).Failure?.Kind);
    }

    [Fact]
    public async Task A_note_that_cannot_be_delivered_at_all_can_be_sent_later()
    {
        _tracker.Wire.Refuses = request => request.Method == HttpMethod.Post;

        Assert.Equal(RemoteFailureKind.TryLater, (await UpdateAsync()).Failure?.Kind);
    }

    [Fact]
    public async Task Fields_that_fail_keep_the_note_back()
    {
        _tracker.On("PUT", "ticket/7", new MockedAnswer("{}", 500));

        Assert.Equal(RemoteFailureKind.FateUnknown, (await UpdateAsync()).Failure?.Kind);
        Assert.DoesNotContain(_tracker.Asked, asked => asked.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_that_may_not_be_written_names_the_right_that_is_missing()
    {
        _tracker.On("POST", "ticket/7/comment", new MockedAnswer("""{"message":"Permission Denied"}""", 400));
        _tracker.On("GET", "ticket/7", """{"id":7,"Queue":{"id":"3","Name":"Support"},"_hyperlinks":[{"ref":"self"}]}""");

        var failure = (await UpdateAsync()).Failure;

        Assert.Equal(RemoteFailureKind.NotAllowed, failure?.Kind);
        Assert.Contains("CommentOnTicket", failure?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("this is not a JSON")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"id\":{}}")]
    [InlineData("{}")]
    public async Task A_ticket_that_cannot_be_understood_is_not_taken_for_gone(string body)
    {
        _tracker.On("GET", "ticket/7", body);
        using var helpdesk = _tracker.Connect();

        Assert.Equal(RemoteFailureKind.Unreadable, (await Assert.ThrowsAsync<RemoteException>(() => helpdesk.ReadAsync("7", Token))).Kind);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"items":null}""")]
    public async Task A_list_without_rows_is_not_taken_for_nothing_new(string body)
    {
        _tracker.On("GET", "transactions", body);
        using var helpdesk = _tracker.Connect();

        Assert.Equal(RemoteFailureKind.Unreadable, (await Assert.ThrowsAsync<RemoteException>(() => helpdesk.PollAsync("5", Token))).Kind);
    }

    [Fact]
    public async Task A_missing_page_at_a_wrong_address_is_not_a_missing_ticket()
    {
        _tracker.On("GET", string.Empty, new MockedAnswer(string.Empty, 404));
        using var helpdesk = _tracker.Connect();

        var failure = await Assert.ThrowsAsync<RemoteException>(() => helpdesk.ReadAsync("7", Token));

        Assert.Contains("BaseUrl", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_that_may_not_be_seen_does_not_count_as_gone_or_as_wrong_credentials()
    {
        _tracker.On("GET", "ticket/7", new MockedAnswer("""{"message":"Forbidden"}""", 403));
        using var helpdesk = _tracker.Connect();

        Assert.Equal(RemoteFailureKind.Refused, (await Assert.ThrowsAsync<RemoteException>(() => helpdesk.ReadAsync("7", Token))).Kind);
    }

    [Fact]
    public async Task No_message_shows_the_token()
    {
        _tracker.On("GET", string.Empty, new MockedAnswer("""{"message":"Unauthorized"}""", 401));
        using var helpdesk = _tracker.Connect();

        var failure = await Assert.ThrowsAsync<RemoteException>(() => helpdesk.ReadAsync("7", Token));

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
        Assert.DoesNotContain("0123456789abcdef", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_note_counts_as_absent_only_when_its_request_can_no_longer_run()
    {
        using var helpdesk = _tracker.Connect();
        var attempted = _clock.GetUtcNow();

        var early = await helpdesk.FindUpdateAsync("7", "abc", attempted, Token);
        _clock.Advance(TimeSpan.FromSeconds(36));
        var late = await helpdesk.FindUpdateAsync("7", "abc", attempted, Token);

        Assert.Equal(TimeSpan.FromSeconds(35), early.AskAgainIn);
        Assert.Same(StampLookup.Absent, late);
    }

    private async Task<TicketUpdateOutcome> UpdateAsync()
    {
        using var helpdesk = _tracker.Connect();
        var update = new TicketUpdate("abc") { Note = RichText.FromPlain("note"), Fields = FieldsOf("JIRA key", "ENG-1") };
        return Assert.Single(await helpdesk.UpdateAsync(["7"], update, Token));
    }

    private static ImmutableSortedDictionary<string, string> FieldsOf(string key, string value) =>
        ImmutableSortedDictionary<string, string>.Empty.Add(key, value);
}
