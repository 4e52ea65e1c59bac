using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using Xunit;

namespace BugBridge.Tests.Connectors.Documented;

/// <summary>What comes out of the examples in Atlassian's documentation, of Cloud's third version of the API and of Data Center's second.</summary>
public sealed class JiraExamplesTests : IAsyncDisposable
{
    private static readonly NewIssue Bug = new("ED", "Bug", "Export fails", RichText.FromPlain("It broke."));
    private readonly CountingClock _clock = new(A.Monday);
    private readonly CallBudget _budget;
    private readonly List<IDisposable> _opened = [];

    public JiraExamplesTests() => _budget = new CallBudget(60_000, _clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        _opened.ForEach(one => one.Dispose());
        return _budget.DisposeAsync();
    }

    [Fact]
    public async Task A_filed_issue_is_known_by_id_and_key() =>
        Assert.Equal(new IssueRef("10000", "ED-24"), await Open(JiraKind.Cloud).FileAsync(Bug, "s-1", Cancel));

    [Theory]
    [InlineData(JiraKind.Cloud)]
    [InlineData(JiraKind.DataCenter)]
    public async Task What_is_missing_is_refused_in_Jiras_words(JiraKind kind)
    {
        var failure = await Assert.ThrowsAsync<RemoteException>(() => Open(kind).FileAsync(Bug with { Project = "BAD" }, "s-1", Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("Field 'priority' is required", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(JiraKind.Cloud)]
    [InlineData(JiraKind.DataCenter)]
    public async Task A_comment_that_was_made_is_known_by_its_id(JiraKind kind) =>
        Assert.Equal("10000", await Open(kind).CommentAsync("ED-24", RichText.FromPlain("Any news?"), "s-1", null, Cancel));

    [Theory]
    [InlineData(JiraKind.Cloud)]
    [InlineData(JiraKind.DataCenter)]
    public async Task A_comment_of_somebody_else_is_not_the_one_with_our_stamp(JiraKind kind) =>
        Assert.Equal(StampLookup.Absent, await Open(kind).FindCommentAsync("ED-24", "s-1", Cancel));

    [Theory]
    [InlineData(JiraKind.Cloud)]
    [InlineData(JiraKind.DataCenter)]
    public async Task Priorities_are_given_lowest_first(JiraKind kind) => Assert.Equal(["Trivial", "Major"], await Open(kind).PrioritiesAsync(Cancel));

    [Fact]
    public async Task What_our_account_changed_is_no_touch_and_what_somebody_wrote_through_it_is()
    {
        // In the examples, the user who asks is the author of everything.
        var touches = await Open(JiraKind.Cloud).TouchesAsync("ED-24", Cancel);

        Assert.Equal([("comment", "Eva Engineer")], touches.Select(touch => (touch.Field, touch.By)));
    }

    [Theory]
    [InlineData(JiraKind.Cloud)]
    [InlineData(JiraKind.DataCenter)]
    public async Task A_file_may_have_been_put_up_when_the_answer_has_a_time_that_no_Jira_would_send(JiraKind kind)
    {
        // The example has a number there.
        await using var file = new FileContent("picture.jpg", "image/jpeg", 3, new MemoryStream([1, 2, 3]));

        var failure = await Assert.ThrowsAsync<RemoteException>(() => Open(kind).AttachAsync("ED-24", file, Cancel));

        Assert.Equal(RemoteFailureKind.FateUnknown, failure.Kind);
    }

    [Theory]
    [InlineData(JiraKind.Cloud)]
    [InlineData(JiraKind.DataCenter)]
    public async Task An_example_that_no_Jira_would_send_is_unreadable_rather_than_half_an_issue(JiraKind kind)
    {
        // Without a status, with a number for a time, and with comments that are no page.
        var failure = await Assert.ThrowsAsync<RemoteException>(() => Open(kind).ReadAsync("ED-1", Cancel));

        Assert.Equal(RemoteFailureKind.Unreadable, failure.Kind);
    }

    [Theory]
    [InlineData(JiraKind.Cloud)]
    [InlineData(JiraKind.DataCenter)]
    public async Task Over_the_limit_an_edit_is_for_later_by_as_much_as_Jira_says(JiraKind kind)
    {
        var failure = await Assert.ThrowsAsync<RemoteException>(() => Open(kind).EditAsync("ED-429", new IssueEdit { AddLabels = ["a"] }, Cancel));

        Assert.Equal((RemoteFailureKind.TryLater, TimeSpan.FromSeconds(5)), (failure.Kind, failure.RetryAfter));
    }

    private JiraIssueTracker Open(JiraKind kind)
    {
        var remote = DocumentedExchanges.Open(kind == JiraKind.Cloud ? "jira-cloud.json" : "jira-data-center.json", _clock);
        var settings = new JiraSettings { Kind = kind, BaseUrl = "https://jira.example", Email = kind == JiraKind.Cloud ? "bridge@example.org" : string.Empty, Token = "token" };
        var tracker = JiraIssueTracker.Create(settings, _budget, _clock, remote.Wire);
        _opened.AddRange([tracker, remote]);
        return tracker;
    }
}
