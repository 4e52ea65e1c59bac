using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox;
using BugBridge.Tests.Frames;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser.Frames;

/// <summary>Our app for Freshdesk inside a page of Freshdesk: the app's own page and script, with the platform's client stood in for, and the part that runs at Freshworks.</summary>
public sealed class FreshdeskFrameTests(SharedBrowser browser)
{
    private const string Secret = "the secret of the app in Freshdesk";

    /// <summary>Where Freshworks keeps the pages of apps, apart from the accounts.</summary>
    private const string Apps = "http://127.0.0.1:9996";

    private const string Client = """
        globalThis.app = { initialized: () => Promise.resolve({
          events: { on: (name, act) => { if (name === "app.activated") { act(); } } },
          instance: { resize: size => Promise.resolve(parent.postMessage({ height: size.height }, "*")) },
          data: { get: what => globalThis.freshData(what).then(JSON.parse) },
          request: { invoke: (name, given) => globalThis.freshServer(name, JSON.stringify(given)).then(address => ({ response: { address } })) },
        }) };
        """;

    [Fact]
    public async Task An_agent_works_in_the_panel_inside_the_ticket_and_a_used_an_old_and_a_forged_address_open_nothing()
    {
        Assert.SkipUnless(SharedBrowser.IsThere, SharedBrowser.WhyNot);
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Helpdesk = HelpdeskVendor.Freshdesk }, TestContext.Current.CancellationToken);
        var (rep, customer) = (sandbox.Freshdesk.AddRep("Fred Fresh"), sandbox.Freshdesk.AddCustomer("Cora Customer"));
        var ticket = sandbox.Freshdesk.FileTicket(customer, "The calendar skips a day", "It goes from the 28th to the 1st of March.");
        using var folder = new WorkerFolder();
        var port = FreePort.Next();
        var home = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
        folder.Configure(Settings(sandbox, port));
        using var worker = WorkerProcess.Run(folder, port);
        await worker.ReadyAsync();
        var (page, complaints) = await FramePages.OpenAsync(browser);
        var signed = new List<string>();
        await ServeAsync(page, sandbox.FreshdeskUrl, rep, ticket, () =>
        {
            signed.Add($"{home}/panel/frame/freshdesk?" + Address(rep, ticket, DateTimeOffset.UtcNow.AddMinutes(2)));
            return signed[^1];
        });

        await page.GotoAsync(new Uri(sandbox.FreshdeskUrl, "/a/tickets/stands-in").AbsoluteUri);
        var panel = page.FrameLocator("aside iframe").FrameLocator("#panel").FrameLocator("iframe");
        await panel.GetByText("You are Fred Fresh.").WaitForAsync();
        await page.LookAtAsync("freshdesk-ticket", "aside iframe");
        await page.Context.ClearCookiesAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "File as a bug" }).ClickAsync();
        await panel.Locator("h2 a[href*='/browse/']").WaitForAsync();
        Assert.Empty(complaints);

        var (old, forged) = (Address(rep, ticket, DateTimeOffset.UtcNow.AddMinutes(-1)), Address(rep, ticket + 1, DateTimeOffset.UtcNow.AddMinutes(2), "another secret, as long as this"));
        foreach (var (address, said) in new[] { (signed[0], "Your session has expired"), ($"{home}/panel/frame/freshdesk?{old}", "Your session has expired"), ($"{home}/panel/frame/freshdesk?{forged}", "could not identify") })
        {
            var (thief, _) = await FramePages.OpenAsync(browser);
            await ServeAsync(thief, sandbox.FreshdeskUrl, rep, ticket, () => address);
            await thief.GotoAsync(new Uri(sandbox.FreshdeskUrl, "/a/tickets/stands-in").AbsoluteUri);
            var frame = thief.FrameLocator("aside iframe").FrameLocator("#panel");
            await Assertions.Expect(frame.GetByRole(AriaRole.Alert)).ToContainTextAsync(said);
            Assert.Equal(0, await frame.Locator("iframe").CountAsync());
        }
    }

    private static string Address(long rep, long ticket, DateTimeOffset expires, string secret = Secret) =>
        Forgery.Address("freshdesk", secret, expires, ticket.ToString(CultureInfo.InvariantCulture), rep.ToString(CultureInfo.InvariantCulture), string.Empty);

    private static JsonObject Settings(SandboxServer sandbox, int port) => new()
    {
        ["Helpdesk"] = new JsonObject
        {
            ["Kind"] = "Freshdesk",
            ["Freshdesk"] = new JsonObject
            {
                ["BaseUrl"] = sandbox.FreshdeskUrl.ToString(),
                ["ApiKey"] = new SandboxOptions().Freshdesk.ApiKey,
                ["CallsPerMinute"] = 60_000,
                ["TimeoutSeconds"] = 5,
                ["FrameSecret"] = Secret,
            },
        },
        ["Jira"] = SandboxSettings.Jira(sandbox),
        ["Filing"] = new JsonObject { ["Project"] = "ENG" },
        ["Sync"] = SandboxSettings.Sync(),
        ["Web"] = new JsonObject
        {
            ["Url"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            ["PanelOrigins"] = new JsonArray(Apps),
            ["Auth"] = new JsonObject
            {
                ["Tokens"] = new JsonArray(new JsonObject { ["Name"] = "Ada", ["Role"] = nameof(BridgeRole.Admin), ["Sha256"] = new string('a', 64) }),
            },
        },
    };

    private static async Task ServeAsync(IPage page, Uri freshdesk, long rep, long ticket, Func<string> sign)
    {
        await page.ExposeFunctionAsync("freshData", (string what) => new JsonObject { [what] = new JsonObject { ["id"] = what == "ticket" ? ticket : rep } }.ToJsonString());
        await page.ExposeFunctionAsync("freshServer", (string name, string given) =>
        {
            Assert.Equal("signPanelAddress", name);
            Assert.Equal((ticket, rep), (long.Parse((string)JsonNode.Parse(given)!["ticket"]!, CultureInfo.InvariantCulture), long.Parse((string)JsonNode.Parse(given)!["user"]!, CultureInfo.InvariantCulture)));
            return sign();
        });
        await page.RouteAsync(new Uri(freshdesk, "/a/tickets/stands-in").AbsoluteUri, route => route.FulfillAsync(new()
        {
            ContentType = "text/html; charset=utf-8",
            Body = $$"""
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Freshdesk</title><style>aside iframe { border: 0; height: 700px; width: 340px; }</style></head>
                <body><main><h1>Ticket</h1></main><aside aria-label="Apps"><iframe src="{{Apps}}/index.html" title="BugBridge app"></iframe></aside></body></html>
                """,
        }));
        await page.RouteAsync(Apps + "/**", route => route.FulfillAsync(Answer(new Uri(route.Request.Url).AbsolutePath.TrimStart('/'))));
    }

    private static RouteFulfillOptions Answer(string path) => path switch
    {
        "client.js" => new() { ContentType = "text/javascript", Body = Client },
        "favicon.ico" => new() { Status = 204 },
        _ => new() { ContentType = path.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : path.EndsWith(".css", StringComparison.Ordinal) ? "text/css" : "text/html", Body = FileOf(path).Replace("{{{appclient}}}", "client.js", StringComparison.Ordinal) },
    };

    private static string FileOf(string path)
    {
        using var stream = typeof(FreshdeskFrameTests).Assembly.GetManifestResourceStream("freshdesk/" + path) ?? throw new InvalidOperationException($"The app has no {path}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
