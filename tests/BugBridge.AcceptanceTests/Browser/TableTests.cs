using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>Tables fit their page: nothing scrolls sideways on a desk, and on a phone each row is a card that names its figures.</summary>
public sealed class TableTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    private string[] Addresses =>
    [
        "/", "/issues", "/tickets", $"/issues/{site.Key}", "/outreach?state=all", "/deliveries", "/erasures", "/journal?state=done", "/search?q=img",
        .. new[] { "first-contact", "usability", "recognition", "promises", "ranking" }.Select(report => $"/{report}?period={Review.Month(1)}"),
        .. new[] { "recognition", "promises", "ranking" }.Select(report => $"/{report}?period={Review.Month(0)}"),
        $"/figures/fcr?period={Review.Month(1)}&of=Counted", "/figures/ranking?of=issues", $"/figures/usability?period={Review.Month(1)}&of=Tickets",
    ];

    [Theory]
    [InlineData("en-GB")]
    [InlineData("es-MX")]
    public async Task On_a_desk_no_table_scrolls_sideways_or_is_cut(string locale)
    {
        var (page, _) = await site.OpenAsync(locale: locale);
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            var wide = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("main table")].filter(table => {
                  const box = table.closest(".scroll") ?? table.parentElement;
                  return box.scrollWidth > box.clientWidth + 1 || table.getBoundingClientRect().right > document.documentElement.clientWidth;
                }).map(table => `${table.closest("section")?.querySelector("h2, h3")?.textContent ?? table.caption?.textContent}: ${table.offsetWidth} px`)
                """);
            Assert.True(wide.Length == 0, $"{address} has tables that are too wide: {string.Join(", ", wide)}");
        }
    }

    [Fact]
    public async Task On_a_phone_every_row_is_a_card_whose_cells_say_what_they_are()
    {
        var (page, _) = await site.OpenAsync(width: 390);
        foreach (var address in Addresses)
        {
            await page.GotoAsync(address);
            var bare = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll("main tbody tr > td")].filter(cell => {
                  const isCard = getComputedStyle(cell).display !== "table-cell";
                  return !isCard || (cell.innerText.trim() !== "" && !cell.dataset.label && !cell.querySelector("button, input, .bar, form"));
                }).map(cell => cell.outerHTML.slice(0, 120))
                """);
            Assert.True(bare.Length == 0, $"{address} has cells that are no card: {string.Join(" | ", bare.Take(4))}");
        }
    }
}
