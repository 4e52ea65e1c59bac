using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueReadingTests
{
    [Fact]
    public async Task An_issue_is_read_whole_with_one_call()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(properties: """{"bugbridge":{"stamp":"s-1"}}"""));

        var issue = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.NotNull(issue);
        Assert.Equal(new IssueRef("10001", "ENG-1"), issue.Ref);
        Assert.Equal("https://jira.example/browse/ENG-1", issue.Url);
        Assert.Equal(("Export fails", "It broke."), (issue.Summary, PlainText.Of(issue.Description)));
        Assert.Equal(("ENG", "To Do", StatusCategory.ToDo), (issue.Project, issue.Status, issue.Category));
        Assert.Equal((null, "High", "Eva Engineer", "s-1"), (issue.Resolution, issue.Priority, issue.Assignee, issue.Stamp));
        Assert.Equal(["bugbridge", "export"], issue.Labels.Order());
        Assert.Equal(["Exports"], issue.Components);
        Assert.Equal(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero), issue.CreatedAt);
        Assert.Equal(TimeSpan.Zero, issue.CreatedAt.Offset);
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 8, 30, 0, TimeSpan.Zero), issue.UpdatedAt);
        var request = Assert.Single(bench.Jira.Requests);
        Assert.Equal("bugbridge", request.Query["properties"]);
        Assert.Contains("fixVersions,created,updated,comment,attachment,duedate", request.Query["fields"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_an_emoji_keeps_nobody_from_reading_the_rest()
    {
        await using var bench = new JiraBench();
        var json = JiraJson.Issue(fields: JiraJson.WithComments(JiraJson.Comment("5", """{"jsdPublic":true}""")))
            .Replace("Export fails", @"cut \ud83d here", StringComparison.Ordinal)
            .Replace("It broke.", @"\uDC00 whole \ud83d\ude00, \\ud83d and \uD83D\uD83D", StringComparison.Ordinal)
            .Replace("Comment 5", @"\ud83d", StringComparison.Ordinal);
        bench.Jira.On("GET issue/ENG-1", json).On("GET issue/10001/comment", JiraJson.Page(1, JiraJson.Comment("5").Replace("Comment 5", @"\ud83d", StringComparison.Ordinal)));

        var issue = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal("cut \uFFFD here", issue!.Summary);
        Assert.Equal(@"� whole 😀, \ud83d and ��", issue.Description.ToString());
        Assert.Equal("\uFFFD", Assert.Single(issue.Comments).Body.ToString());
    }

    [Theory]
    [InlineData("new", StatusCategory.ToDo)]
    [InlineData("undefined", StatusCategory.ToDo)]
    [InlineData("indeterminate", StatusCategory.InProgress)]
    [InlineData("done", StatusCategory.Done)]
    public async Task A_status_is_known_by_its_category(string key, StatusCategory expected)
    {
        var issue = await ReadAsync($$$$"""{"status":{"name":"X","statusCategory":{"key":"{{{{key}}}}"}}}""");

        Assert.Equal(expected, issue.Category);
    }

    [Fact]
    public async Task A_deleted_issue_is_null_once_the_credentials_are_seen_to_work()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", """{"errorMessages":["Issue does not exist"]}""", 404);

        Assert.Null(await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel));
        Assert.Equal(["GET issue/ENG-1", "GET myself"], bench.Jira.Requests.Select(request => request.ToString()));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task A_404_of_a_token_that_does_not_work_is_not_a_deleted_issue(int myself)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", "{}", 404);
        bench.Jira.Replace("GET myself", "{}", myself);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
        Assert.Contains("api.atlassian.com/ex/jira", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_Jira_has_removed_is_not_a_deleted_issue()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", "{}", 410);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
    }

    [Fact]
    public async Task An_answer_to_nobody_in_particular_is_not_taken_for_ours()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", new MockedAnswer("""{"issues":[],"isLast":true}""").With("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"));

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.PollAsync("""{"since":"2026-11-02T08:59:00+00:00"}""", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
    }

    [Theory]
    [InlineData("""{"id":"10001","key":"EN""")]
    [InlineData("""{"id":"10001"}""")]
    [InlineData("""[]""")]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("""{"id":"1","key":"ENG-1","fields":{"status":null}}""")]
    [InlineData("""{"id":"1","key":"ENG-1","fields":{"status":"Done"}}""")]
    public async Task An_answer_that_is_no_issue_is_unreadable(string answer)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", answer);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Unreadable, failure.Kind);
    }

    [Fact]
    public async Task Many_issues_take_a_call_for_each_hundred()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue/bulkfetch", request => new MockedAnswer(
            $$"""{"issues":[{{string.Join(',', request.Body!["issueIdsOrKeys"]!.AsArray().Select(id => JiraJson.Issue(id!.GetValue<string>(), "ENG-" + id)))}}]}"""));

        var issues = await bench.Tracker.ReadManyAsync([.. Enumerable.Range(1, 250).Select(id => $"{id}"), "250"], JiraBench.Cancel);

        Assert.Equal(250, issues.Count);
        Assert.Equal([100, 100, 50], bench.Jira.Requests.Select(request => request.Body!["issueIdsOrKeys"]!.AsArray().Count));
        Assert.Equal("bugbridge", bench.Jira.Requests[0].Body!["properties"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Issues_missing_from_a_bulk_answer_are_believed_gone_only_when_the_credentials_work()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue/bulkfetch", """{"issues":[],"issueErrors":[{"id":"1","errorMessage":"not found"}]}""");
        Assert.Empty(await bench.Tracker.ReadManyAsync(["1"], JiraBench.Cancel));

        bench.Jira.Replace("GET myself", "{}", 401);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.ReadManyAsync(["1"], JiraBench.Cancel));
        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
    }

    [Fact]
    public async Task Reading_no_issues_asks_nothing()
    {
        await using var bench = new JiraBench();

        Assert.Empty(await bench.Tracker.ReadManyAsync([], JiraBench.Cancel));
        Assert.Empty(bench.Jira.Requests);
    }

    [Fact]
    public async Task Links_point_to_the_site_when_calls_go_to_the_api_host()
    {
        await using var bench = new JiraBench(settings => settings.SiteUrl = "https://company.example/");

        Assert.Equal("https://company.example/browse/ENG-1", bench.Tracker.UrlOf("ENG-1"));
    }

    [Fact]
    public async Task Calls_go_below_the_path_of_the_api_host()
    {
        await using var bench = new JiraBench(settings => settings.BaseUrl = "https://api.atlassian.com/ex/jira/0a-1b");
        bench.Jira.On("GET issue/ENG/1?x", "{}", 404);

        Assert.Null(await bench.Tracker.ReadAsync("ENG/1?x", JiraBench.Cancel));

        Assert.Equal(["/ex/jira/0a-1b/rest/api/3/issue/ENG%2F1%3Fx", "/ex/jira/0a-1b/rest/api/3/myself"], bench.Jira.Calls.Select(call => call.Path));
    }

    private static async Task<Issue> ReadAsync(string fields)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: fields));
        return (await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel))!;
    }
}
