using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Contracts;
using BugBridge.Tests.Frames;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser.Frames;

/// <summary>The panel inside a real Request Tracker, for one of its users.</summary>
[Collection(RequestTrackerWorld.OneAtATime)]
public sealed class RequestTrackerFrameTests(SharedBrowser browser)
{
    [Fact]
    public async Task A_user_of_Request_Tracker_works_in_the_panel_on_the_tickets_page_under_their_own_name()
    {
        var ending = TestContext.Current.CancellationToken;
        await using var world = await RequestTrackerWorld.StartAsync(ending);
        var (home, secret) = PanelOf(world);
        var (page, complaints) = await FramePages.OpenAsync(browser);
        using var worker = await RunAsync(world, home, secret);
        var ticket = await world.Rig.CreateTicketAsync("The calendar skips a day", RigText.Plain("It goes from the 28th to the 1st of March."), ending);
        await SignInAsync(page, world);

        await page.GotoAsync($"{world.Server.Url}Ticket/Display.html?id={ticket}");
        var panel = page.FrameLocator(".bugbridge iframe").FrameLocator("iframe");
        await panel.GetByText("You are Rita Rep.").WaitForAsync();
        await page.Context.ClearCookiesAsync(new() { Domain = "localhost" });
        await page.LookAtAsync("rt-ticket", ".bugbridge iframe");
        await panel.GetByRole(AriaRole.Button, new() { Name = "File as a bug" }).ClickAsync();
        var key = panel.Locator("h2 a[href*='/browse/']");
        await key.WaitForAsync();
        await panel.GetByLabel("A comment on").FillAsync("Is there a date?");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Send to engineering" }).ClickAsync();
        await Assertions.Expect(panel.GetByRole(AriaRole.Status)).ToContainTextAsync("Sent to the engineers");
        await page.LookAtAsync("rt-filed", ".bugbridge iframe");

        var issue = await key.InnerTextAsync();
        await Until.TrueAsync(() => world.Jira.Issue(issue).Comments.Any(comment => comment.Text.Contains("Rita Rep", StringComparison.Ordinal)), "engineers read who asks", context: world.Folder.LogEnd);
        Assert.DoesNotContain(complaints, complaint => complaint.Contains("bugbridge", StringComparison.OrdinalIgnoreCase) || complaint.Contains("/panel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_Request_Tracker_did_not_just_sign_opens_nothing()
    {
        var ending = TestContext.Current.CancellationToken;
        await using var world = await RequestTrackerWorld.StartAsync(ending);
        var (home, secret) = PanelOf(world);
        var (page, _) = await FramePages.OpenAsync(browser);
        using var worker = await RunAsync(world, home, secret);
        var ticket = await world.Rig.CreateTicketAsync("The calendar skips a day", RigText.Plain("It goes from the 28th to the 1st of March."), ending);
        await SignInAsync(page, world);
        await page.GotoAsync($"{world.Server.Url}Ticket/Display.html?id={ticket}");
        await page.FrameLocator(".bugbridge iframe").FrameLocator("iframe").GetByText("You are Rita Rep.").WaitForAsync();
        var used = (await page.Locator(".bugbridge iframe").GetAttributeAsync("src"))!;
        var root = $"{home}panel/frame/request-tracker?" + Forgery.Address("request-tracker", new string('x', 32), DateTimeOffset.UtcNow.AddMinutes(2), ticket, "root", "root");
        var old = $"{home}panel/frame/request-tracker?" + Forgery.Address("request-tracker", secret, DateTimeOffset.UtcNow.AddMinutes(-1), ticket);

        foreach (var (address, said) in new[] { (used, "Your session has expired"), (old, "Your session has expired"), (used.Replace("user=rep", "user=root", StringComparison.Ordinal), "could not identify"), (root, "could not identify") })
        {
            var (thief, _) = await FramePages.OpenAsync(browser);
            await thief.GotoAsync(address);
            await Assertions.Expect(thief.GetByRole(AriaRole.Alert)).ToContainTextAsync(said);
            Assert.Equal(0, await thief.Locator("iframe").CountAsync());
        }
    }

    private static (Uri Home, string Secret) PanelOf(RequestTrackerWorld world)
    {
        Assert.SkipUnless(SharedBrowser.IsThere, SharedBrowser.WhyNot);
        Assert.SkipUnless(world.Server.Panel is not null, "This Request Tracker was started without BugBridge's extension (start it anew with tests/rt/start-rt.sh).");
        return world.Server.Panel!.Value;
    }

    private static async Task<WorkerProcess> RunAsync(RequestTrackerWorld world, Uri home, string secret)
    {
        var settings = world.Settings();
        settings["Helpdesk"]!["RequestTracker"]!["FrameSecret"] = secret;
        settings["Web"] = new JsonObject
        {
            ["Url"] = home.GetLeftPart(UriPartial.Authority),
            ["Auth"] = new JsonObject
            {
                ["Tokens"] = new JsonArray(new JsonObject { ["Name"] = "Ada", ["Role"] = nameof(BridgeRole.Admin), ["Sha256"] = new string('a', 64) }),
            },
        };
        world.Folder.Configure(settings);
        var worker = WorkerProcess.Run(world.Folder, home.Port);
        await worker.ReadyAsync();
        return worker;
    }

    private static async Task SignInAsync(IPage page, RequestTrackerWorld world)
    {
        await page.GotoAsync(world.Server.Url.AbsoluteUri);
        await page.FillAsync("input[name=user]", world.Server.Rep);
        await page.FillAsync("input[name=pass]", world.Server.Password);
        await page.Locator("input[name=pass]").PressAsync("Enter");
        await page.GetByText("Logged in as").Or(page.Locator("#preferences")).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
