using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>The rep's panel in a real browser, as narrow as a helpdesk's side bar.</summary>
public sealed class PanelTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private const int SideBar = 320;

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [InlineData(SideBar, false)]
    [InlineData(SideBar, true)]
    [InlineData(390, false)]
    public async Task The_panel_is_accessible_and_fits_whatever_it_shows(int width, bool isDark)
    {
        var (page, complaints) = await site.OpenAsync(width, isDark);
        var free = site.FileTicket("Tax is lost when invoices are exported", BrowserSite.Hostile);
        var date = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(30));
        site.SetDueDate(site.Key, date);
        await page.GotoAsync(At(site.Ticket));
        await page.GetByText(date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)).WaitUntilAsync(() => page.ReloadAsync());

        foreach (var address in new[] { At(site.Ticket), At(free), At(free) + "&asked=unknown", "/panel?ticket=4711", "/panel" })
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe(Rules);
            Assert.True(result.Violations.Length == 0, $"{address}: " + string.Join('\n', result.Violations.Select(one => $"{one.Id}: {string.Join(" | ", one.Nodes.Select(node => node.Html))}")));
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px wider than the window.");
        }

        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("status of 40", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bug_is_filed_from_the_panel_and_its_key_comes(bool hasScript)
    {
        var (page, complaints) = await site.OpenAsync(SideBar, hasScript: hasScript);
        var ticket = site.FileTicket("The calendar skips the 29th of February " + hasScript, "It goes from the 28th to the 1st of March.");
        await page.GotoAsync(At(ticket));

        await page.GetByRole(AriaRole.Button, new() { Name = "File as a bug" }).ClickAsync();
        var key = page.Locator("h2 a[href*='/browse/']");
        await key.WaitUntilAsync(() => hasScript ? Task.CompletedTask : page.ReloadAsync());

        Assert.Equal(site.KeyOn(ticket), await key.InnerTextAsync());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Candidates_come_while_somebody_writes_and_one_is_joined()
    {
        var (page, complaints) = await site.OpenAsync(SideBar);
        var ticket = site.FileTicket("Please help", "It does not work.");
        await page.GotoAsync(At(ticket));
        Assert.Equal(0, await page.Locator(".candidates li").CountAsync());

        await page.GetByLabel("What happens").FillAsync("Export of invoices: the tax column is empty");
        var join = page.GetByRole(AriaRole.Button, new() { Name = "Join " + site.Pair.Master });
        await join.WaitForAsync();
        await join.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"This ticket stands behind {site.Pair.Master} now.");
        Assert.Empty(complaints);
    }

    private static string At(long ticket) => string.Create(CultureInfo.InvariantCulture, $"/panel?ticket={ticket}");
}
