using System.Text.Json;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using Xunit;

namespace BugBridge.Tests.Sandbox.Viewing;

public sealed class IssuePagesTests
{
    [Fact]
    public async Task An_old_key_leads_to_the_issue_and_a_comments_address_to_the_comment()
    {
        await using var sandbox = await StartAsync();
        using var browser = new Browser(sandbox.JiraUrl);
        var key = sandbox.Jira.FileIssue("ENG", "Broken");
        var comment = sandbox.Jira.Comment(key, "Seen.");
        sandbox.Jira.AddProject("APP", "App");
        sandbox.Jira.Move(key, "APP");

        Assert.Equal("/browse/APP-1", await browser.FollowAsync("/browse/ENG-1"));
        Assert.Equal("/browse/APP-1", await browser.FollowAsync("/browse/app-1"));
        Assert.Equal($"/browse/APP-1#comment-{comment}", await browser.FollowAsync($"/browse/ENG-1?focusedCommentId={comment}"));
        Assert.Equal("200", await browser.FollowAsync("/browse/APP-1?focusedCommentId=1"));
        Assert.Contains($"id=\"comment-{comment}\"", await browser.OpenAsync("/browse/APP-1"));
    }

    [Fact]
    public async Task Restricted_comments_say_who_can_read_them()
    {
        await using var sandbox = await StartAsync();
        using var browser = new Browser(sandbox.JiraUrl);
        var key = sandbox.Jira.FileIssue("ENG", "Broken");
        sandbox.Jira.Comment(key, "For all.");
        sandbox.Jira.Comment(key, "For some.", role: "Developers");
        sandbox.Jira.Comment(key, "For us.", isInternal: true);

        var posts = (await browser.OpenAsync($"/browse/{key}")).Split("<article")[1..];

        Assert.DoesNotContain("class=\"mark\"", posts[0]);
        Assert.Contains("limited to role Developers", posts[1]);
        Assert.Contains(">internal<", posts[2]);
        Assert.All(posts[1..], post => Assert.Contains("class=\"post inside\"", post));
    }

