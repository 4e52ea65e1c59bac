using System.Text;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>Packs on paper: what stands beside the sheet is lost to the meeting.</summary>
public sealed class PrintTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    /// <summary>In points; letters may touch the edge by rounding.</summary>
    private const double Rounding = 0.5;

    public static TheoryData<string, string> Packs { get; } = new MatrixTheoryData<string, string>(["fcr", "usability", "reporters", "promises", "ranking"], ["A4", "Letter"]);

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task A_printed_pack_has_every_heading_and_nothing_beside_the_sheet(string pack, string paper)
    {
        var (page, _) = await site.OpenAsync();
        var file = await page.APIRequest.GetAsync(new Uri(site.Home, $"/reports/{pack}.html?period={Review.Month(1)}").AbsoluteUri);
        Assert.True(file.Ok, $"{file.Status}");
        await page.SetContentAsync(await file.TextAsync());

        await HasAllAsync(page, paper, pack);
    }

    [Theory]
    [InlineData("first-contact")]
    [InlineData("usability")]
    [InlineData("recognition")]
    [InlineData("promises")]
    [InlineData("ranking")]
    public async Task A_page_printed_from_the_browser_has_every_heading_too(string report)
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync($"/{report}?period={Review.Month(1)}");

        await HasAllAsync(page, "A4", report);
    }

    private static async Task HasAllAsync(IPage page, string paper, string name)
    {
        var headings = await page.Locator("section.table > .scroll thead th").AllTextContentsAsync();
        var print = await page.PdfAsync(new() { Format = paper, PrintBackground = true, PreferCSSPageSize = false });
        await KeepAsync(print, $"{name}-{paper}");

        using var document = PdfDocument.Open(print);
        var sheets = document.GetPages().ToList();
        var beside = sheets.SelectMany(sheet => sheet.Letters.Where(letter => IsBeside(letter, sheet)).Select(letter => letter.Value)).ToList();
        var text = Dense(string.Concat(sheets.SelectMany(sheet => sheet.Letters).Select(letter => letter.Value)));

        Assert.True(beside.Count == 0, $"{name} on {paper} has beside the sheet: {string.Concat(beside)}");
        Assert.All(headings, heading => Assert.Contains(Dense(heading), text, StringComparison.Ordinal));
    }

    private static bool IsBeside(Letter letter, Page sheet) => letter.Value.Trim().Length > 0
        && (letter.BoundingBox.Left < -Rounding || letter.BoundingBox.Right > sheet.Width + Rounding || letter.BoundingBox.Bottom < -Rounding || letter.BoundingBox.Top > sheet.Height + Rounding);

    /// <summary>Lines are broken anywhere, so that only the letters count; two that are drawn as one are two again.</summary>
    private static string Dense(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>For people who want to look at them: beside the pictures of pages.</summary>
    private static async Task KeepAsync(byte[] print, string name)
    {
        if (Environment.GetEnvironmentVariable("BUGBRIDGE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".pdf"), print);
        }
    }
}
