using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using Xunit;

namespace BugBridge.Tests.Sandbox;

/// <summary>The stand-in for Jira Data Center is as strict as the real one, and shows its shapes.</summary>
public sealed class DataCenterStandInTests : IAsyncLifetime
{
    private static readonly SandboxOptions Options = new() { Jira = new JiraOptions { Edition = JiraEdition.DataCenter } };
    private SandboxServer _sandbox = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await Sandboxes.StartAsync(Options);
        _sandbox.Jira.AddEngineer("Emil Engineer", "emil@acme.example");
        _http = new HttpClient { BaseAddress = _sandbox.JiraUrl };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Options.Jira.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData("GET", "/rest/api/3/myself", null, 404)]
    [InlineData("GET", "/rest/api/2/search/jql?jql=project%3DENG", null, 404)]
    [InlineData("POST", "/rest/api/2/issue/bulkfetch", "{}", 404)]
    [InlineData("POST", "/rest/api/2/issue/ENG-1/comment", """{"body":{"type":"doc","version":1,"content":[]}}""", 400)]
    [InlineData("POST", "/rest/api/2/issue/ENG-1/comment", """{"body":" "}""", 400)]
    [InlineData("PUT", "/rest/api/2/issue/ENG-1", """{"fields":{"description":{"type":"doc"}}}""", 400)]
    [InlineData("PUT", "/rest/api/2/issue/ENG-1", """{"fields":{"assignee":{"name":"nobody"}}}""", 400)]
    [InlineData("PUT", "/rest/api/2/issue/ENG-1", """{"fields":{"assignee":{"name":"emil"}}}""", 204)]
    [InlineData("GET", "/rest/api/2/search?jql=nonsense%20%3D%3D", null, 400)]
    public async Task What_only_Cloud_knows_is_refused(string verb, string path, string? body, int status)
    {
        _sandbox.Jira.FileIssue("ENG", "A bug");

        using var answer = await SendAsync(verb, path, body);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/comment", """{"body":"x {noformat}[~emil]{noformat}"}""", "comment: the text calls emil")]
    [InlineData("POST", "/comment", """{"body":"{quote}x{quote} y {quote}"}""", "comment: the text runs {unclosed-quote}")]
    [InlineData("PUT", "", """{"fields":{"description":"!http://evil.example/t.png!"}}""", "description: the text loads the picture http://evil.example/t.png")]
    [InlineData("PUT", "", """{"update":{"description":[{"set":"{html}x"}]}}""", "description: the text runs {html}")]
    [InlineData("POST", "/comment", """{"body":"{quote}x{quote} \\[\\~emil\\] \\!a.png!"}""", null)]
    public async Task A_text_that_does_something_when_it_is_shown_is_taken_and_found_fault_with(string verb, string path, string body, string? fault)
    {
        _sandbox.Jira.FileIssue("ENG", "A bug");

        using var answer = await SendAsync(verb, "/rest/api/2/issue/ENG-1" + path, body);

        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        Assert.Equal(fault is null ? [] : [fault], _sandbox.Findings.All.Select(finding => finding.Problem));
    }

    [Fact]
    public async Task Only_the_personal_access_token_lets_in()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Options.Jira.Email}:{Options.Jira.Token}")));

        using var answer = await SendAsync("GET", "/rest/api/2/myself");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Texts_users_sprints_and_history_have_the_shapes_of_Data_Center()
    {
        var key = _sandbox.Jira.FileIssue("ENG", "A bug", "It *broke*.");
        _sandbox.Jira.SetSprint(key, _sandbox.Jira.AddSprint("May", DateTimeOffset.UnixEpoch));
        _sandbox.Jira.Comment(key, "Seen.");

        using var answer = await SendAsync("GET", $"/rest/api/2/issue/{key}?fields=*all&expand=changelog");
        var issue = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal("It *broke*.", (string?)issue["fields"]!["description"]);
        Assert.Equal(("emil", true, false), ((string?)issue["fields"]!["creator"]!["name"], ((string?)issue["fields"]!["creator"]!["key"])!.StartsWith("JIRAUSER", StringComparison.Ordinal), issue["fields"]!["creator"]!.AsObject().ContainsKey("accountId")));
        Assert.Contains("state=ACTIVE,name=May", (string?)issue["fields"]![_sandbox.Jira.SprintField]![0], StringComparison.Ordinal);
        Assert.False(issue["fields"]!["comment"]!["comments"]![0]!.AsObject().ContainsKey("jsdPublic"));
        Assert.Equal("Sprint", (string?)issue["changelog"]!["histories"]![0]!["items"]![0]!["field"]);
        Assert.DoesNotContain("/rest/api/3/", issue.ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string verb, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
