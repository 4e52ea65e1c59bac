using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueListingTests
{
    private const string Nothing = """{"issues":[],"isLast":true}""";

    [Theory]
    [InlineData(365, "(project in (\"ENG\", \"OPS\") OR labels = \"bugbridge\") AND (statusCategory != Done OR resolved >= \"-365d\" OR (resolution is EMPTY AND updated >= \"-365d\")) ORDER BY created ASC")]
    [InlineData(0, "(project in (\"ENG\", \"OPS\") OR labels = \"bugbridge\") AND statusCategory != Done ORDER BY created ASC")]
    public async Task What_is_open_or_was_closed_lately_is_asked_for_oldest_first(int days, string jql)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", Nothing);

        var page = await bench.Tracker.ListAsync(null, days, JiraBench.Cancel);

        Assert.Equal(jql, Assert.Single(bench.Jira.Requests).Query["jql"]);
        Assert.False(page.HasMore);
    }

    [Fact]
    public async Task The_list_goes_on_page_by_page_until_Jira_says_that_it_ends()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", $$"""{"issues":[{{JiraJson.Issue("1", "ENG-1")}}],"nextPageToken":"p2"}""")
            .On("GET search/jql", $$"""{"issues":[{{JiraJson.Issue("2", "ENG-2")}}],"isLast":true}""");

        var first = await bench.Tracker.ListAsync(null, 30, JiraBench.Cancel);
        var second = await bench.Tracker.ListAsync(first.Cursor, 30, JiraBench.Cancel);

        Assert.Equal((true, false), (first.HasMore, second.HasMore));
        Assert.Equal([new IssueRef("1", "ENG-1"), new IssueRef("2", "ENG-2")], first.Issues.Concat(second.Issues).Select(glimpse => glimpse.Ref));
        Assert.Equal("p2", bench.Jira.Requests[1].Query["nextPageToken"]);
    }

    [Fact]
    public async Task A_place_that_Jira_has_forgotten_is_refused_with_the_advice_to_begin_again()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", """{"errorMessages":["The nextPageToken is invalid."]}""", 400);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.ListAsync("p2", 30, JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("start again", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Priorities_are_given_lowest_first_and_to_their_end_while_Jira_gives_the_highest_first()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET priority/search", """{"values":[{"name":"P1"},{"name":"P2"}],"total":3}""").On("GET priority/search", """{"values":[{"name":"P3"}],"isLast":true}""");

        Assert.Equal(["P3", "P2", "P1"], await bench.Tracker.PrioritiesAsync(JiraBench.Cancel));
    }
}
