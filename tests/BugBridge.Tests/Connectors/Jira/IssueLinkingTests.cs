using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueLinkingTests
{
    private const string Links = """
        {"issuelinks":[
          {"id":"71","type":{"name":"Duplicate"},"outwardIssue":{"id":"10009","key":"ENG-9"}},
          {"id":"72","type":{"name":"Duplicate"},"inwardIssue":{"id":"10008","key":"ENG-8"}},
          {"id":"73","type":{"name":"Relates"},"outwardIssue":{"id":"10009","key":"ENG-9"}}]}
        """;

    [Fact]
    public async Task A_read_issue_tells_its_links_with_their_direction_and_costs_no_further_call()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: Links));

        var issue = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal(
            [
                new IssueTie("Duplicate", true, new IssueRef("10009", "ENG-9")),
                new IssueTie("Duplicate", false, new IssueRef("10008", "ENG-8")),
                new IssueTie("Relates", true, new IssueRef("10009", "ENG-9")),
            ],
            issue!.Ties);
        Assert.Contains("issuelinks", Assert.Single(bench.Jira.Requests).Query["fields"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", false)]
    [InlineData("""{"security":null}""", false)]
    [InlineData("""{"security":{"id":"10100","name":"Security team"}}""", true)]
    [InlineData("""{"security":"a shape that nobody expects"}""", true)]
    public async Task An_issue_with_a_security_level_is_restricted(string fields, bool isRestricted)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: fields));

        Assert.Equal(isRestricted, (await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel))!.IsRestricted);
        Assert.Contains("security", bench.Jira.Requests[0].Query["fields"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ENG-9")]
    [InlineData("10009")]
    public async Task Only_the_link_of_that_type_in_that_direction_is_taken_away(string to)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: Links)).On("DELETE issueLink/71", "", 204);

        await bench.Tracker.UnlinkIssuesAsync("ENG-1", to, "duplicate", JiraBench.Cancel);

        Assert.Equal("DELETE issueLink/71", Assert.Single(bench.Jira.Writes).ToString());
    }

    [Fact]
    public async Task A_link_that_is_not_there_or_goes_meanwhile_or_went_with_its_issue_is_no_error()
    {
        await using var bench = new JiraBench();
        bench.Jira
            .On("GET issue/ENG-1", JiraJson.Issue(fields: Links)).On("GET issue/ENG-1", JiraJson.Issue(fields: Links)).On("GET issue/ENG-1", JiraJson.Issue())
            .On("DELETE issueLink/71", "{}", 404)
            .On("GET issue/ENG-2", "{}", 404);

        await bench.Tracker.UnlinkIssuesAsync("ENG-1", "ENG-8", "Duplicate", JiraBench.Cancel);
        await bench.Tracker.UnlinkIssuesAsync("ENG-1", "ENG-9", "Duplicate", JiraBench.Cancel);
        await bench.Tracker.UnlinkIssuesAsync("ENG-2", "ENG-9", "Duplicate", JiraBench.Cancel);

        Assert.Single(bench.Jira.Writes);
    }

    [Fact]
    public async Task A_link_that_stays_because_a_permission_is_missing_is_an_error()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: Links)).On("DELETE issueLink/71", "{}", 404);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.UnlinkIssuesAsync("ENG-1", "ENG-9", "Duplicate", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("Link Issues", failure.Message, StringComparison.Ordinal);
    }
}
