using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>The pages in a real browser, as readers see and use them.</summary>
public sealed class DashboardTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    internal static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>What the colours of a dark page can break: everything else is the same as on the light one.</summary>
    private static readonly AxeRunOptions RulesOfColours = new() { RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    private string[] Addresses =>
    [
        "/", "/issues", $"/issues/{site.Key}", "/tickets", "/outreach?state=all", $"/tickets/{site.Ticket}", "/first-contact", "/usability", "/usability?period=2020-01", "/promises?period=2999-01", "/deliveries",
        .. new[] { "usability", "recognition", "promises", "issues" }.Select(report => $"/{report}?period={Review.Month(0)}"),
        $"/figures/fcr?period={Review.Month(1)}&of=Counted", $"/figures/fcr?period={Review.Month(1)}&of=Thanked", "/figures/ranking?of=issues", "/figures/promises?of=Open",
        $"/figures/usability?period={Review.Month(1)}&of=Tickets&by=category&key=forms", "/journal", "/journal?state=done", "/journal/confirm", "/health", "/wall", "/search?q=img", "/search", "/sign-in", "/fault/404",
    ];

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Every_page_is_accessible_fits_its_window_and_the_browser_has_nothing_to_say(int width, bool isDark)
    {
        var (page, complaints) = await site.OpenAsync(width, isDark);

        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            var result = await page.RunAxe(isDark ? RulesOfColours : Rules);
            Assert.True(result.Violations.Length == 0, $"{address}: " + string.Join('\n', result.Violations.Select(Told)));
            await FitsAsync(page, address);
            await KeepAsync(page, address);
        }

        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("status of 40", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Every_start_page_is_one_click_away_accessible_and_fits_its_window(int width, bool isDark)
    {
        var (page, complaints) = await site.OpenAsync(width, isDark);

        foreach (var start in new[] { "Rep", "Engineer", "Support lead", "Operator" })
        {
            await page.GotoAsync("/");
            var button = page.GetByRole(AriaRole.Button, new() { Name = start, Exact = true });
            await button.ClickAsync();
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
            var result = await page.RunAxe(isDark ? RulesOfColours : Rules);
            Assert.True(result.Violations.Length == 0, $"{start}: " + string.Join('\n', result.Violations.Select(Told)));
            await KeepAsync(page, "-start-" + start);
            await FitsAsync(page, start);
        }

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Every_page_fits_a_small_phone()
    {
        var (page, _) = await site.OpenAsync(width: 360);

        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            await FitsAsync(page, address);
            await KeepAsync(page, address);
        }
    }

    [Fact]
    public async Task Bars_of_the_wallboard_are_no_higher_than_a_line()
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync("/wall");

        Assert.InRange(await page.Locator("svg.bar").First.EvaluateAsync<double>("bar => bar.getBoundingClientRect().height"), 1, 24);
    }

    [Fact]
    public async Task Hostile_subjects_run_nothing_and_are_shown_as_they_are()
    {
        var (page, complaints) = await site.OpenAsync();

        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            Assert.Equal(0, await page.Locator("img[src='x']").CountAsync());
        }

        await page.GotoAsync($"/tickets/{site.Ticket}");
        Assert.Contains("<script>alert(2)</script>", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("status of 40", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Issues_are_merged_and_unmerged_from_the_issues_page(bool hasScript)
    {
        var (page, _) = await site.OpenAsync(hasScript: hasScript);
        await page.GotoAsync("/issues/" + site.Pair.Duplicate);

        await page.GetByLabel($"{site.Pair.Duplicate} is a duplicate of").FillAsync(site.Pair.Master);
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        await page.GotoAsync("/issues/" + site.Pair.Master);
        Assert.Contains("by way of a merged issue", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync("/issues/" + site.Pair.Duplicate);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Take {site.Pair.Duplicate} out of {site.Pair.Master}" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();
        await page.GotoAsync("/issues/" + site.Pair.Master);
        Assert.DoesNotContain("by way of a merged issue", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_keyboard_one_skips_to_the_content_and_goes_through_the_menu()
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.Locator(":focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.Locator(":focus").GetAttributeAsync("id"));

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Home" }).FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Issues and ranking", await page.Locator(":focus").InnerTextAsync());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Issues and ranking");
        Assert.Equal("page", await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Issues and ranking" }).GetAttributeAsync("aria-current"));
    }

    [Fact]
    public async Task A_reader_switches_to_Spanish_and_to_dark_and_it_stays_so()
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync("/tickets");

        await page.GetByRole(AriaRole.Button, new() { Name = "Español" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Oscuro" }).ClickAsync();
        await page.GotoAsync("/");

        Assert.Equal("Inicio", await page.Locator("h1").InnerTextAsync());
        Assert.Equal("es", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("rgb(17, 20, 27)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Figures_move_while_a_page_is_open()
    {
        var (page, complaints) = await site.OpenAsync();
        await page.GotoAsync("/");
        var place = page.Locator("[data-number=done], [data-number=tickets]").First;
        await place.EvaluateAsync("place => place.textContent = 'old'");

        await Assertions.Expect(place).Not.ToHaveTextAsync("old", new() { Timeout = 20_000 });

        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Older_figures_never_take_the_place_of_newer_ones_and_newer_ones_bring_the_alerts_along()
    {
        var (page, _) = await site.OpenAsync();
        await page.AddInitScriptAsync("window.EventSource = class { constructor() { window.live = this; } addEventListener(_, heard) { this.heard = heard; } close() { } }");
        await page.GotoAsync("/");
        var tile = page.Locator("[data-number=tickets]");
        var shown = await tile.InnerTextAsync();
        await page.Locator("#part-needs").EvaluateAsync("part => part.textContent = 'stale'");

        await page.EvaluateAsync("live.heard({ data: JSON.stringify({ tickets: 987654, readAt: 1 }) })");
        await Assertions.Expect(tile).ToHaveTextAsync(shown);
        await Assertions.Expect(page.Locator("#part-needs")).ToHaveTextAsync("stale");

        await page.EvaluateAsync("live.heard({ data: JSON.stringify({ tickets: 987654, readAt: Date.now() + 1000 }) })");
        await Assertions.Expect(page.Locator("#part-needs h2")).ToHaveTextAsync("What needs a person now");
        await Assertions.Expect(tile).ToHaveTextAsync(shown);
    }

    private static async Task FitsAsync(IPage page, string address)
    {
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{address} is {overflow} px wider than the window.");
    }

    /// <summary>For people who want to look at the pages: a folder named in BUGBRIDGE_SCREENSHOTS gets a picture of each.</summary>
    private static async Task KeepAsync(IPage page, string address)
    {
        if (Environment.GetEnvironmentVariable("BUGBRIDGE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var isDark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches");
            var name = string.Concat(address.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            var path = Path.Combine(folder, $"{page.ViewportSize!.Width}-{(isDark ? "dark" : "light")}{name}.png");
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }

    internal static string Told(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Help}): {string.Join(" | ", violation.Nodes.Take(4).Select(node => $"{node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"))}";
}
