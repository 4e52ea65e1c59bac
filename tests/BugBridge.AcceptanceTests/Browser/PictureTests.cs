using System.Globalization;
using System.Text.RegularExpressions;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Tests;
using BugBridge.Tests.Host;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>Takes the README's pictures from the demo, with BUGBRIDGE_WRITE_DOCUMENTS=1 in the environment.</summary>
public sealed partial class PictureTests(SharedBrowser browser)
{
    private const int MostBytes = 100_000;

    /// <summary>Lines that the demo prints about what people do, until there is enough to see.</summary>
    private const int Acts = 70;

    [Fact]
    public async Task The_pictures_of_the_README_are_taken_from_the_demo()
    {
        Assert.SkipUnless(SharedBrowser.IsThere, SharedBrowser.WhyNot);
        Assert.SkipUnless(WrittenDocuments.AreMade, "The pictures are taken with BUGBRIDGE_WRITE_DOCUMENTS=1 in the environment.");
        var port = FreePort.Next();
        using var demo = WorkerProcess.Start("demo", "--port", port.ToString(CultureInfo.InvariantCulture));
        await Until.TrueAsync(() => demo.Output.Contains("What people do now", StringComparison.Ordinal), "the demo runs", TimeSpan.FromMinutes(3), () => demo.Output);
        var home = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/"));
        var page = await OpenAsync(1100, 720);

        // People in the demo act one after another.
        await Until.TrueAsync(() => demo.Output.Split("\n").Length > Acts, "people have acted", TimeSpan.FromMinutes(5), () => demo.Output);
        await page.GotoAsync(home.AbsoluteUri);
        await TakeAsync(page, "home");
        await page.GotoAsync(new Uri(home, "issues").AbsoluteUri);
        await page.Locator("a.key[href^='/issues/']").First.ClickAsync();
        await page.Locator("a.key[href^='/tickets/']").First.WaitForAsync();
        await TakeAsync(page, "issue");
        var ticket = Number().Match(await page.Locator("a.key[href^='/tickets/']").First.GetAttributeAsync("href") ?? string.Empty).Value;

        await page.GotoAsync(FormattableString.Invariant($"http://127.0.0.1:{port + 1}/agent/tickets/{ticket}"));
        await page.EvaluateAsync("window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })");
        await TakeAsync(page, "note");
        var sideBar = await OpenAsync(340, 720);
        await sideBar.GotoAsync(new Uri(home, $"panel?ticket={ticket}").AbsoluteUri);
        await TakeAsync(sideBar, "panel");
    }

    private async Task<IPage> OpenAsync(int width, int height) =>
        await (await browser.OpenAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = ColorScheme.Light, Locale = "en-GB" })).NewPageAsync();

    private static async Task TakeAsync(IPage page, string name)
    {
        var path = SourceTree.PathOf($"config/images/{name}.png");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await page.ScreenshotAsync(new() { Path = path });
        Assert.InRange(new FileInfo(path).Length, 1, MostBytes);
    }

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
