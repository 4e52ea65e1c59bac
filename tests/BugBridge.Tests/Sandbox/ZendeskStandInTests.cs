using System.Text.Json.Nodes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Sandbox;

public sealed class ZendeskStandInTests
{
    [Fact]
    public async Task An_internal_note_reaches_no_customer_and_a_public_reply_does()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var ticket = File(sandbox);

        await zendesk.AskAsync("PUT", $"/api/v2/tickets/{ticket}.json", """{"ticket":{"comment":{"body":"secret","public":false}}}""");
        Assert.Empty(sandbox.Zendesk.Mails);
        await zendesk.AskAsync("PUT", $"/api/v2/tickets/{ticket}", """{"ticket":{"comment":{"body":"hello","public":true}}}""");

        var mail = Assert.Single(sandbox.Zendesk.Mails);
        Assert.Equal("hello", mail.Body);
        Assert.Empty(sandbox.Findings.All);
    }

    [Fact]
    public async Task A_comment_without_public_takes_what_was_last_sent_and_is_a_finding()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var ticket = File(sandbox);

        await zendesk.AskAsync("PUT", $"/api/v2/tickets/{ticket}", """{"ticket":{"comment":{"body":"one"}}}""");
        sandbox.Zendesk.Note(ticket, "from now on internal");
        await zendesk.AskAsync("PUT", $"/api/v2/tickets/{ticket}", """{"ticket":{"comment":{"body":"two"}}}""");

        var comments = sandbox.Zendesk.Ticket(ticket).Comments;
        Assert.Equal([true, true, false, false], comments.Select(comment => comment.IsPublic));
        Assert.Equal(2, sandbox.Findings.All.Count);
    }

    [Fact]
    public async Task Metadata_of_an_update_comes_back_with_comments_audits_and_events()
    {
        await using var sandbox = await StartRelaxedAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var ticket = File(sandbox);
        await zendesk.AskAsync("PUT", $"/api/v2/tickets/{ticket}", """{"ticket":{"comment":{"body":"note","public":false},"metadata":{"stamp":"s1"}}}""");

        var comments = await zendesk.AskAsync("GET", $"/api/v2/tickets/{ticket}/comments?page[size]=100&sort=-created_at");
        var audits = await zendesk.AskAsync("GET", $"/api/v2/tickets/{ticket}/audits");
        var events = await zendesk.AskAsync("GET", "/api/v2/incremental/ticket_events.json?start_time=0&include=comment_events");

        Assert.Equal("s1", (string?)comments["comments"]![0]!["metadata"]!["custom"]!["stamp"]);
        Assert.Equal("s1", (string?)audits["audits"]![1]!["metadata"]!["custom"]!["stamp"]);
        var told = events["ticket_events"]!.AsArray()[^1]!;
        Assert.Equal("s1", (string?)told["metadata"]!["custom"]!["stamp"]);
        Assert.Contains(told["child_events"]!.AsArray(), child => (string?)child!["body"] is "note" && !(bool)child["public"]!);
    }

    [Fact]
    public async Task The_cursor_export_gives_each_change_once_and_deleted_tickets_too()
    {
        await using var sandbox = await StartRelaxedAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var (first, second) = (File(sandbox), File(sandbox));

        var all = await zendesk.AskAsync("GET", "/api/v2/incremental/tickets/cursor.json?start_time=0");
        var idle = await zendesk.AskAsync("GET", $"/api/v2/incremental/tickets/cursor?cursor={Cursor(all)}");
        sandbox.Zendesk.Delete(first);
        sandbox.Zendesk.Tag(second, "bug");
        var changed = await zendesk.AskAsync("GET", $"/api/v2/incremental/tickets/cursor?cursor={Cursor(idle)}&include=users");

        Assert.Equal([first, second], Ids(all));
        Assert.Empty(Ids(idle));
        Assert.True((bool)idle["end_of_stream"]!);
        Assert.Equal([first, second], Ids(changed));
        Assert.Equal("deleted", (string?)changed["tickets"]![0]!["status"]);
        Assert.NotEmpty(changed["users"]!.AsArray());
    }

    [Fact]
    public async Task The_cursor_export_pages_until_the_end_of_the_stream()
    {
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Zendesk = new ZendeskOptions { ExportStartAge = default, ExportPageSize = 2 } });
        using var zendesk = SandboxClient.Zendesk(sandbox);
        long[] tickets = [File(sandbox), File(sandbox), File(sandbox)];

        var first = await zendesk.AskAsync("GET", "/api/v2/incremental/tickets/cursor?start_time=0");
        var second = await zendesk.AskAsync("GET", $"/api/v2/incremental/tickets/cursor?cursor={Cursor(first)}");

        Assert.False((bool)first["end_of_stream"]!);
        Assert.True((bool)second["end_of_stream"]!);
        Assert.Equal(tickets.AsEnumerable(), Ids(first).Concat(Ids(second)));
    }

    [Fact]
    public async Task An_export_cannot_start_within_the_last_minute()
    {
        var clock = new FakeTimeProvider(A.Monday);
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Clock = clock });
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();

        Assert.Equal(422, await zendesk.StatusAsync("GET", $"/api/v2/incremental/tickets/cursor?start_time={now - 59}"));
        Assert.Equal(200, await zendesk.StatusAsync("GET", $"/api/v2/incremental/tickets/cursor?start_time={now - 60}"));
    }

    [Fact]
    public async Task A_bulk_update_reports_each_ticket_and_a_closed_one_fails_alone()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var (open, closed) = (File(sandbox), File(sandbox));
        sandbox.Zendesk.SetStatus(closed, "closed");

        var job = await zendesk.AskAsync("PUT", $"/api/v2/tickets/update_many.json?ids={open},{closed},99", """{"ticket":{"additional_tags":["linked"],"comment":{"body":"news","public":false}}}""");
        var done = await zendesk.AskAsync("GET", $"/api/v2/job_statuses/{(string?)job["job_status"]!["id"]}.json");

        Assert.Equal("queued", (string?)job["job_status"]!["status"]);
        Assert.Equal("completed", (string?)done["job_status"]!["status"]);
        Assert.Equal([true, false, false], done["job_status"]!["results"]!.AsArray().Select(result => (bool)result!["success"]!));
        Assert.Contains("linked", sandbox.Zendesk.Ticket(open).Tags);
        Assert.Single(sandbox.Zendesk.Ticket(closed).Comments);
        Assert.Equal(422, await zendesk.StatusAsync("PUT", $"/api/v2/tickets/{closed}", """{"ticket":{"tags":["x"]}}"""));
    }

    [Fact]
    public async Task A_delayed_job_changes_nothing_before_its_time()
    {
        var clock = new FakeTimeProvider(A.Monday);
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Clock = clock, Zendesk = new ZendeskOptions { JobDelay = TimeSpan.FromSeconds(5) } });
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var ticket = File(sandbox);

        await zendesk.AskAsync("PUT", $"/api/v2/tickets/update_many?ids={ticket}", """{"ticket":{"additional_tags":["linked"]}}""");
        Assert.Empty(sandbox.Zendesk.Ticket(ticket).Tags);
        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Contains("linked", sandbox.Zendesk.Ticket(ticket).Tags);
    }

    [Fact]
    public async Task A_repeated_create_with_the_same_idempotency_key_makes_one_ticket()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        const string Body = """{"ticket":{"subject":"Broken","comment":{"body":"It broke.","public":false}}}""";

        using var first = await zendesk.SendAsync("POST", "/api/v2/tickets", Body, ("Idempotency-Key", "k1"));
        using var second = await zendesk.SendAsync("POST", "/api/v2/tickets", Body, ("Idempotency-Key", "k1"));

        Assert.Single(sandbox.Zendesk.Tickets);
        Assert.Equal("hit", second.Headers.GetValues("x-idempotency-lookup").Single());
    }

    [Fact]
    public async Task A_safe_update_on_an_old_state_conflicts()
    {
        var clock = new FakeTimeProvider(A.Monday);
        await using var sandbox = await Sandboxes.StartAsync(new SandboxOptions { Clock = clock });
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var ticket = File(sandbox);
        var stamp = (string?)(await zendesk.AskAsync("GET", $"/api/v2/tickets/{ticket}"))["ticket"]!["updated_at"];
        var body = $$$"""{"ticket":{"safe_update":true,"updated_stamp":"{{{stamp}}}","status":"open"}}""";

        Assert.Equal(200, await zendesk.StatusAsync("PUT", $"/api/v2/tickets/{ticket}", body));
        clock.Advance(TimeSpan.FromSeconds(1));
        sandbox.Zendesk.Tag(ticket, "changed");

        Assert.Equal(409, await zendesk.StatusAsync("PUT", $"/api/v2/tickets/{ticket}", body));
    }

    [Fact]
    public async Task Tokens_end_and_can_be_minted_again()
    {
        var clock = new FakeTimeProvider(A.Monday);
        var options = new SandboxOptions { Clock = clock };
        await using var sandbox = await Sandboxes.StartAsync(options);
        using var http = new HttpClient { BaseAddress = sandbox.ZendeskUrl };
        using var refused = await http.GetAsync(new Uri("/api/v2/users/me", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(401, (int)refused.StatusCode);

        Assert.Equal(200, await MeAsync(http, await MintAsync(http, options.Zendesk)));
        var token = await MintAsync(http, options.Zendesk);
        clock.Advance(TimeSpan.FromSeconds(300));

        Assert.Equal(401, await MeAsync(http, token));
    }

    [Fact]
    public async Task A_merged_ticket_is_closed_and_says_where_it_went()
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        var (source, target) = (File(sandbox), File(sandbox));
        sandbox.Zendesk.Merge(source, target);

        var shown = await zendesk.AskAsync("GET", $"/api/v2/tickets/{source}");
        var audits = await zendesk.AskAsync("GET", $"/api/v2/tickets/{source}/audits");

        Assert.Equal("closed", (string?)shown["ticket"]!["status"]);
        Assert.Equal("merge", (string?)audits["audits"]!.AsArray()[^1]!["via"]!["source"]!["rel"]);
        Assert.Equal(target, (long)audits["audits"]!.AsArray()[^1]!["via"]!["source"]!["from"]!["ticket_id"]!);
    }

    [Theory]
    [InlineData("PUT", "/api/v2/tickets/1", """{"ticket":{"subject":5}}""", 400)]
    [InlineData("PUT", "/api/v2/tickets/1", """{"ticket":{},"nonsense":1}""", 400)]
    [InlineData("PUT", "/api/v2/tickets/1", """{"ticket":{"coment":{"body":"x"}}}""", 400)]
    [InlineData("PUT", "/api/v2/tickets/1", "not json", 400)]
    [InlineData("GET", "/api/v2/incremental/tickets/cursor?start_time=yesterday", null, 400)]
    [InlineData("GET", "/api/v2/nowhere", null, 404)]
    public async Task What_does_not_fit_the_contract_is_refused_and_found(string verb, string path, string? body, int status)
    {
        await using var sandbox = await Sandboxes.StartAsync();
        using var zendesk = SandboxClient.Zendesk(sandbox);
        File(sandbox);

        Assert.Equal(status, await zendesk.StatusAsync(verb, path, body));
        Assert.Single(sandbox.Findings.All);
    }

    private static long File(SandboxServer sandbox)
    {
        sandbox.Zendesk.AddRep("Rosa");
        return sandbox.Zendesk.FileTicket(sandbox.Zendesk.AddCustomer("Carla"), "It is broken", "Please help.");
    }

    private static Task<SandboxServer> StartRelaxedAsync() =>
        Sandboxes.StartAsync(new SandboxOptions { Zendesk = new ZendeskOptions { ExportStartAge = TimeSpan.Zero } });

    private static string Cursor(JsonNode page) => Uri.EscapeDataString((string)page["after_cursor"]!);

    private static IEnumerable<long> Ids(JsonNode page) => page["tickets"]!.AsArray().Select(ticket => (long)ticket!["id"]!);

    private static async Task<string> MintAsync(HttpClient http, ZendeskOptions options)
    {
        var body = $$"""{"grant_type":"client_credentials","client_id":"{{options.ClientId}}","client_secret":"{{options.ClientSecret}}","expires_in":300}""";
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/oauth/tokens", UriKind.Relative), content);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!;
    }

    private static async Task<int> MeAsync(HttpClient http, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v2/users/me") { Headers = { { "Authorization", $"Bearer {token}" } } };
        using var answer = await http.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
