using System.Text.Json.Nodes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Sandbox;

public sealed class JiraStandInTests
{
    private const string Doc = """{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"It broke."}]}]}""";

    [Fact]
    public async Task An_issue_carries_its_property_and_labels_from_the_start()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);

        var made = await jira.AskAsync("POST", "/rest/api/3/issue", $$$"""
            {"fields":{"project":{"key":"ENG"},"issuetype":{"name":"Bug"},"summary":"Broken","description":{{{Doc}}},"labels":["bugbridge"]},
             "properties":[{"key":"bugbridge","value":{"stamp":"s1"}}]}
            """);
        var shown = await jira.AskAsync("GET", $"/rest/api/3/issue/{(string?)made["key"]}?fields=summary,labels&properties=bugbridge");

        Assert.Equal("ENG-1", (string?)made["key"]);
        Assert.Equal("s1", (string?)shown["properties"]!["bugbridge"]!["stamp"]);
        Assert.Equal("bugbridge", (string?)shown["fields"]!["labels"]![0]);
        Assert.Equal(2, shown["fields"]!.AsObject().Count);
        Assert.Empty(sandbox.Findings.All);
    }

    [Fact]
    public async Task Search_lags_behind_writes_unless_told_to_reconcile()
    {
        var clock = new FakeTimeProvider(A.Monday);
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Clock = clock, Jira = new JiraOptions { SearchLag = TimeSpan.FromSeconds(10) } });
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var issue = sandbox.Jira.Issue(sandbox.Jira.FileIssue("ENG", "Broken"));

        Assert.Empty(await SearchAsync(jira, """{"jql":"project = ENG"}"""));
        Assert.Single(await SearchAsync(jira, $$"""{"jql":"project = ENG","reconcileIssues":[{{issue.Id}}]}"""));
        sandbox.Jira.Label(issue.Key, "bugbridge");
        Assert.Empty(await SearchAsync(jira, """{"jql":"labels = bugbridge"}"""));
        clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Single(await SearchAsync(jira, """{"jql":"labels = bugbridge"}"""));
    }

    [Fact]
    public async Task Search_pages_by_token_and_names_only_ids_unless_asked()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        string[] keys = [sandbox.Jira.FileIssue("ENG", "one"), sandbox.Jira.FileIssue("ENG", "two"), sandbox.Jira.FileIssue("ENG", "three")];

        var first = await jira.AskAsync("POST", "/rest/api/3/search/jql", """{"jql":"project = ENG ORDER BY created ASC","maxResults":2}""");
        var second = await jira.AskAsync("POST", "/rest/api/3/search/jql", $$"""{"jql":"project = ENG ORDER BY created ASC","maxResults":2,"fields":["summary"],"nextPageToken":"{{(string?)first["nextPageToken"]}}"}""");

        Assert.Null(first["issues"]![0]!["fields"]);
        Assert.False((bool)first["isLast"]!);
        Assert.True((bool)second["isLast"]!);
        Assert.Equal(keys[2], (string?)second["issues"]![0]!["key"]);
    }

    [Theory]
    [InlineData("project = ENG", 3)]
    [InlineData("project in (ENG, SUP) AND labels = bugbridge", 1)]
    [InlineData("(project = SUP OR labels = bugbridge) AND updated >= -5m ORDER BY updated DESC", 2)]
    [InlineData("id in (ENG-1, ENG-2)", 2)]
    [InlineData("updated >= '2026-11-02 08:59'", 4)]
    [InlineData("updated >= \"2026/11/02 09:01\"", 0)]
    [InlineData("project = ENG AND creator = currentUser()", 0)]
    [InlineData("project = ENG AND labels is EMPTY", 2)]
    [InlineData("project = ENG AND status != Done AND summary ~ two", 1)]
    [InlineData("fixVersion = '4.2'", 1)]
    [InlineData("project = ENG AND fixVersion != '9.9'", 1)]
    [InlineData("project = ENG AND \"Bridge score\" > 10", 1)]
    [InlineData("\"bridge score\" >= 10", 2)]
    [InlineData("project = ENG AND cf[10014] < 10", 0)]
    [InlineData("project = ENG AND cf[10014] = 10.0", 1)]
    [InlineData("project = ENG AND 'Bridge score' != 10", 1)]
    [InlineData("project = ENG AND 'Bridge score' is EMPTY", 1)]
    [InlineData("project = ENG AND 'Bridge reported by' ~ Acme", 1)]
    [InlineData("project = ENG AND priority > Medium", 1)]
    [InlineData("project = ENG AND (statusCategory != Done OR resolved >= -365d)", 3)]
    [InlineData("project = ENG AND resolution is EMPTY", 3)]
    public async Task Search_understands_what_a_bridge_asks(string jql, int found)
    {
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Clock = new FakeTimeProvider(A.Monday) });
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        sandbox.Jira.AddProject("SUP", "Support", "service_desk");
        var first = sandbox.Jira.FileIssue("ENG", "one");
        sandbox.Jira.FileIssue("ENG", "two");
        sandbox.Jira.FileIssue("ENG", "three");
        sandbox.Jira.FileIssue("SUP", "four");
        sandbox.Jira.Label(first, "bugbridge");
        sandbox.Jira.SetFixVersions(first, sandbox.Jira.AddVersion("ENG", "4.2"));
        sandbox.Jira.SetPriority(first, "Highest");
        sandbox.Jira.SetField("ENG-1", sandbox.Jira.ScoreField, 12.5);
        sandbox.Jira.SetField("ENG-2", sandbox.Jira.ScoreField, 10);
        sandbox.Jira.SetField("ENG-2", sandbox.Jira.ReportedByField, JsonNode.Parse(Doc.Replace("It broke", "Acme", StringComparison.Ordinal)));

        Assert.Equal(found, (await SearchAsync(jira, new JsonObject { ["jql"] = jql }.ToJsonString())).Count);
        Assert.Empty(sandbox.Findings.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ORDER BY updated")]
    [InlineData("project = NOPE")]
    [InlineData("key in (ENG-99)")]
    [InlineData("nonsense = 1")]
    [InlineData("project = ENG AND")]
    [InlineData("updated >= yesterday")]
    [InlineData("'Bridge score' > many")]
    [InlineData("id > ENG-1")]
    [InlineData("priority > Urgent")]
    public async Task Queries_without_bounds_or_sense_are_refused_and_found(string jql)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);

        Assert.Equal(400, await jira.StatusAsync("POST", "/rest/api/3/search/jql", new JsonObject { ["jql"] = jql }.ToJsonString()));
        Assert.Single(sandbox.Findings.All);
    }

    [Fact]
    public async Task The_old_search_is_gone()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);

        Assert.Equal(410, await jira.StatusAsync("GET", "/rest/api/3/search?jql=project=ENG"));
        Assert.Single(sandbox.Findings.All);
    }

    [Fact]
    public async Task A_moved_issue_keeps_its_id_and_answers_to_its_old_key()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        sandbox.Jira.AddProject("OPS", "Operations");
        var old = sandbox.Jira.FileIssue("ENG", "Broken");
        var id = sandbox.Jira.Issue(old).Id;
        sandbox.Jira.Move(old, "OPS");

        var shown = await jira.AskAsync("GET", $"/rest/api/3/issue/{old}?fields=project");

        Assert.Equal("OPS-1", (string?)shown["key"]);
        Assert.Equal(id.ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)shown["id"]);
        sandbox.Jira.Delete("OPS-1");
        Assert.Equal(404, await jira.StatusAsync("GET", $"/rest/api/3/issue/{id}"));
    }

    [Fact]
    public async Task Comments_show_their_visibility_and_properties()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var issue = sandbox.Jira.FileIssue("ENG", "Broken");
        sandbox.Jira.Comment(issue, "for all");
        sandbox.Jira.Comment(issue, "for few", role: "Developers");
        sandbox.Jira.Comment(issue, "inside", isInternal: true);
        await jira.AskAsync("POST", $"/rest/api/3/issue/{issue}/comment", $$$"""{"body":{{{Doc}}},"properties":[{"key":"bugbridge","value":{"stamp":"s1"}}]}""");

        var comments = (await jira.AskAsync("GET", $"/rest/api/3/issue/{issue}/comment?expand=properties&orderBy=created"))["comments"]!.AsArray();

        string?[] visibleTo = [null, "Developers", null, null];
        Assert.Equal(visibleTo.AsEnumerable(), comments.Select(comment => (string?)comment!["visibility"]?["value"]), StringComparer.Ordinal);

        // ENG is no service project: Jira says true there whatever the property says.
        Assert.Equal([true, true, true, true], comments.Select(comment => (bool)comment!["jsdPublic"]!));
        Assert.Equal("s1", (string?)comments[3]!["properties"]![0]!["value"]!["stamp"]);
    }

    [Fact]
    public async Task A_remote_link_with_the_same_global_id_is_replaced()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var issue = sandbox.Jira.FileIssue("ENG", "Broken");
        static string Link(string title) => $$$"""{"globalId":"ticket=1","object":{"url":"https://acme.example/1","title":"{{{title}}}"}}""";

        Assert.Equal(201, await jira.StatusAsync("POST", $"/rest/api/3/issue/{issue}/remotelink", Link("one")));
        Assert.Equal(200, await jira.StatusAsync("POST", $"/rest/api/3/issue/{issue}/remotelink", Link("two")));

        var link = Assert.Single(sandbox.Jira.Issue(issue).RemoteLinks);
        Assert.Equal("two", link.Content.GetProperty("object").GetProperty("title").GetString());
        Assert.Equal(204, await jira.StatusAsync("DELETE", $"/rest/api/3/issue/{issue}/remotelink?globalId=ticket%3D1"));
        Assert.Empty(sandbox.Jira.Issue(issue).RemoteLinks);
    }

    [Fact]
    public async Task Only_transitions_that_start_here_are_allowed_and_resolving_asks_for_a_resolution()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var path = $"/rest/api/3/issue/{sandbox.Jira.FileIssue("ENG", "Broken")}/transitions";

        Assert.Equal(400, await jira.StatusAsync("POST", path, """{"transition":{"id":"51"}}"""));
        Assert.Equal(400, await jira.StatusAsync("POST", path, """{"transition":{"id":"31"}}"""));
        Assert.Equal(204, await jira.StatusAsync("POST", path, """{"transition":{"id":"31"},"fields":{"resolution":{"name":"Duplicate"}}}"""));

        var issue = Assert.Single(sandbox.Jira.Issues);
        Assert.Equal(("Done", "Duplicate"), (issue.Status, issue.Resolution));
    }

    [Fact]
    public async Task Too_many_writes_to_one_issue_are_told_to_wait()
    {
        var clock = new FakeTimeProvider(A.Monday);
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Clock = clock });
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var path = $"/rest/api/3/issue/{sandbox.Jira.FileIssue("ENG", "Broken")}";
        for (var write = 0; write < 20; write++)
        {
            Assert.Equal(204, await jira.StatusAsync("PUT", path, """{"update":{"labels":[{"add":"x"}]}}"""));
        }

        using var refused = await jira.SendAsync("PUT", path, """{"update":{"labels":[{"add":"y"}]}}""");
        Assert.Equal(429, (int)refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(2), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("jira-per-issue-on-write", refused.Headers.GetValues("RateLimit-Reason").Single());
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(204, await jira.StatusAsync("PUT", path, """{"update":{"labels":[{"add":"y"}]}}"""));
        Assert.DoesNotContain("z", sandbox.Jira.Issues[0].Labels);
    }

    [Theory]
    [InlineData("""{"body":"plain"}""")]
    [InlineData("""{"body":{"type":"doc","version":1,"content":[{"type":"text","text":"x"}]}}""")]
    [InlineData("""{"body":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":""}]}]}}""")]
    [InlineData("""{"body":{"type":"doc","version":1,"content":[{"type":"heading","content":[]}]}}""")]
    [InlineData("""{"body":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"bold"}]}]}]}}""")]
    [InlineData("""{"body":{"type":"doc","version":1,"content":[]},"author":"me"}""")]
    public async Task A_comment_that_is_no_document_is_refused_and_found(string body)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");

        Assert.Equal(400, await jira.StatusAsync("POST", $"/rest/api/3/issue/{sandbox.Jira.FileIssue("ENG", "Broken")}/comment", body));
        Assert.NotEmpty(sandbox.Findings.All);
    }

    [Theory]
    [InlineData("""{"fields":{"nope":1}}""", "nope")]
    [InlineData("""{"fields":{"customfield_10011":"many"}}""", "customfield_10011")]
    [InlineData("""{"fields":{"priority":{"name":"Extreme"}}}""", "priority")]
    [InlineData("""{"fields":{"labels":["two words"]}}""", "labels")]
    [InlineData("""{"fields":{"summary":"two\nlines"}}""", "summary")]
    [InlineData("""{"fields":{"duedate":"tomorrow"}}""", "duedate")]
    public async Task A_field_that_cannot_be_set_is_named(string body, string field)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");

        using var refused = await jira.SendAsync("PUT", $"/rest/api/3/issue/{sandbox.Jira.FileIssue("ENG", "Broken")}", body);

        Assert.Equal(400, (int)refused.StatusCode);
        Assert.NotNull(JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["errors"]![field]);
    }

    [Fact]
    public async Task Dates_of_versions_move_no_issue()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var issue = sandbox.Jira.FileIssue("ENG", "Broken");
        var version = sandbox.Jira.AddVersion("ENG", "4.2", new DateOnly(2026, 12, 5));
        sandbox.Jira.SetFixVersions(issue, version);
        var before = sandbox.Jira.Issue(issue).UpdatedAt;

        sandbox.Jira.SetReleaseDate(version, new DateOnly(2026, 12, 12));
        var shown = await jira.AskAsync("GET", $"/rest/api/3/issue/{issue}?fields=fixVersions");

        Assert.Equal(before, sandbox.Jira.Issue(issue).UpdatedAt);
        Assert.Equal("2026-12-12", (string?)shown["fields"]!["fixVersions"]![0]!["releaseDate"]);
    }

    [Theory]
    [InlineData("\"Bridge score\" DESC", "ENG-2 ENG-1 ENG-3")]
    [InlineData("\"Bridge score\" ASC", "ENG-3 ENG-1 ENG-2")]
    [InlineData("priority DESC", "ENG-3 ENG-2 ENG-1")]
    public async Task Search_sorts_by_number_fields_and_by_the_order_of_priorities(string order, string keys)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        foreach (var (title, priority) in new[] { ("one", "Low"), ("two", "Medium"), ("three", "High") })
        {
            sandbox.Jira.SetPriority(sandbox.Jira.FileIssue("ENG", title), priority);
        }

        sandbox.Jira.SetField("ENG-1", sandbox.Jira.ScoreField, 9);
        sandbox.Jira.SetField("ENG-2", sandbox.Jira.ScoreField, 10);

        var found = await SearchAsync(jira, new JsonObject { ["jql"] = "project = ENG ORDER BY " + order, ["fields"] = new JsonArray("summary") }.ToJsonString());

        Assert.Equal(keys, string.Join(' ', found.Select(issue => (string?)issue!["key"])));
    }

    [Fact]
    public async Task What_was_resolved_long_ago_is_told_from_what_was_resolved_lately()
    {
        var clock = new FakeTimeProvider(A.Monday);
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Clock = clock });
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        sandbox.Jira.SetStatus(sandbox.Jira.FileIssue("ENG", "old"), "Done", "Fixed");
        clock.Advance(TimeSpan.FromDays(366));
        sandbox.Jira.SetStatus(sandbox.Jira.FileIssue("ENG", "new"), "Done", "Duplicate");
        sandbox.Jira.FileIssue("ENG", "open");

        var found = await SearchAsync(jira, """{"jql":"project = ENG AND (statusCategory != Done OR resolved >= -365d) ORDER BY created ASC","fields":["summary"]}""");

        Assert.Equal(["ENG-2", "ENG-3"], found.Select(issue => (string)issue!["key"]!));
    }

    [Fact]
    public async Task A_link_is_seen_from_both_its_issues_and_can_be_taken_away_by_its_id()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var (one, other) = (sandbox.Jira.FileIssue("ENG", "one"), sandbox.Jira.FileIssue("ENG", "other"));
        var before = sandbox.Jira.Issue(other).UpdatedAt;
        var body = $$$"""{"type":{"name":"duplicate"},"inwardIssue":{"key":"{{{one}}}"},"outwardIssue":{"key":"{{{other}}}"} }""";

        await jira.AskAsync("POST", "/rest/api/3/issueLink", body);
        var fromOne = (await jira.AskAsync("GET", $"/rest/api/3/issue/{one}?fields=issuelinks"))["fields"]!["issuelinks"]!.AsArray();
        var fromOther = (await jira.AskAsync("GET", $"/rest/api/3/issue/{other}?fields=issuelinks"))["fields"]!["issuelinks"]!.AsArray();
        var id = (string)Assert.Single(fromOne)!["id"]!;

        Assert.Equal((other, null, "duplicates"), ((string?)fromOne[0]!["outwardIssue"]!["key"], fromOne[0]!["inwardIssue"], (string?)fromOne[0]!["type"]!["outward"]));
        Assert.Equal((one, null), ((string?)Assert.Single(fromOther)!["inwardIssue"]!["key"], fromOther[0]!["outwardIssue"]));
        Assert.True(sandbox.Jira.Issue(other).UpdatedAt > before);
        var whole = await jira.AskAsync("GET", $"/rest/api/3/issueLink/{id}");
        Assert.Equal((one, other), ((string?)whole["inwardIssue"]!["key"], (string?)whole["outwardIssue"]!["key"]));
        Assert.Equal(204, await jira.StatusAsync("DELETE", $"/rest/api/3/issueLink/{id}"));
        Assert.Equal(404, await jira.StatusAsync("DELETE", $"/rest/api/3/issueLink/{id}"));
        Assert.Empty(sandbox.Jira.Links);
        Assert.Equal(400, await jira.StatusAsync("POST", "/rest/api/3/issueLink", body.Replace(other, one, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_history_tells_who_changed_what_oldest_first_page_by_page()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        var erik = sandbox.Jira.AddEngineer("Erik");
        var (issue, other) = (sandbox.Jira.FileIssue("ENG", "one"), sandbox.Jira.FileIssue("ENG", "other"));
        sandbox.Jira.SetPriority(issue, "High", erik);
        await jira.AskAsync("PUT", $"/rest/api/3/issue/{issue}", $$$"""{"fields":{"{{{sandbox.Jira.ScoreField}}}":3} }""");
        sandbox.Jira.Comment(issue, "no part of the history");
        sandbox.Jira.Link(issue, other, "Duplicate", erik);

        var first = await jira.AskAsync("GET", $"/rest/api/3/issue/{issue}/changelog?maxResults=2");
        var second = await jira.AskAsync("GET", $"/rest/api/3/issue/{issue}/changelog?maxResults=2&startAt=2");

        Assert.Equal((false, true, 3), ((bool)first["isLast"]!, (bool)second["isLast"]!, (int)first["total"]!));
        var entries = first["values"]!.AsArray().Concat(second["values"]!.AsArray()).ToList();
        Assert.Equal(["Erik", "BugBridge", "Erik"], entries.Select(entry => (string)entry!["author"]!["displayName"]!));
        Assert.Equal(["priority", "Bridge score", "Link"], entries.Select(entry => (string)entry!["items"]![0]!["field"]!));
        Assert.Equal(("priority", "Medium", "High"), ((string?)entries[0]!["items"]![0]!["fieldId"], (string?)entries[0]!["items"]![0]!["fromString"], (string?)entries[0]!["items"]![0]!["toString"]));
        Assert.Equal((null, $"This issue duplicates {other}"), (entries[2]!["items"]![0]!["fieldId"], (string?)entries[2]!["items"]![0]!["toString"]));
    }

    [Fact]
    public async Task A_security_level_shows_on_the_issue()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var issue = sandbox.Jira.FileIssue("ENG", "one");
        Assert.Null((await jira.AskAsync("GET", $"/rest/api/3/issue/{issue}?fields=security"))["fields"]!["security"]);

        sandbox.Jira.SetSecurityLevel(issue, "Security team");

        Assert.Equal("Security team", (string?)(await jira.AskAsync("GET", $"/rest/api/3/issue/{issue}?fields=security"))["fields"]!["security"]!["name"]);
    }

    [Fact]
    public async Task An_issue_is_closed_as_a_duplicate_only_with_a_resolution_that_the_screen_offers()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        sandbox.Jira.AddEngineer("Erik");
        var address = $"/rest/api/3/issue/{sandbox.Jira.FileIssue("ENG", "one")}/transitions";

        Assert.Equal(400, await jira.StatusAsync("POST", address, """{"transition":{"id":"31"}}"""));
        Assert.Equal(400, await jira.StatusAsync("POST", address, """{"transition":{"id":"31"},"fields":{"resolution":{"name":"Twin"}}}"""));
        Assert.Equal(204, await jira.StatusAsync("POST", address, """{"transition":{"id":"31"},"fields":{"resolution":{"name":"Duplicate"}}}"""));

        Assert.Equal(("Done", "Duplicate"), (sandbox.Jira.Issue("ENG-1").Status, sandbox.Jira.Issue("ENG-1").Resolution));
    }

    private static async Task<JsonArray> SearchAsync(SandboxClient jira, string body) =>
        (await jira.AskAsync("POST", "/rest/api/3/search/jql", body))["issues"]!.AsArray();
}
