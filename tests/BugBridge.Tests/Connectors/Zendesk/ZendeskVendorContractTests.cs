using System.Reflection;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using BugBridge.Connectors.Frames;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using Refit;
using BugBridge.Tests.Connectors.Mocked;
using BugBridge.Tests.Frames;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskVendorContractTests
{
    private static readonly string[] Elsewhere = ["/api/v2/apps/", "/api/v2/webhooks", "/api/v2/triggers"];

    [Fact]
    public async Task Every_request_keeps_to_Zendesks_own_document()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var prism = await Prism.StartAsync("zendesk-support.strict.trimmed.json", cancel);
        using var zendesk = Mocked();
        // Signing in, the contents of files, apps, webhooks and triggers stand outside of the Ticketing API's document.
        using var wire = new ShownToPrism(prism, zendesk.Wire)
        {
            Concerns = path => path.StartsWith("/api/", StringComparison.Ordinal) && !Elsewhere.Any(start => path.StartsWith(start, StringComparison.Ordinal)),
        };

        foreach (var settings in new[] { OAuth(), ApiToken() })
        {
            await using var budget = new CallBudget(1_000_000, TimeProvider.System);
            using var helpdesk = ZendeskHelpdesk.Create(settings, budget, TimeProvider.System, wire);
            await EverythingAsync(helpdesk, cancel);
        }

        Assert.Empty(await prism.FindingsAsync(cancel));
        Assert.All(Routes(), route => Assert.Contains(zendesk.Calls, call => call.Method.Equals(route.Method, StringComparison.Ordinal) && route.Path.IsMatch(call.Path)));
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
        var setup = helpdesk.Ports.Setup!;
        Assert.NotEmpty(await setup.FieldsAsync(cancel));
        Assert.Equal(SetupDeedKind.Made, (await setup.MakeFieldAsync(new WantedField("Workaround", FieldKind.Paragraph), cancel)).Kind);
        Assert.Equal([SetupDeedKind.Made, SetupDeedKind.Made], (await setup.MakeWebhookAsync(new Uri("https://bugs.example/webhooks/zendesk"), null, cancel)).Select(deed => deed.Kind));
        Assert.Equal("42", Assert.Single(await helpdesk.InstalledAppsAsync(cancel)).Installation);
        using var key = RSA.Create(2048);
        var (proof, problem) = await helpdesk.Frames!.VerifyAsync(new FrameRequest("POST", "/panel/frame/zendesk", string.Empty, Forgery.ByRsa([], key)), cancel);
        Assert.True(proof is null && problem is not null);
    }

    private static MockedZendesk Mocked()
    {
        var zendesk = new MockedZendesk(TimeProvider.System);
        var stamped = new { custom = new { bugbridge = new { stamp = "s-1" } } };
        zendesk.On("GET", @"^/api/v2/tickets/1$", new { ticket = ZendeskRig.Ticket() });
        zendesk.On("GET", "/comments$", call => MockedAnswer.Of(new
        {
            comments = new[] { ZendeskRig.Comment(call.Query.Contains("page[after]", StringComparison.Ordinal) ? 2 : 1, 900, false, "n", silent: true) },
            meta = new { has_more = !call.Query.Contains("page[after]", StringComparison.Ordinal), after_cursor = "more" },
        }));
        zendesk.On("GET", "/users/show_many$", new { users = ZendeskRig.Everybody });
        zendesk.On("GET", "/audits$", new { audits = new[] { new { id = 7, metadata = stamped, events = new[] { new { id = 1, type = "Comment" }, new { id = 2, type = "Comment" } } } } });
        zendesk.On("GET", "/tickets/show_many$", new { tickets = new[] { ZendeskRig.Ticket() } });
        zendesk.On("GET", "/incremental/tickets/cursor$", new { tickets = new[] { ZendeskRig.Ticket(updated: 1) }, after_cursor = "c", end_of_stream = true });
        zendesk.On("GET", "/incremental/ticket_events$", new { ticket_events = Array.Empty<object>(), end_time = 1, end_of_stream = true });
        zendesk.On("PUT", @"^/api/v2/tickets/1$", new { ticket = ZendeskRig.Ticket(), audit = new { id = 7, events = new[] { new { id = 1, type = "Comment" } } } });
        zendesk.On("GET", "/api/v2/attachments/5$", new { attachment = new { id = 5, content_url = "https://acme.zendesk.com/attachments/token/x?name=a.png" } });
        zendesk.On("GET", "/attachments/token/x$", new { });
        zendesk.On("POST", "/api/v2/uploads$", new { upload = new { token = "t", attachment = new { id = 6, content_url = "https://acme.zendesk.com/attachments/token/y" } } });
        zendesk.On("PUT", @"^/api/v2/tickets/3$", new MockedAnswer("""{"error":"RecordInvalid"}""", 422));
        zendesk.On("GET", @"^/api/v2/tickets/3$", new { ticket = ZendeskRig.Ticket(3, "closed") });
        zendesk.On("POST", @"^/api/v2/tickets$", new { ticket = ZendeskRig.Ticket(4) });
        zendesk.On("GET", @"^/api/v2/tickets$", new { tickets = new[] { ZendeskRig.Ticket(4) } });
        zendesk.On("GET", "/jira/links$", new { links = new[] { new { id = "1", ticket_id = "1", issue_id = "10", issue_key = "ENG-1", created_at = "2026-11-02T09:00:00Z" } }, meta = new { has_more = false } });
        using var key = RSA.Create(2048);
        zendesk.On("GET", "/public_key.pem$", new MockedAnswer(key.ExportSubjectPublicKeyInfoPem()));
        zendesk.On("GET", "/apps/installations$", new { installations = new[] { new { id = 42, app_id = 7, settings = new { name = "BugBridge" } } } });
        zendesk.On("GET", "/search/count$", new { count = 7 });
        zendesk.On("PUT", "/tags$", new { tags = new[] { "bug" } });
        zendesk.On("DELETE", "/tags$", new MockedAnswer(string.Empty, 204));
        zendesk.On("PUT", "/update_many$", new { job_status = new { id = "82de0b044094f0c67893ac9fe64f1a99", status = "queued" } });
        zendesk.On("GET", "/job_statuses/", new
        {
            job_status = new { id = "82de0b044094f0c67893ac9fe64f1a99", status = "completed", results = new[] { new { id = 1, success = true }, new { id = 2, success = true } } },
        });
        zendesk.On("POST", "/api/v2/ticket_fields$", new { ticket_field = new { id = 77, title = "Workaround", type = "textarea" } });
        zendesk.On("GET", "/api/v2/webhooks$", new { webhooks = Array.Empty<object>(), meta = new { has_more = false } });
        zendesk.On("POST", "/api/v2/webhooks$", new { webhook = new { id = "w1" } });
        zendesk.On("GET", "/webhooks/w1/signing_secret$", new { signing_secret = new { algorithm = "SHA256", secret = "s" } });
        zendesk.On("GET", "/api/v2/triggers$", new { triggers = Array.Empty<object>(), meta = new { has_more = false } });
        zendesk.On("POST", "/api/v2/triggers$", new { trigger = new { id = 3 } });
        return zendesk;
    }

    private static IEnumerable<(string Method, Regex Path)> Routes() => typeof(IZendeskApi).GetMethods()
        .Select(method => method.GetCustomAttribute<HttpMethodAttribute>()!)
        .Select(request => (request.Method.Method, new Regex($"^/{Regex.Replace(request.Path!, @"\{\w+\}", "[^/]+", RegexOptions.NonBacktracking)}$", RegexOptions.NonBacktracking)));

    private static ZendeskSettings OAuth() => new() { BaseUrl = "https://acme.zendesk.com", ClientId = "id", ClientSecret = "secret", App = new() { Id = "7", Installation = "42" } };

    private static ZendeskSettings ApiToken() => new() { BaseUrl = "https://acme.zendesk.com", Email = "a@example.com", ApiToken = "t", App = new() { Id = "7", Installation = "42" } };
}
