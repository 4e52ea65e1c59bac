using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace BugBridge.Tests.Sandbox;

public sealed class ControlApiTests
{
    [Fact]
    public async Task Another_process_can_let_people_act_and_see_what_happened()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var http = new HttpClient { BaseAddress = sandbox.ControlUrl };

        await PostAsync(http, "/do/add-rep", """{"name":"Rosa"}""");
        var customer = await PostAsync(http, "/do/add-customer", """{"name":"Carla","email":"carla@acme.example"}""");
        var ticket = await PostAsync(http, "/do/file-ticket", $$"""{"customerId":{{customer}},"subject":"Broken","body":"Help","tags":["bug"]}""");
        await PostAsync(http, "/do/note", $$"""{"ticketId":{{ticket}},"text":"/bug"}""");
        await PostAsync(http, "/do/add-engineer", """{"name":"Erik"}""");
        var issue = await PostAsync(http, "/do/file-issue", """{"project":"ENG","summary":"Broken"}""");
        await PostAsync(http, "/do/comment", $$"""{"issue":"{{(string?)issue}}","text":"On it.","role":"Developers"}""");

        var seen = Assert.Single((await GetAsync(http, "/zendesk/tickets")).AsArray());
        Assert.Equal("/bug", (string?)seen!["comments"]![1]!["body"]);
        var shown = Assert.Single((await GetAsync(http, "/jira/issues")).AsArray());
        Assert.Equal("On it.", (string?)shown!["comments"]![0]!["text"]);
        Assert.Empty((await GetAsync(http, "/findings")).AsArray());
    }

    [Fact]
    public async Task Another_process_can_order_faults_and_count_calls()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var http = new HttpClient { BaseAddress = sandbox.ControlUrl };
        using var jira = SandboxClient.Jira(sandbox);

        await PostAsync(http, "/faults", """{"kind":"serverError","remote":"jira","calls":"read","path":"myself","status":500,"times":1,"wait":"00:00:01"}""");

        Assert.Equal(500, await jira.StatusAsync("GET", "/rest/api/3/myself"));
        Assert.Equal(200, await jira.StatusAsync("GET", "/rest/api/3/myself"));
        Assert.Equal(2, (int)(await GetAsync(http, "/calls"))["jira"]!["reads"]!);
    }

    [Theory]
    [InlineData("/do/note", "{}")]
    [InlineData("/do/note", """{"ticketId":99,"text":"x"}""")]
    [InlineData("/faults", """{"kind":"nonsense"}""")]
    [InlineData("/faults", """{"kind":"slow","nonsense":1}""")]
    public async Task A_wrong_order_is_refused_with_its_reason(string path, string body)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var http = new HttpClient { BaseAddress = sandbox.ControlUrl };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("error", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<JsonNode?> PostAsync(HttpClient http, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text);
    }

    private static async Task<JsonNode> GetAsync(HttpClient http, string path) =>
        JsonNode.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)))!;
}
