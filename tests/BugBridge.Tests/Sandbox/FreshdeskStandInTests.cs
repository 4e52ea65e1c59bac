using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Sandbox;

/// <summary>Where Freshdesk is strict or odd, its stand-in is so too.</summary>
public sealed class FreshdeskStandInTests : IAsyncLifetime
{
    private SandboxServer _sandbox = null!;
    private HttpClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FreshdeskStandIn Helpdesk => _sandbox.Freshdesk;

    public async ValueTask InitializeAsync() => await OpenAsync(new FreshdeskOptions());

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Comments_and_attributes_of_ones_own_vanish_from_notes_and_titles_stay()
    {
        var id = Ticket();

        var note = await SendAsync("POST", $"tickets/{id}/notes", new { body = "<p data-x=\"1\" title=\"t\" onclick=\"x()\">a<!-- b --></p><script>c</script>", @private = true });

        Assert.Equal("<div><p title=\"t\">a</p></div>", note.GetProperty("body").GetString());
        Assert.True(note.GetProperty("private").GetBoolean());
    }

    [Theory]
    [InlineData("""{"custom_fields": {"cf_nothing": "x"}}""", "invalid_field")]
    [InlineData("""{"custom_fields": {"cf_fix_expected": "tomorrow"}}""", "invalid_value")]
    [InlineData("""{"tags": ["a tag that has far more letters than Freshdesk takes"]}""", "invalid_value")]
    [InlineData("""{"status": "2"}""", "datatype_mismatch")]
    [InlineData("""{"state": 2}""", "invalid_field")]
    [InlineData("""{"status": 99}""", "invalid_value")]
    public async Task A_change_is_refused_whole_for_one_thing_that_is_wrong(string body, string code)
    {
        var id = Ticket();

        using var answer = await CallAsync("PUT", $"tickets/{id}", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(code, await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty(Helpdesk.Ticket(id).Tags);
    }

    [Fact]
    public async Task Tags_are_replaced()
    {
        var id = Ticket();
        Helpdesk.Tag(id, "old");

        await SendAsync("PUT", $"tickets/{id}", new { tags = new[] { "new" } });

        Assert.Equal(["new"], Helpdesk.Ticket(id).Tags);
    }

    [Fact]
    public async Task A_list_leaves_out_what_is_in_the_bin_and_ends_at_page_300()
    {
        var (kept, deleted) = (Ticket(), Ticket());
        Helpdesk.Delete(deleted);

        Assert.Equal([kept], await IdsAsync("tickets?updated_since=2026-01-01T00:00:00Z"));
        Assert.Equal([deleted], await IdsAsync("tickets?updated_since=2026-01-01T00:00:00Z&filter=deleted"));
        using var beyond = await CallAsync("GET", "tickets?updated_since=2026-01-01T00:00:00Z&page=301");
        Assert.Equal(HttpStatusCode.BadRequest, beyond.StatusCode);
        using var gone = await CallAsync("POST", $"tickets/{deleted}/notes", """{"body": "n", "private": true}""");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_ticket_that_is_opened_again_forgets_when_it_was_resolved()
    {
        var id = Ticket();
        Helpdesk.SetStatus(id, 4);
        Helpdesk.Reply(id, Helpdesk.Ticket(id).RequesterId, "Still broken.");

        var ticket = await SendAsync("GET", $"tickets/{id}?include=stats", null);

        Assert.Equal(2, ticket.GetProperty("status").GetInt32());
        Assert.Equal(JsonValueKind.Null, ticket.GetProperty("stats").GetProperty("resolved_at").ValueKind);
        Assert.Equal(JsonValueKind.String, ticket.GetProperty("stats").GetProperty("reopened_at").ValueKind);
    }

    [Fact]
    public async Task Embedding_and_refused_calls_count_against_the_limit()
    {
        await DisposeAsync();
        await OpenAsync(new FreshdeskOptions { CallsPerMinute = 4 });
        var id = Ticket();

        using var first = await CallAsync("GET", $"tickets/{id}?include=stats");
        using var wrong = await CallAsync("PUT", $"tickets/{id}", """{"state": 2}""");
        using var tooMany = await CallAsync("GET", $"tickets/{id}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests), (first.StatusCode, wrong.StatusCode, tooMany.StatusCode));
        Assert.InRange(tooMany.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_note_without_private_is_found_fault_with()
    {
        await SendAsync("POST", $"tickets/{Ticket()}/notes", new { body = "n" });

        Assert.Contains("without private", Assert.Single(_sandbox.Findings.All).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_act_in_it_through_the_control_API_and_its_pages_show_it()
    {
        using var control = new HttpClient { BaseAddress = _sandbox.ControlUrl };
        var customerId = await ActAsync(control, "add-customer", new { name = "Cora" });
        var id = await ActAsync(control, "file-ticket", new { customerId, subject = "Blank pages", body = "All blank." });
        using var browser = new HttpClient { BaseAddress = _sandbox.FreshdeskUrl };

        Assert.Contains($"/a/tickets/{id}", await browser.GetStringAsync(new Uri("a/tickets", UriKind.Relative), Token), StringComparison.Ordinal);
        Assert.Contains("All blank.", await browser.GetStringAsync(new Uri($"a/tickets/{id}", UriKind.Relative), Token), StringComparison.Ordinal);
        Assert.Contains("Blank pages", await control.GetStringAsync(new Uri("freshdesk/tickets", UriKind.Relative), Token), StringComparison.Ordinal);
    }

    private static async Task<long> ActAsync(HttpClient control, string action, object arguments)
    {
        using var content = new StringContent(JsonSerializer.Serialize(arguments), Encoding.UTF8, "application/json");
        using var answer = await control.PostAsync(new Uri($"do/{action}", UriKind.Relative), content, Token);
        var said = await answer.Content.ReadAsStringAsync(Token);
        Assert.True(long.TryParse(said, CultureInfo.InvariantCulture, out var id), said);
        return id;
    }

    private long Ticket() => Helpdesk.FileTicket(Helpdesk.AddCustomer("Cora"), "a", "a");

    private async Task OpenAsync(FreshdeskOptions freshdesk)
    {
        _sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Clock = new JourneyClock(), Helpdesk = HelpdeskVendor.Freshdesk, Freshdesk = freshdesk }, Token);
        Helpdesk.AddRep("Rita Rep");
        _client = new HttpClient { BaseAddress = new Uri(_sandbox.FreshdeskUrl, "api/v2/") };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(freshdesk.ApiKey + ":X")));
    }

    private async Task<List<long>> IdsAsync(string path) => [.. (await SendAsync("GET", path, null)).EnumerateArray().Select(row => row.GetProperty("id").GetInt64())];

    private async Task<JsonElement> SendAsync(string verb, string path, object? body)
    {
        using var answer = await CallAsync(verb, path, body is null ? null : JsonSerializer.Serialize(body));
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
    }

    private async Task<HttpResponseMessage> CallAsync(string verb, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.SendAsync(request, Token);
    }
}
