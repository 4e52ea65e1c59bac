using System.Text;
using BugBridge.AcceptanceTests.Running;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>Packs as PDF, printed by the worker itself with a real Chromium.</summary>
public sealed class PdfTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Theory]
    [InlineData("fcr")]
    [InlineData("usability")]
    [InlineData("reporters")]
    [InlineData("promises")]
    [InlineData("ranking")]
    public async Task A_pack_is_downloaded_as_a_PDF_with_every_heading(string pack)
    {
        var (page, _) = await site.OpenAsync();
        var html = await page.APIRequest.GetAsync($"/reports/{pack}.html?period={Review.Month(1)}");
        await page.SetContentAsync(await html.TextAsync());
        var headings = await page.Locator("section.table thead th").AllTextContentsAsync();

        var answer = await page.APIRequest.GetAsync($"/reports/{pack}.pdf?period={Review.Month(1)}", new() { Timeout = 120_000 });
        Assert.True(answer.Ok, $"{answer.Status}: {await answer.TextAsync()}");
        var print = await answer.BodyAsync();

        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        using var document = PdfDocument.Open(print);
        var text = Dense(string.Concat(document.GetPages().SelectMany(sheet => sheet.Letters).Select(letter => letter.Value)));
        Assert.All(headings, heading => Assert.Contains(Dense(heading), text, StringComparison.Ordinal));
        Assert.All(document.GetPages(), sheet => Assert.Equal(595 + 842, sheet.Width + sheet.Height, 3.0));
    }

    [Fact]
    public async Task The_page_of_a_pack_has_a_button_for_it()
    {
        var (page, _) = await site.OpenAsync();
        await page.GotoAsync($"/ranking?period={Review.Month(0)}");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download PDF" }).ClickAsync(), new() { Timeout = 120_000 });

        Assert.Equal($"ranking-{Review.Month(0)}.pdf", download.SuggestedFilename);
    }

    [Fact]
    public async Task The_command_line_writes_one_too_and_leaves_nothing_behind()
    {
        Assert.SkipUnless(SharedBrowser.IsThere, SharedBrowser.WhyNot);
        var folders = Prints();
        var path = Path.Combine(Path.GetDirectoryName(site.ConfigFile)!, "fcr.pdf");

        using var report = WorkerProcess.Start("report", "fcr", "--config", site.ConfigFile, "--month", Review.Month(1), "--format", "pdf", "--output", path);
        Assert.True(await report.ExitAsync(TimeSpan.FromMinutes(2)) == 0, report.Output);

        using var document = PdfDocument.Open(path);
        Assert.Contains("BugBridge", string.Concat(document.GetPages().SelectMany(sheet => sheet.Letters).Select(letter => letter.Value)), StringComparison.Ordinal);
        Assert.Equal(folders, Prints());
    }

    private static string[] Prints() => Directory.GetDirectories(Path.GetTempPath(), "bugbridge-print-*");

    private static string Dense(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter)));
}
