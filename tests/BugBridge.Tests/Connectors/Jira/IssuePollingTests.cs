using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssuePollingTests
{
    private const string Nothing = """{"issues":[],"isLast":true}""";

    [Fact]
    public async Task The_first_poll_starts_at_now_and_brings_nothing_of_the_past()
    {
        await using var bench = new JiraBench();

        var page = await bench.Tracker.PollAsync(null, JiraBench.Cancel);

        Assert.Empty(page.Issues);
        Assert.False(page.HasMore);
        Assert.Empty(bench.Jira.Requests);
    }

    [Fact]
    public async Task An_idle_poll_is_one_call_that_looks_back_over_the_time_passed_and_the_lag_of_the_search()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", Nothing);
        var cursor = (await bench.Tracker.PollAsync(null, JiraBench.Cancel)).Cursor;
        bench.Clock.Advance(TimeSpan.FromMinutes(10));

        var page = await bench.Tracker.PollAsync(cursor, JiraBench.Cancel);

        Assert.False(page.HasMore);
        var request = Assert.Single(bench.Jira.Requests);
        Assert.Equal("(project in (\"ENG\", \"OPS\") OR labels = \"bugbridge\") AND updated >= \"-13m\" ORDER BY updated DESC", request.Query["jql"]);
        Assert.Equal("updated", request.Query["fields"]);
    }

    [Fact]
    public async Task Without_projects_only_labelled_issues_are_watched()
    {
        await using var bench = new JiraBench(settings => settings.Projects = []);
        bench.Jira.On("GET search/jql", Nothing);

        await bench.Tracker.PollAsync((await bench.Tracker.PollAsync(null, JiraBench.Cancel)).Cursor, JiraBench.Cancel);

        Assert.Equal("labels = \"bugbridge\" AND updated >= \"-3m\" ORDER BY updated DESC", bench.Jira.Requests[0].Query["jql"]);
    }

    [Fact]
    public async Task A_pass_goes_on_page_by_page_and_the_next_begins_where_this_one_began()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", $$"""{"issues":[{{JiraJson.Issue("1", "ENG-1")}}],"nextPageToken":"p2"}""")
            .On("GET search/jql", $$"""{"issues":[{{JiraJson.Issue("2", "ENG-2")}}],"isLast":true}""")
            .On("GET search/jql", Nothing);
        var start = (await bench.Tracker.PollAsync(null, JiraBench.Cancel)).Cursor;
        bench.Clock.Advance(TimeSpan.FromMinutes(1));

        var first = await bench.Tracker.PollAsync(start, JiraBench.Cancel);
        bench.Clock.Advance(TimeSpan.FromMinutes(7));
        var second = await bench.Tracker.PollAsync(first.Cursor, JiraBench.Cancel);
        await bench.Tracker.PollAsync(second.Cursor, JiraBench.Cancel);

        Assert.Equal((true, false), (first.HasMore, second.HasMore));
        Assert.Equal(new IssueGlimpse(new IssueRef("2", "ENG-2"), new DateTimeOffset(2026, 11, 2, 8, 30, 0, TimeSpan.Zero)), Assert.Single(second.Issues));
        Assert.Equal("p2", bench.Jira.Requests[1].Query["nextPageToken"]);
        Assert.Equal(bench.Jira.Requests[0].Query["jql"], bench.Jira.Requests[1].Query["jql"]);
        Assert.Contains("\"-10m\"", bench.Jira.Requests[2].Query["jql"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_poll_loses_nothing_because_the_cursor_stays()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", "{}", 400).On("GET search/jql", Nothing);
        var cursor = (await bench.Tracker.PollAsync(null, JiraBench.Cancel)).Cursor;

        await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.PollAsync(cursor, JiraBench.Cancel));
        bench.Clock.Advance(TimeSpan.FromHours(1));
        await bench.Tracker.PollAsync(cursor, JiraBench.Cancel);

        Assert.Contains("\"-63m\"", bench.Jira.Requests[^1].Query["jql"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_Jira_has_forgotten_begins_the_pass_anew()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", $$"""{"issues":[{{JiraJson.Issue("1", "ENG-1")}}],"nextPageToken":"p2"}""")
            .On("GET search/jql", """{"errorMessages":["The provided next page token is invalid"]}""", 400)
            .On("GET search/jql", $$"""{"issues":[{{JiraJson.Issue("1", "ENG-1")}}],"isLast":true}""");
        var first = await bench.Tracker.PollAsync((await bench.Tracker.PollAsync(null, JiraBench.Cancel)).Cursor, JiraBench.Cancel);
        bench.Clock.Advance(TimeSpan.FromDays(8));

        var again = await bench.Tracker.PollAsync(first.Cursor, JiraBench.Cancel);

        Assert.False(again.HasMore);
        Assert.False(bench.Jira.Requests[2].Query.ContainsKey("nextPageToken"));
        Assert.Contains("\"-11523m\"", bench.Jira.Requests[2].Query["jql"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_narrows_no_window()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", Nothing);

        await bench.Tracker.PollAsync("""{"since":"2030-01-01T00:00:00+00:00"}""", JiraBench.Cancel);

        Assert.Contains("\"-3m\"", bench.Jira.Requests[0].Query["jql"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    public async Task A_cursor_that_cannot_be_read_is_said_to_be_so(string cursor)
    {
        await using var bench = new JiraBench();

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.PollAsync(cursor, JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Unreadable, failure.Kind);
    }
}
