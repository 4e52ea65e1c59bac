using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>Replies to customers in a real browser: on the page of their own, and in the rep's panel.</summary>
public sealed class OutreachTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int SideBar = 320;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rep_edits_approves_and_dismisses_replies_on_the_page(bool hasScript)
    {
        var (page, complaints) = await site.OpenAsync(hasScript: hasScript);
        var (edited, dismissed) = (await site.FiledAsync("The ruler shows inches " + hasScript), await site.FiledAsync("The clock shows yesterday " + hasScript));
        await WaitingAsync(page, edited, 30);
        await page.GetByLabel("What the customer reads").FillAsync("Dear Cora,\n\nsoon " + hasScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Saved. Nothing is sent yet.");
        await Assertions.Expect(page.GetByLabel("What the customer reads")).ToHaveValueAsync("Dear Cora,\n\nsoon " + hasScript);
        Assert.DoesNotContain(site.Mails, mail => mail.Contains("soon " + hasScript, StringComparison.Ordinal));

        await page.GetByLabel("What the customer reads").FillAsync("Dear Cora,\n\nvery soon " + hasScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve and send" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Approved; sending now.");
        await page.GotoAsync("/outreach?state=sent&issue=" + edited.Key);
        await page.GetByText("very soon " + hasScript).WaitUntilAsync(() => page.ReloadAsync());
        Assert.Single(site.Mails, mail => mail.Contains("very soon " + hasScript, StringComparison.Ordinal));

        await WaitingAsync(page, dismissed, 40);
        await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss the reply" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Dismissed; not sent.");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task All_replies_of_an_event_are_approved_at_once_with_the_keyboard_and_the_menu_counts_what_waits()
    {
        var (page, complaints) = await site.OpenAsync();
        var filed = await site.FiledAsync("The map shows the sea as land");
        await WaitingAsync(page, filed, 50);
        Assert.Matches("Outreach [1-9]", await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Outreach" }).InnerTextAsync());

        await page.GetByText("Decide…").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Send all 1", await page.Locator(":focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("one after the other");
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rep_approves_the_reply_in_the_panel(bool hasScript)
    {
        var (page, complaints) = await site.OpenAsync(SideBar, hasScript: hasScript);
        var filed = await site.FiledAsync("The door creaks in the game " + hasScript);
        site.SetDueDate(filed.Key, In(60));
        await page.GotoAsync(At(filed.Ticket));
        await page.GetByLabel("text for the customer").WaitUntilAsync(() => page.ReloadAsync());

        await page.GetByLabel("text for the customer").FillAsync("Oil is on its way " + hasScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve and send" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Approved; sending now.");
        await page.GetByText("was sent", new() { Exact = true }).WaitUntilAsync(() => page.ReloadAsync());
        Assert.Single(site.Mails, mail => mail.Contains("Oil is on its way " + hasScript, StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    public async Task Page_and_panel_with_a_reply_are_accessible_and_fit(int width, bool isDark)
    {
        var (page, complaints) = await site.OpenAsync(width, isDark);
        var filed = await site.FiledAsync($"{BrowserSite.Hostile} {width} {isDark}");
        await WaitingAsync(page, filed, 70);

        foreach (var address in new[] { "/outreach", "/outreach?state=all", "/outreach?issue=" + filed.Key, "/outreach?issue=NONE-1&state=sent", At(filed.Ticket) })
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe(DashboardTests.Rules);
            Assert.True(result.Violations.Length == 0, $"{address}: " + string.Join('\n', result.Violations.Select(one => $"{one.Id}: {string.Join(" | ", one.Nodes.Select(node => node.Html))}")));
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px wider than the window.");
        }

        Assert.Empty(complaints);
    }

    /// <summary>Gives the issue a date, and waits for the reply about it.</summary>
    private async Task WaitingAsync(IPage page, (long Ticket, string Key) filed, int days)
    {
        site.SetDueDate(filed.Key, In(days));
        await page.GotoAsync("/outreach?issue=" + filed.Key);
        await page.GetByLabel("What the customer reads").WaitUntilAsync(() => page.ReloadAsync());
    }

    private static DateOnly In(int days) => DateOnly.FromDateTime(DateTime.UtcNow.AddDays(days));

    private static string At(long ticket) => string.Create(CultureInfo.InvariantCulture, $"/panel?ticket={ticket}");
}
