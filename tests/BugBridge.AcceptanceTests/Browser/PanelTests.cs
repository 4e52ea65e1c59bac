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
            await FitsAsync(page, address);
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

    [Theory]
    [InlineData(SideBar, false, true, "en-GB")]
    [InlineData(400, true, true, "es-ES")]
    [InlineData(400, false, false, "en-GB")]
    public async Task A_bug_is_filed_with_care(int width, bool isDark, bool hasScript, string locale)
    {
        var (page, complaints) = await site.OpenAsync(width, isDark, hasScript, locale);
        var isSpanish = locale == "es-ES";
        var ticket = site.FileTicket($"Re: Hello team, the {locale} calendar skips {width} days {hasScript}", $"It goes from the 28th to the 1st of March in the {locale} view {width}. Call me at +49 170 1234567.");
        site.Talk(ticket, "It also skips them in the year view.");
        await page.GotoAsync(At(ticket));
        await ShotAsync(page, $"panel-file-{width}-{locale}");

        await page.Locator("#title").FillAsync($"The calendar skips days for cora@example.org ({locale}, {width})");
        await page.Locator("#steps").FillAsync("1. Open February\n2. Go to the 28th");
        await page.Locator("#severity").SelectOptionAsync("Hinders the customer");
        await page.Locator("#component").SelectOptionAsync("Calendar");
        await page.Locator("[name='bug.quotes']").Nth(1).CheckAsync();
        await page.Locator("#key").FillAsync("no key");
        await page.Locator("#key").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#steps")).ToHaveValueAsync("1. Open February\n2. Go to the 28th");
        await Assertions.Expect(page.Locator("[name='bug.quotes']").Nth(1)).ToBeCheckedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = isSpanish ? "Registrar como error" : "File as a bug" }).ClickAsync();
        await Assertions.Expect(page.Locator("#preview")).ToBeVisibleAsync();
        Assert.DoesNotContain("cora@", await page.Locator("[aria-labelledby=preview]").First.InnerTextAsync(), StringComparison.Ordinal);
        await ShotAsync(page, $"panel-preview-{width}-{locale}");
        if (hasScript)
        {
            await FitsAsync(page, "the preview");
        }


        await page.GetByRole(AriaRole.Button, new() { Name = isSpanish ? "Registrar como error" : "File as a bug" }).ClickAsync();
        var key = page.Locator("h2 a[href*='/browse/']");
        await key.WaitUntilAsync(() => hasScript ? Task.CompletedTask : page.ReloadAsync());

        var issue = site.IssueOf(await key.InnerTextAsync());
        Assert.StartsWith("The calendar skips days for [", issue.Summary, StringComparison.Ordinal);
        Assert.Equal(["Calendar"], issue.Components);
        Assert.Contains("year view", issue.Text, StringComparison.Ordinal);
        Assert.Contains("Go to the 28th", issue.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("important", issue.Text, StringComparison.Ordinal);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task For_a_ticket_in_another_language_the_title_is_left_to_the_rep()
    {
        var (page, complaints) = await site.OpenAsync(400);
        var ticket = site.FileTicket("La exportación de facturas se detiene cada día", "La exportación se detiene y no sabemos por qué.");
        await page.GotoAsync(At(ticket));
        await page.GetByRole(AriaRole.Button, new() { Name = "File as a bug" }).ClickAsync();

        await Assertions.Expect(page.Locator("#title-fault")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".original")).ToContainTextAsync("La exportación de facturas");
        await ShotAsync(page, "panel-language");
        await FitsAsync(page, "a title in another language");
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

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync($"This ticket is now linked to {site.Pair.Master}.");
        Assert.Empty(complaints);
    }

    private static async Task FitsAsync(IPage page, string what)
    {
        var result = await page.RunAxe(Rules);
        Assert.True(result.Violations.Length == 0, $"{what}: " + string.Join('\n', result.Violations.Select(one => $"{one.Id}: {string.Join(" | ", one.Nodes.Select(node => node.Html))}")));
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{what} is {overflow} px wider than the window.");
    }

    /// <summary>Leaves a picture where somebody wants to look at it.</summary>
    private static async Task ShotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("BUGBRIDGE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    private static string At(long ticket) => string.Create(CultureInfo.InvariantCulture, $"/panel?ticket={ticket}");
}
