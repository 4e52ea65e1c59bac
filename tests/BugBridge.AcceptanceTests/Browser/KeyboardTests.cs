using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>The pages by keys alone.</summary>
public sealed class KeyboardTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_slash_leads_to_the_search_and_a_key_from_there_to_the_issue()
    {
        var (page, complaints) = await site.OpenAsync();
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(site.Key.ToLowerInvariant());
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Home, "/issues/" + site.Key).AbsoluteUri);
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("i", "/issues")]
    [InlineData("t", "/tickets")]
    [InlineData("j", "/journal")]
    [InlineData("h", "/")]
    public async Task G_and_a_letter_lead_to_a_page(string letter, string address)
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync("/health");

        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync(letter);

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Home, address).AbsoluteUri);
    }

    [Fact]
    public async Task J_and_k_go_through_the_rows_and_Enter_opens_one()
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync("/tickets");
        var rows = page.Locator("main tbody tr");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(rows.Nth(1)).ToHaveClassAsync("here");
        var address = await rows.Nth(1).Locator("a").First.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Home, address).AbsoluteUri);
    }

    [Fact]
    public async Task Nothing_happens_while_somebody_types()
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync("/tickets");

        await page.Locator("#customer").FocusAsync();
        await page.Keyboard.TypeAsync("gi/j?");

        Assert.Equal("gi/j?", await page.Locator("#customer").InputValueAsync());
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Home, "/tickets").AbsoluteUri);
        await Assertions.Expect(page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys_and_they_can_be_turned_off_for_good()
    {
        var (page, complaints) = await site.OpenAsync();
        await page.GotoAsync("/issues");

        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" })).ToBeVisibleAsync();
        await page.GetByLabel("Use keyboard shortcuts on this device").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await page.GotoAsync("/tickets");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("i");
        await page.Keyboard.PressAsync("?");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(site.Home, "/tickets").AbsoluteUri);
        await Assertions.Expect(page.Locator("#keys")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keyboard shortcuts" }).ClickAsync();
        await Assertions.Expect(page.Locator("#keys")).ToBeVisibleAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_field_suggests_names_while_somebody_types()
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync("/tickets");

        await page.Locator("#rep").PressSequentiallyAsync("zz");
        await Assertions.Expect(page.Locator("#reps option")).ToHaveCountAsync(0);
        await page.Locator("#rep").FillAsync("rit");

        await Assertions.Expect(page.Locator("#reps option")).ToHaveAttributeAsync("value", "Rita Rep");
    }
}
