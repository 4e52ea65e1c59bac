using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueEditTests
{
    private const string Links = """{"issuelinks":[{"type":{"name":"Duplicate"},"outwardIssue":{"id":"10009","key":"ENG-9"}},{"type":{"name":"Duplicate"},"inwardIssue":{"id":"10008","key":"ENG-8"}}]}""";

    private const string Transitions = """
        {"transitions":[
          {"id":"11","name":"Start","to":{"name":"In Progress"}},
          {"id":"21","name":"Close quietly","to":{"name":"Done"}},
          {"id":"31","name":"Resolve","to":{"name":"Done"},"fields":{"resolution":{"required":true,"name":"Resolution","allowedValues":[{"name":"Fixed"},{"name":"Won't Do"}]}}},
          {"id":"41","name":"Reopen","to":{"name":"Open"},"isAvailable":false}]}
        """;

    [Fact]
    public async Task Labels_are_added_and_taken_away_without_touching_the_others()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("PUT issue/ENG-1", "", 204);

        await bench.Tracker.EditAsync("ENG-1", new IssueEdit { AddLabels = ["a"], RemoveLabels = ["b"] }, JiraBench.Cancel);

        Same("""{"update":{"labels":[{"add":"a"},{"remove":"b"}]}}""", Assert.Single(bench.Jira.Requests).Body);
    }

    [Theory]
    [InlineData("Bridge tickets", "12", """{"customfield_1":12}""")]
    [InlineData("Bridge tickets", "3.5", """{"customfield_1":3.5}""")]
    [InlineData("Bridge tickets", "-0.25", """{"customfield_1":-0.25}""")]
    [InlineData("customfield_1", "1000000", """{"customfield_1":1000000}""")]
    [InlineData("Bridge tickets", "", """{"customfield_1":null}""")]
    [InlineData("Bridge reported by", "", """{"customfield_2":null}""")]
    [InlineData("priority", "High", """{"priority":{"name":"High"}}""")]
    [InlineData("Priority", "High", """{"priority":{"name":"High"}}""")]
    public async Task A_field_gets_the_shape_that_Jira_wants(string field, string value, string expected)
    {
        await using var bench = WithFields();

        await bench.Tracker.EditAsync("ENG-1", Set(field, value), JiraBench.Cancel);

        Same($$"""{"fields":{{expected}}}""", Assert.Single(bench.Jira.Writes).Body);
    }

    [Fact]
    public async Task Text_of_several_lines_keeps_its_lines_and_paragraphs()
    {
        await using var bench = WithFields();

        await bench.Tracker.EditAsync("ENG-1", Set("Bridge reported by", "3 customers\nAcme\n\nSince May"), JiraBench.Cancel);

        Same(
            """
            {"fields":{"customfield_2":{"type":"doc","version":1,"content":[
              {"type":"paragraph","content":[{"type":"text","text":"3 customers"},{"type":"hardBreak"},{"type":"text","text":"Acme"}]},
              {"type":"paragraph","content":[{"type":"text","text":"Since May"}]}]}}}
            """,
            Assert.Single(bench.Jira.Writes).Body);
    }

    [Theory]
    [InlineData("12 tickets")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    public async Task What_is_no_number_is_refused_before_Jira_is_asked_to_write_it(string value)
    {
        await using var bench = WithFields();

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.EditAsync("ENG-1", Set("Bridge tickets", value), JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Empty(bench.Jira.Writes);
    }

    [Fact]
    public async Task An_edit_of_nothing_asks_nothing()
    {
        await using var bench = new JiraBench();

        await bench.Tracker.EditAsync("ENG-1", new IssueEdit(), JiraBench.Cancel);

        Assert.Empty(bench.Jira.Requests);
    }

    [Fact]
    public async Task A_remote_link_is_sent_whole_because_Jira_empties_what_is_left_out()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue/ENG-1/remotelink", """{"id":1}""", 201);

        await bench.Tracker.PutRemoteLinkAsync("ENG-1", new RemoteLink("g-1", "https://desk.example/1", "Ticket 1", IsResolved: true), JiraBench.Cancel);

        Same(
            """
            {"globalId":"g-1","application":{"type":"bugbridge","name":"BugBridge"},"relationship":"reported by",
             "object":{"url":"https://desk.example/1","title":"Ticket 1","status":{"resolved":true}}}
            """,
            Assert.Single(bench.Jira.Requests).Body);
    }

    [Fact]
    public async Task A_remote_link_whose_id_Jira_would_refuse_is_refused_here()
    {
        await using var bench = new JiraBench();

        var failure = await Assert.ThrowsAsync<RemoteException>(
            () => bench.Tracker.PutRemoteLinkAsync("ENG-1", new RemoteLink(new string('g', 256), "https://desk.example/1", "x"), JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
    }

    [Fact]
    public async Task Removing_a_remote_link_that_is_not_there_is_no_error()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("DELETE issue/ENG-1/remotelink", "{}", 404);

        await bench.Tracker.DeleteRemoteLinkAsync("ENG-1", "system=a&id=1", JiraBench.Cancel);

        Assert.Equal("system=a&id=1", bench.Jira.Requests[0].Query["globalId"]);
    }

    [Fact]
    public async Task Removing_a_remote_link_with_a_token_that_does_not_work_is_one()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("DELETE issue/ENG-1/remotelink", "{}", 404);
        bench.Jira.Replace("GET myself", "{}", 401);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.DeleteRemoteLinkAsync("ENG-1", "g", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
    }

    [Theory]
    [InlineData("ENG-9")]
    [InlineData("10009")]
    public async Task Issues_that_are_already_linked_so_are_left_alone(string to)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue(fields: Links));

        await bench.Tracker.LinkIssuesAsync("ENG-1", to, "duplicate", JiraBench.Cancel);

        Assert.Empty(bench.Jira.Writes);
    }

    [Theory]
    [InlineData("ENG-8", "Duplicate")]
    [InlineData("ENG-9", "Relates")]
    [InlineData("ENG-7", "Duplicate")]
    public async Task The_one_that_duplicates_is_the_inward_issue_of_the_link(string to, string type)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/10001", JiraJson.Issue(fields: Links)).On("POST issueLink", "", 201);

        await bench.Tracker.LinkIssuesAsync("10001", to, type, JiraBench.Cancel);

        Same($$$"""{"type":{"name":"{{{type}}}"},"inwardIssue":{"id":"10001"},"outwardIssue":{"key":"{{{to}}}"}}""", Assert.Single(bench.Jira.Writes).Body);
    }

    [Fact]
    public async Task An_issue_that_is_there_already_is_not_moved()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue());

        await bench.Tracker.TransitionAsync("ENG-1", "to do", "Fixed", JiraBench.Cancel);

        Assert.Single(bench.Jira.Requests);
    }

    [Theory]
    [InlineData("In Progress", null, """{"transition":{"id":"11"}}""")]
    [InlineData("In Progress", "Fixed", """{"transition":{"id":"11"}}""")]
    [InlineData("done", "won't do", """{"transition":{"id":"31"},"fields":{"resolution":{"name":"Won't Do"}}}""")]
    [InlineData("Done", null, """{"transition":{"id":"21"}}""")]
    public async Task The_transition_that_leads_there_is_taken_with_a_resolution_where_it_asks_for_one(string status, string? resolution, string expected)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue()).On("GET issue/ENG-1/transitions", Transitions).On("POST issue/ENG-1/transitions", "", 204);

        await bench.Tracker.TransitionAsync("ENG-1", status, resolution, JiraBench.Cancel);

        Same(expected, Assert.Single(bench.Jira.Writes).Body);
    }

    [Theory]
    [InlineData("Open", null, "Start (to In Progress), Close quietly (to Done), Resolve (to Done)")]
    [InlineData("Done", "Duplicate", "Fixed, Won't Do")]
    public async Task A_move_that_is_not_possible_names_those_that_are(string status, string? resolution, string possible)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", JiraJson.Issue()).On("GET issue/ENG-1/transitions", Transitions);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.TransitionAsync("ENG-1", status, resolution, JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains(possible, failure.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Jira.Writes);
    }

    private static JiraBench WithFields()
    {
        var bench = new JiraBench();
        bench.Jira.On("PUT issue/ENG-1", "", 204).On("GET field", """
            [{"id":"customfield_1","name":"Bridge tickets","schema":{"type":"number","custom":"com.atlassian.jira.plugin.system.customfieldtypes:float"}},
             {"id":"customfield_2","name":"Bridge reported by","schema":{"type":"string","custom":"com.atlassian.jira.plugin.system.customfieldtypes:textarea"}},
             {"id":"priority","name":"Priority","schema":{"type":"priority","system":"priority"}}]
            """);
        return bench;
    }

    private static IssueEdit Set(string field, string value) => new() { Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add(field, value) };

    private static void Same(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected}, got {actual?.ToJsonString()}");
}
