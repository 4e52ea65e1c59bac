using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser.Frames;

/// <summary>What all pages are looked at for that show the panel in a frame.</summary>
internal static class FramePages
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>A page of a browser of its own, and everything that it complains about.</summary>
    public static async Task<(IPage Page, List<string> Complaints)> OpenAsync(SharedBrowser browser)
    {
        Assert.SkipUnless(SharedBrowser.IsThere, SharedBrowser.WhyNot);

        // The pages that stand in for helpdesks come from nowhere, and browsers ask before such a page may show one of this machine.
        var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = 1100, Height = 900 }, Locale = "en-GB", Permissions = ["local-network-access"] });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        return (page, complaints);
    }

    /// <summary>That nobody is kept out of the frames, and keeps a picture where the variable BUGBRIDGE_SCREENSHOTS names a folder.</summary>
    public static async Task LookAtAsync(this IPage page, string name, string within)
    {
        if (Environment.GetEnvironmentVariable("BUGBRIDGE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }

        var result = await page.RunAxe(new AxeRunContext { Include = [new AxeSelector(within)] }, Rules);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(one => $"{one.Id}: {string.Join(" | ", one.Nodes.Select(node => node.Html))}")));
    }
}
