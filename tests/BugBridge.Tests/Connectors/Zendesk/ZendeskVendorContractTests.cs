using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using Refit;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskVendorContractTests
{
    [Fact]
    public async Task Every_request_keeps_to_Zendesks_own_document()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var prism = await Prism.StartAsync("zendesk-support.strict.trimmed.json", cancel);
        using var script = Script();
        using var wire = new CheckedByPrism(prism.Address, script);

        foreach (var settings in new[] { OAuth(), ApiToken() })
        {
            await using var budget = new CallBudget(1_000_000, TimeProvider.System);
            using var helpdesk = ZendeskHelpdesk.Create(settings, budget, TimeProvider.System, wire);
            await EverythingAsync(helpdesk, cancel);
        }

        Assert.Empty(await prism.FindingsAsync(cancel));
        Assert.All(Routes(), route => Assert.Contains(script.Calls, call => call.Method.Equals(route.Method, StringComparison.Ordinal) && route.Path.IsMatch(call.Path)));
    }

    [Fact]
    public async Task Prism_would_notice_a_request_that_does_not()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var prism = await Prism.StartAsync("zendesk-support.strict.trimmed.json", cancel);
        using var client = new HttpClient { BaseAddress = prism.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "t");

        using var content = new StringContent("""{"ticket":{"comment":{"public":"no"}}}""", null, "application/json");
        using var answer = await client.PutAsync(new Uri("api/v2/tickets/1", UriKind.Relative), content, cancel);

        Assert.Contains("public", await prism.FindingsAsync(cancel), StringComparison.Ordinal);
    }

    private static async Task EverythingAsync(ZendeskHelpdesk helpdesk, CancellationToken cancel)
    {
        await helpdesk.ProbeAsync(["Jira key"], cancel);
        Assert.Equal(2, (await helpdesk.ReadAsync("1", cancel))!.Comments.Length);
        Assert.Single(await helpdesk.ReadManyAsync(["1", "2"], cancel));
        var page = await helpdesk.PollAsync(null, cancel);
        Assert.Single((await helpdesk.PollAsync(page.Cursor, cancel)).Tickets);
        var update = new TicketUpdate("s-1") { Note = RichText.FromPlain("n"), AddTags = ["bug"], RemoveTags = ["printer"] };
        update = update with { Fields = update.Fields.Add("Jira key", "ENG-1").Add("Bug?", "true").Add("Area", string.Empty) };
        Assert.All(await helpdesk.UpdateAsync(["1"], update, cancel), outcome => Assert.Null(outcome.Failure));
        Assert.All(await helpdesk.UpdateAsync(["1", "2"], update, cancel), outcome => Assert.Null(outcome.Failure));
        await using var file = await helpdesk.OpenFileAsync("1", new Attachment("5", "a.png", "image/png", 4), cancel);
        Assert.Equal("1", await helpdesk.AttachAsync("1", RichText.FromPlain("n"), file!, "s-1", cancel));
        Assert.True((await helpdesk.FindUpdateAsync("1", "s-1", DateTimeOffset.UnixEpoch, cancel)).IsFound);
        Assert.All(await helpdesk.UpdateAsync(["1", "2"], new TicketUpdate("s-2") { Status = TicketStatus.Open }, cancel), outcome => Assert.Null(outcome.Failure));
        var reply = new PublicReply("s-1", RichText.FromPlain("r")) { Status = TicketStatus.Pending };
        Assert.Equal("1", (await helpdesk.ReplyAsync("1", reply, cancel)).TicketId);
        Assert.Equal("4", (await helpdesk.ReplyAsync("3", reply, cancel)).TicketId);
        Assert.Equal("ENG-1", Assert.Single((await helpdesk.ReadForeignLinksAsync("c", cancel)).Links).IssueKey);
        Assert.Equal(7, await helpdesk.CountHistoryAsync(DateTimeOffset.UnixEpoch, cancel));
        Assert.Equal("4", (await helpdesk.FindReplyAsync("3", "s-9", DateTimeOffset.UnixEpoch, cancel)).Key);
    }

    private static ScriptedZendesk Script()
    {
        var script = new ScriptedZendesk();
        var stamped = new { custom = new { bugbridge = new { stamp = "s-1" } } };
        script.On("GET", @"^/api/v2/tickets/1$", new { ticket = ZendeskRig.Ticket() });
        script.On("GET", "/comments$", call => ScriptedZendesk.Json(new
        {
            comments = new[] { ZendeskRig.Comment(call.Query.Contains("page[after]", StringComparison.Ordinal) ? 2 : 1, 900, false, "n", silent: true) },
            meta = new { has_more = !call.Query.Contains("page[after]", StringComparison.Ordinal), after_cursor = "more" },
        }));
        script.On("GET", "/users/show_many$", new { users = ZendeskRig.Everybody });
        script.On("GET", "/audits$", new { audits = new[] { new { id = 7, metadata = stamped, events = new[] { new { id = 1, type = "Comment" }, new { id = 2, type = "Comment" } } } } });
        script.On("GET", "/tickets/show_many$", new { tickets = new[] { ZendeskRig.Ticket() } });
        script.On("GET", "/incremental/tickets/cursor$", new { tickets = new[] { ZendeskRig.Ticket(updated: 1) }, after_cursor = "c", end_of_stream = true });
        script.On("GET", "/incremental/ticket_events$", new { ticket_events = Array.Empty<object>(), end_time = 1, end_of_stream = true });
        script.On("PUT", @"^/api/v2/tickets/1$", new { ticket = ZendeskRig.Ticket(), audit = new { id = 7, events = new[] { new { id = 1, type = "Comment" } } } });
        script.On("GET", "/api/v2/attachments/5$", new { attachment = new { id = 5, content_url = "https://acme.zendesk.com/attachments/token/x?name=a.png" } });
        script.On("GET", "/attachments/token/x$", new { });
        script.On("POST", "/api/v2/uploads$", new { upload = new { token = "t", attachment = new { id = 6, content_url = "https://acme.zendesk.com/attachments/token/y" } } });
        script.On("PUT", @"^/api/v2/tickets/3$", _ => new HttpResponseMessage(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"error":"RecordInvalid"}""") });
        script.On("GET", @"^/api/v2/tickets/3$", new { ticket = ZendeskRig.Ticket(3, "closed") });
        script.On("POST", @"^/api/v2/tickets$", new { ticket = ZendeskRig.Ticket(4) });
        script.On("GET", @"^/api/v2/tickets$", new { tickets = new[] { ZendeskRig.Ticket(4) } });
        script.On("GET", "/jira/links$", new { links = new[] { new { id = "1", ticket_id = "1", issue_id = "10", issue_key = "ENG-1", created_at = "2026-11-02T09:00:00Z" } }, meta = new { has_more = false } });
        script.On("GET", "/search/count$", new { count = 7 });
        script.On("PUT", "/tags$", new { tags = new[] { "bug" } });
        script.On("DELETE", "/tags$", _ => new HttpResponseMessage(HttpStatusCode.NoContent));
        script.On("PUT", "/update_many$", new { job_status = new { id = "82de0b044094f0c67893ac9fe64f1a99", status = "queued" } });
        script.On("GET", "/job_statuses/", new
        {
            job_status = new { id = "82de0b044094f0c67893ac9fe64f1a99", status = "completed", results = new[] { new { id = 1, success = true }, new { id = 2, success = true } } },
        });
        return script;
    }

    private static IEnumerable<(string Method, Regex Path)> Routes() => typeof(IZendeskApi).GetMethods()
        .Select(method => method.GetCustomAttribute<HttpMethodAttribute>()!)
        .Select(request => (request.Method.Method, new Regex($"^/{Regex.Replace(request.Path!, @"\{\w+\}", "[^/]+", RegexOptions.NonBacktracking)}$", RegexOptions.NonBacktracking)));

    private static ZendeskSettings OAuth() => new() { BaseUrl = "https://acme.zendesk.com", ClientId = "id", ClientSecret = "secret" };

    private static ZendeskSettings ApiToken() => new() { BaseUrl = "https://acme.zendesk.com", Email = "a@example.com", ApiToken = "t" };
}
