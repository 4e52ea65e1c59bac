using BugBridge.AcceptanceTests.Running;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser.Frames;

/// <summary>The panel inside a page of Zendesk, which is another site, with the real check of the signature and without cookies.</summary>
public sealed class ZendeskFrameTests(SharedBrowser browser, FrameSite site) : IClassFixture<FrameSite>
{
    [Fact]
    public async Task A_rep_files_a_bug_and_asks_engineering_from_within_the_ticket()
    {
        var (page, complaints) = await FramePages.OpenAsync(browser);
        var ticket = site.FileTicket("The calendar skips the 29th of February", "It goes from the 28th to the 1st of March.");
        var panel = await OpenAsync(page, site.Token(), "ticket_sidebar", ticket);

        await panel.GetByText("You are Rita Rep.").WaitForAsync();
        await page.LookAtAsync("zendesk-ticket", "aside iframe");
        await page.Context.ClearCookiesAsync();
        await panel.GetByRole(AriaRole.Button, new() { Name = "File as a bug" }).ClickAsync();
        await panel.Locator("h2 a[href*='/browse/']").WaitForAsync();
        var key = await panel.Locator("h2 a[href*='/browse/']").InnerTextAsync();
        Assert.Equal(site.KeyOn(ticket), key);

        await page.Context.ClearCookiesAsync();
        await panel.GetByLabel("A comment on " + key).FillAsync("Is there a date?");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Send to engineering" }).ClickAsync();
        await Assertions.Expect(panel.GetByRole(AriaRole.Status)).ToContainTextAsync("Sent to the engineers");
        await page.LookAtAsync("zendesk-filed", "aside iframe");

        await Until.TrueAsync(() => site.CommentsOn(key).Any(text => text.Contains("Is there a date?", StringComparison.Ordinal)), "the engineers read it");
        Assert.Contains(site.CommentsOn(key), text => text.Contains("Rita Rep", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_side_bar_is_as_high_as_the_panel()
    {
        var (page, _) = await FramePages.OpenAsync(browser);
        var panel = await OpenAsync(page, site.Token(), "ticket_sidebar", site.FileTicket("Slow start", "It takes a minute."));
        await panel.GetByText("You are Rita Rep.").WaitForAsync();

        await page.WaitForFunctionAsync("() => parseInt(document.querySelector('aside iframe').style.height) > 300");
    }

    [Fact]
    public async Task While_a_ticket_is_written_the_panel_follows_its_subject()
    {
        var (page, complaints) = await FramePages.OpenAsync(browser);
        var panel = await OpenAsync(page, site.Token("new_ticket_sidebar"), "new_ticket_sidebar", null);
        await panel.GetByText("Known issues like this").WaitForAsync();

        await page.Context.ClearCookiesAsync();
        await page.GetByLabel("Subject").FillAsync("Invoices are exported without the tax");
        await page.GetByLabel("Description").FillAsync("The column for the tax is empty.");
        await panel.GetByRole(AriaRole.Link, new() { Name = site.Key }).WaitForAsync();

        Assert.Equal("Invoices are exported without the tax\nThe column for the tax is empty.", await panel.GetByLabel("Subject and description").InputValueAsync());
        Assert.Equal(0, await panel.GetByRole(AriaRole.Button, new() { Name = "Join" }).CountAsync());
        await page.LookAtAsync("zendesk-new-ticket", "aside iframe");
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("forged", "could not identify you")]
    [InlineData("expired", "Your session has expired")]
    [InlineData("replayed", "Your session has expired")]
    public async Task A_token_that_Zendesk_did_not_just_make_opens_nothing(string what, string said)
    {
        var (page, _) = await FramePages.OpenAsync(browser);
        var ticket = site.FileTicket("Nobody may read this " + what, "It is about money.");
        var token = what switch
        {
            "forged" => site.ForgedToken(),
            "expired" => site.Token(change: claims => claims["exp"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeSeconds()),
            _ => site.Token(),
        };
        if (what == "replayed")
        {
            await (await OpenAsync(page, token, "ticket_sidebar", ticket)).GetByText("You are Rita Rep.").WaitForAsync();
            await page.Context.ClearCookiesAsync();
            (page, _) = await FramePages.OpenAsync(browser);
        }

        await OpenAsync(page, token, "ticket_sidebar", ticket);

        var frame = page.FrameLocator("aside iframe");
        await Assertions.Expect(frame.GetByRole(AriaRole.Alert)).ToContainTextAsync(said);
        Assert.Equal(0, await frame.Locator("iframe").CountAsync());
        await page.WaitForFunctionAsync("() => parseInt(document.querySelector('aside iframe').style.height) > 90");
        await page.LookAtAsync("zendesk-" + what, "aside iframe");
    }

    [Fact]
    public async Task Another_site_cannot_show_the_panel()
    {
        var (page, complaints) = await FramePages.OpenAsync(browser);
        var elsewhere = new Uri("http://127.0.0.1:9997/");
        await ZendeskPage.ServeAsync(page, elsewhere, site.FrameAddress, site.Token(), "ticket_sidebar", 1);
        await page.GotoAsync(ZendeskPage.AddressOf(elsewhere));

        await Until.TrueAsync(() => complaints.Any(complaint => complaint.Contains("frame-ancestors", StringComparison.Ordinal)), "the browser refuses to show it");
    }

    /// <summary>Opens a page of Zendesk, and gives the panel in the frame of its side bar.</summary>
    private async Task<IFrameLocator> OpenAsync(IPage page, string token, string location, long? ticket)
    {
        await ZendeskPage.ServeAsync(page, site.Zendesk, site.FrameAddress, token, location, ticket);
        await page.GotoAsync(ZendeskPage.AddressOf(site.Zendesk));
        return page.FrameLocator("aside iframe").FrameLocator("iframe");
    }
}