    [Fact]
    public async Task An_issue_shows_its_fields_its_tickets_and_its_linked_issues()
    {
        await using var sandbox = await StartAsync();
        using var jira = SandboxClient.Jira(sandbox);
        using var browser = new Browser(sandbox.JiraUrl);
        var (key, other) = (sandbox.Jira.FileIssue("ENG", "Broken"), sandbox.Jira.FileIssue("ENG", "Broken, too"));
        sandbox.Jira.Link(other, key, "Duplicate");
        sandbox.Jira.SetField(key, sandbox.Jira.CustomersField, 3);
        sandbox.Jira.SetField(key, sandbox.Jira.ScoreField, 41.5);
        sandbox.Jira.SetField(key, sandbox.Jira.ReportedByField, JsonElement.Parse("""
            {"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"3 customers"},{"type":"hardBreak"},{"type":"text","text":"Acme"}]}]}
            """));
        sandbox.Jira.SetSecurityLevel(key, "Security team");
        sandbox.Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        sandbox.Jira.SetFixVersions(key, sandbox.Jira.AddVersion("ENG", "4.2", new DateOnly(2026, 12, 9)));
        await jira.AskAsync("POST", $"/rest/api/3/issue/{key}/remotelink", """
            {"globalId":"t1","object":{"url":"http://127.0.0.1/agent/tickets/1","title":"Ticket 1"}}
            """);

        var html = await browser.OpenAsync($"/browse/{key}");
        var list = await browser.OpenAsync("/issues?q=broken");

        string[] shown = ["2026-12-05", "4.2 (due 2026-12-09)", "<dt>Bridge customers</dt>", ">41.5<", "<h2>Bridge reported by</h2>", "3 customers<br />Acme", ">Security team<", "is duplicated by", $"href=\"/browse/{other}\"", "href=\"http://127.0.0.1/agent/tickets/1\""];
        Assert.All(shown, part => Assert.Contains(part, html));
        Assert.Contains("data-label=\"Tickets\">1<", list);
        Assert.True(list.IndexOf($">{other}<", StringComparison.Ordinal) < list.IndexOf($">{key}<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_keep_their_form_and_unknown_nodes_their_words()
    {
        await using var sandbox = await StartAsync();
        using var browser = new Browser(sandbox.JiraUrl);
        var key = sandbox.Jira.FileIssue("ENG", "Broken");
        sandbox.Jira.Comment(key, JsonElement.Parse("""
            {"type":"doc","version":1,"content":[
              {"type":"heading","attrs":{"level":1},"content":[{"type":"text","text":"Title"}]},
              {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[
                {"type":"text","text":"bold","marks":[{"type":"strong"},{"type":"link","attrs":{"href":"https://example.com/a?b=1&c=2"}}]},
                {"type":"text","text":"bad","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}]},
              {"type":"codeBlock","content":[{"type":"text","text":"if (a < b) { }"}]},
              {"type":"hologram","content":[{"type":"paragraph","content":[{"type":"text","text":"from the future"}]}]}]}
            """));

        var html = await browser.OpenAsync($"/browse/{key}");

        string[] shown =
        [
            "<h4>Title</h4>", "<ul><li><p>", "<a href=\"https://example.com/a?b=1&amp;c=2\"><strong>bold</strong></a>",
            "<pre><code>if (a &lt; b) { }</code></pre>", "<p>from the future</p>",
        ];
        Assert.All(shown, part => Assert.Contains(part, html));
        Assert.DoesNotContain("javascript", html);
    }

    [Fact]
    public async Task Hostile_texts_are_only_read()
    {
        const string Hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
        await using var sandbox = await StartAsync();
        using var browser = new Browser(sandbox.JiraUrl);
        var key = sandbox.Jira.FileIssue("ENG", Hostile, Hostile);
        sandbox.Jira.Comment(key, Hostile, role: Hostile);
        sandbox.Jira.Label(key, Hostile);
        sandbox.Jira.SetField(key, sandbox.Jira.TargetField, Hostile);

        var pages = await browser.OpenAsync($"/browse/{key}") + await browser.OpenAsync("/issues");

        Assert.Contains("&lt;script&gt;", pages);
        Assert.DoesNotContain("<script", pages);
        Assert.DoesNotContain("<img", pages);
    }

    [Theory]
    [InlineData("/browse/ENG-99", "404")]
    [InlineData("/browse/%3Cscript%3E", "404")]
    [InlineData("/", "/issues")]
    public async Task What_is_not_there_is_said_and_the_root_leads_to_the_list(string path, string where)
    {
        await using var sandbox = await StartAsync();
        using var browser = new Browser(sandbox.JiraUrl);

        Assert.Equal(where, await browser.FollowAsync(path));
    }

    [Fact]
    public async Task Looking_is_no_call_changes_nothing_and_never_breaks()
    {
        await using var sandbox = await StartAsync();
        using var browser = new Browser(sandbox.JiraUrl);
        var before = sandbox.Jira.Issue(sandbox.Jira.FileIssue("ENG", "Broken"));
        sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Times = int.MaxValue });

        await browser.OpenAsync("/issues");
        await browser.OpenAsync($"/browse/{before.Key}");
        await browser.OpenAsync("/viewer.css");
        await browser.FollowAsync("/browse/ENG-99");

        Assert.Same(before, sandbox.Jira.Issue(before.Key));
        Assert.Equal((0, 0), (sandbox.Jira.Calls.Total, sandbox.Faults.Hits));
        Assert.Empty(sandbox.Findings.All);
    }

    private static async Task<SandboxServer> StartAsync()
    {
        var sandbox = await Sandboxes.StartAsync();
        sandbox.Jira.AddEngineer("Erik");
        return sandbox;
    }
}
