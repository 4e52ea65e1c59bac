using System.Collections.Immutable;
using System.Text.Json.Nodes;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueFilingTests
{
    private const string Created = """{"id":"10001","key":"ENG-1"}""";

    private const string Fields = """
        [{"id":"customfield_1","name":"Severity","schema":{"type":"option","custom":"x:select"}},
         {"id":"customfield_2","name":"Score","schema":{"type":"number"}},
         {"id":"customfield_3","name":"Browsers","schema":{"type":"array","items":"option"}},
         {"id":"customfield_4","name":"Tags","schema":{"type":"array","items":"string"}},
         {"id":"customfield_5","name":"Seen on","schema":{"type":"date"}},
         {"id":"customfield_6","name":"Seen at","schema":{"type":"datetime"}},
         {"id":"customfield_7","name":"Steps","schema":{"type":"string","custom":"com.atlassian.jira.plugin.system.customfieldtypes:textarea"}},
         {"id":"customfield_8","name":"Customer","schema":{"type":"string","custom":"com.atlassian.jira.plugin.system.customfieldtypes:textfield"}},
         {"id":"customfield_9","name":"Owner","schema":{"type":"user"}},
         {"id":"customfield_10","name":"Place","schema":{"type":"option-with-child"}},
         {"id":"customfield_11","name":"Twice","schema":{"type":"string"}},
         {"id":"customfield_12","name":"Twice","schema":{"type":"string"}},
         {"id":"customfield_13","name":"Ours","schema":{"type":"string"}},
         {"id":"customfield_14","name":"Ours","schema":{"type":"string"},"scope":{"type":"PROJECT"}},
         {"id":"customfield_15","name":"Worked","schema":{"type":"progress"}},
         {"id":"components","name":"Components","schema":{"type":"array","items":"component"}},
         {"id":"versions","name":"Affects versions","schema":{"type":"array","items":"version"}}]
        """;

    private static readonly NewIssue Bug = new("ENG", "Bug", "Export fails", RichText.FromPlain("It broke."))
    {
        Components = ["Exports"],
        Labels = ["from-support"],
        Priority = "High",
    };

    [Fact]
    public async Task An_issue_carries_stamp_and_label_from_its_first_instant_and_costs_one_call()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue", Created, 201);

        var made = await bench.Tracker.FileAsync(Bug, "stamp-1", JiraBench.Cancel);

        Assert.Equal(new IssueRef("10001", "ENG-1"), made);
        var body = Assert.Single(bench.Jira.Requests).Body!;
        Same("""[{"key":"bugbridge","value":{"stamp":"stamp-1"}}]""", body["properties"]);
        Same("""["from-support","bugbridge"]""", body["fields"]!["labels"]);
        Same("""{"key":"ENG"}""", body["fields"]!["project"]);
        Same("""{"name":"Bug"}""", body["fields"]!["issuetype"]);
        Same("""[{"name":"Exports"}]""", body["fields"]!["components"]);
        Same("""{"name":"High"}""", body["fields"]!["priority"]);
        Assert.Equal("doc", body["fields"]!["description"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Over_long_text_is_cut_below_the_limit_and_says_where_the_rest_is()
    {
        await using var bench = new JiraBench(settings => settings.TextLimit = 2000);
        bench.Jira.On("POST issue", Created, 201);
        var text = RichText.FromPlain(string.Join("\n\n", Enumerable.Range(0, 200).Select(n => $"Absatz {n} — größer")));

        await bench.Tracker.FileAsync(
            Bug with { Description = text, Summary = new string('é', 300), RestUrl = "https://desk.example/1" }, "s", JiraBench.Cancel);

        var fields = bench.Jira.Requests[0].Body!["fields"]!;
        var description = fields["description"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Assert.InRange(description.Length, 1500, 2000);
        Assert.Contains("https://desk.example/1", description, StringComparison.Ordinal);
        Assert.Equal(255, fields["summary"]!.GetValue<string>().Length);
    }

    [Theory]
    [InlineData("severity", "High", """{"customfield_1":{"value":"High"}}""")]
    [InlineData("customfield_2", "3.5", """{"customfield_2":3.5}""")]
    [InlineData("Browsers", "Import, export and sync", """{"customfield_3":[{"value":"Import, export and sync"}]}""")]
    [InlineData("Tags", "two words", """{"customfield_4":["two-words"]}""")]
    [InlineData("Seen on", "2026-11-02", """{"customfield_5":"2026-11-02"}""")]
    [InlineData("Seen on", "2026-11-02T23:30:00-05:00", """{"customfield_5":"2026-11-03"}""")]
    [InlineData("Seen at", "2026-11-02T23:30:00-05:00", """{"customfield_6":"2026-11-03T04:30:00.000+0000"}""")]
    [InlineData("Customer", " Ana\nLópez ", """{"customfield_8":"Ana López"}""")]
    [InlineData("Owner", "5b10", """{"customfield_9":{"accountId":"5b10"}}""")]
    [InlineData("Place", "Spain > Madrid", """{"customfield_10":{"value":"Spain","child":{"value":"Madrid"}}}""")]
    [InlineData("Ours", "x", """{"customfield_13":"x"}""")]
    [InlineData("Affects versions", "1.0", """{"versions":[{"name":"1.0"}]}""")]
    [InlineData("Severity", "", """{"customfield_1":null}""")]
    [InlineData("Browsers", " ", """{"customfield_3":[]}""")]
    public async Task Each_field_gets_the_shape_of_its_type(string field, string value, string expected)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET field", Fields).On("PUT issue/ENG-1", "", 204);

        await bench.Tracker.EditAsync("ENG-1", new IssueEdit { Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add(field, value) }, JiraBench.Cancel);

        Same(expected, bench.Jira.Writes[0].Body!["fields"]);
    }

    [Theory]
    [InlineData("Browsers", """{"customfield_3":[{"value":"Import, export and sync"},{"value":"Sign-in"}]}""")]
    [InlineData("Tags", """{"customfield_4":["Import,-export-and-sync","Sign-in"]}""")]
    [InlineData("Affects versions", """{"versions":[{"name":"Import, export and sync"},{"name":"Sign-in"}]}""")]
    [InlineData("Components", """{"components":[{"name":"Import, export and sync"},{"name":"Sign-in"}]}""")]
    [InlineData("Customer", """{"customfield_8":"Import, export and sync; Sign-in"}""")]
    public async Task Several_values_stay_apart_whatever_commas_they_hold(string field, string expected)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET field", Fields).On("PUT issue/ENG-1", "", 204);

        await bench.Tracker.EditAsync(
            "ENG-1", new IssueEdit { Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add(field, ["Import, export and sync", " Sign-in "]) }, JiraBench.Cancel);

        Same(expected, bench.Jira.Writes[0].Body!["fields"]);
    }

    [Theory]
    [InlineData("2026-12-12T01:00:00Z", "2026-12-11")]
    [InlineData("2026-12-11T17:00:00-08:00", "2026-12-11")]
    [InlineData("2026-12-12", "2026-12-12")]
    [InlineData("2026-12-12 01:00", "2026-12-12")]
    public async Task A_moment_is_written_into_a_date_field_as_the_day_in_the_zone_of_the_reports(string value, string day)
    {
        await using var bench = new JiraBench(zone: TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"));
        bench.Jira.On("GET field", Fields).On("PUT issue/ENG-1", "", 204);

        await bench.Tracker.EditAsync("ENG-1", new IssueEdit { Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add("Seen on", value) }, JiraBench.Cancel);

        Same($$"""{"customfield_5":"{{day}}"}""", bench.Jira.Writes[0].Body!["fields"]);
    }

    [Fact]
    public async Task A_long_text_field_gets_a_document()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET field", Fields).On("POST issue", Created, 201);

        await bench.Tracker.FileAsync(With("Steps", "Open it"), "s", JiraBench.Cancel);

        Assert.Equal("doc", bench.Jira.Writes[0].Body!["fields"]!["customfield_7"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("Serverity", "High", "Serverity")]
    [InlineData("Twice", "x", "customfield_11, customfield_12")]
    [InlineData("Score", "many", "not a number")]
    [InlineData("Seen on", "12/05/2026", "not a date")]
    [InlineData("Worked", "x", "progress")]
    public async Task A_field_that_cannot_be_written_is_refused_by_name_before_anything_is_made(string field, string value, string said)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET field", Fields);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.FileAsync(With(field, value), "s", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Empty(bench.Jira.Writes);
    }

    [Fact]
    public async Task A_field_that_was_made_later_is_found_without_asking_for_the_fields_each_time()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET field", "[]").On("GET field", Fields).On("POST issue", Created, 201);
        await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.FileAsync(With("Severity", "High"), "s", JiraBench.Cancel));
        await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.FileAsync(With("Severity", "High"), "s", JiraBench.Cancel));
        Assert.Single(bench.Jira.Requests);

        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.Tracker.FileAsync(With("Severity", "High"), "s", JiraBench.Cancel);

        Assert.Single(bench.Jira.Writes);
    }

    [Fact]
    public async Task What_Jira_refuses_is_told_in_its_words()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue", """{"errorMessages":["Bad."],"errors":{"priority":"Priority is invalid"}}""", 400);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.FileAsync(Bug, "s", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains("Bad.; priority: Priority is invalid", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stamp_is_found_among_what_our_account_made_lately_on_whichever_page_it_is()
    {
        await using var bench = new JiraBench();
        bench.Jira
            .On("GET search/jql", $$"""{"issues":[{{JiraJson.Issue("1", "ENG-1", properties: """{"bugbridge":{"stamp":"other"}}""")}}],"nextPageToken":"p2"}""")
            .On("GET search/jql", $$"""{"issues":[{{JiraJson.Issue("2", "ENG-2", properties: """{"bugbridge":{"stamp":"sought"}}""")}}],"isLast":true}""");

        var found = await bench.Tracker.FindFiledAsync("sought", bench.Clock.GetUtcNow() - TimeSpan.FromMinutes(10), JiraBench.Cancel);

        Assert.Equal(("2", "ENG-2"), (found.Id, found.Key));
        Assert.Equal("creator = currentUser() AND created >= \"-15m\" ORDER BY created DESC", bench.Jira.Requests[0].Query["jql"]);
        Assert.Equal("bugbridge", bench.Jira.Requests[0].Query["properties"]);
        Assert.Equal("p2", bench.Jira.Requests[1].Query["nextPageToken"]);
    }

    [Fact]
    public async Task Not_finding_an_issue_proves_nothing_until_the_search_must_have_caught_up()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", """{"issues":[],"isLast":true}""");
        var attempted = bench.Clock.GetUtcNow();
        bench.Clock.Advance(TimeSpan.FromSeconds(20));

        var early = await bench.Tracker.FindFiledAsync("sought", attempted, JiraBench.Cancel);
        bench.Clock.Advance(TimeSpan.FromSeconds(40));
        var later = await bench.Tracker.FindFiledAsync("sought", attempted, JiraBench.Cancel);

        Assert.Equal(TimeSpan.FromSeconds(40), early.AskAgainIn);
        Assert.Equal(StampLookup.Absent, later);
    }

    [Fact]
    public async Task Where_the_search_leaves_the_properties_out_the_issue_itself_is_asked()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET search/jql", """{"issues":[{"id":"7","key":"ENG-7","fields":{}}],"isLast":true}""")
            .On("GET issue/7", JiraJson.Issue("7", "ENG-7", properties: """{"bugbridge":{"stamp":"sought"}}"""));

        var found = await bench.Tracker.FindFiledAsync("sought", bench.Clock.GetUtcNow(), JiraBench.Cancel);

        Assert.Equal("ENG-7", found.Key);
    }

    private static NewIssue With(string field, string value) =>
        Bug with { Fields = ImmutableSortedDictionary<string, FieldValue>.Empty.Add(field, value) };

    private static void Same(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Expected {expected}, got {actual?.ToJsonString()}");
}
