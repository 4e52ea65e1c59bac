using BugBridge.AcceptanceTests.Browser;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedBrowser))]

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>
/// A real browser for all tests that look at pages: Debian's Chromium, or the one that the variable CHROMIUM names. It starts when the first asks. Of
/// Debian's two the shell without windows comes first: it shows the same pages for a fraction of the work, since it draws no window around each.
/// </summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private static readonly string Chromium = Environment.GetEnvironmentVariable("CHROMIUM")
        ?? Array.Find(["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"], File.Exists)
        ?? "/usr/bin/chromium-headless-shell";

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>Whether there is one on this machine.</summary>
    public static bool IsThere => File.Exists(Chromium);

    /// <summary>Why there is none.</summary>
    public static string WhyNot => $"There is no browser at {Chromium}; install Chromium, or name one in CHROMIUM.";

    /// <summary>A browser with cookies and a cache of its own.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => await (await _started.Value).Browser.NewContextAsync(options);

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated)
        {
            var (playwright, browser) = await _started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] }));
    }
}
