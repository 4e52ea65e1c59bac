using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;
using BugBridge.Tests.Host.SignIn;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BugBridge.AcceptanceTests.Browser;

/// <summary>Signing in and out at a provider in a real browser, with the program as a real process.</summary>
public sealed class ProviderSignInTests(SharedBrowser browser) : IAsyncLifetime
{
    private readonly WorkerFolder _folder = new();
    private readonly int _port = FreePort.Next();
    private SandboxServer? _sandbox;
    private Issuer? _issuer;
    private WorkerProcess? _worker;

    public async ValueTask InitializeAsync()
    {
        if (!SharedBrowser.IsThere)
        {
            return;
        }

        _sandbox = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        _issuer = await Issuer.StartAsync(TimeProvider.System, CancellationToken.None);
        (_issuer.Asks, _issuer.Claims["groups"]) = (true, new JsonArray("support-leads"));
        var settings = SandboxSettings.For(_sandbox, _port);
        settings["Web"]!["Auth"] = new JsonObject
        {
            ["OpenIdConnect"] = new JsonObject
            {
                ["Authority"] = _issuer.Address,
                ["ClientId"] = Issuer.ClientId,
                ["ClientSecret"] = Issuer.ClientSecret,
                ["ProviderName"] = "Acme SSO",
                ["GroupRoles"] = new JsonObject { ["support-leads"] = "Lead" },
            },
        };
        settings["Jira"]!["TokenEnds"] = DateTime.UtcNow.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        _folder.Configure(settings);
        _worker = WorkerProcess.Run(_folder, _port);
        await _worker.ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _worker?.Dispose();
        await (_issuer?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_sandbox?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Dispose();
    }

    [Theory]
    [InlineData("en-GB", "Sign in with Acme SSO", "Signed in as Rita Rep (Lead)", "Sign out")]
    [InlineData("es-ES", "Iniciar sesión con Acme SSO", "Sesión de Rita Rep (responsable)", "Cerrar sesión")]
    public async Task Somebody_signs_in_at_the_provider_comes_to_their_page_and_signs_out(string locale, string signIn, string signedIn, string signOut)
    {
        Assert.SkipUnless(SharedBrowser.IsThere, SharedBrowser.WhyNot);
        var context = await browser.OpenAsync(new() { BaseURL = $"http://127.0.0.1:{_port}/", Locale = locale, ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);

        await page.GotoAsync("/journal?state=done");
        await AccessibleAsync(page, "sign-in-" + locale);
        Assert.Equal(0, await page.Locator("#token").CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = signIn }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Continue as Rita Rep" }).ClickAsync();

        Assert.EndsWith("/journal?state=done", page.Url, StringComparison.Ordinal);
        await page.GetByText(signedIn).WaitForAsync();
        await AccessibleAsync(page, "signed-in-" + locale);

        await context.AddCookiesAsync([new() { Name = "start", Value = "operator", Url = page.Url }]);
        foreach (var address in new[] { "/", "/health" })
        {
            await page.GotoAsync(address);
            await page.GetByText("Jira:Token").WaitForAsync();
            await AccessibleAsync(page, $"ending{address.Replace('/', '-')}-{locale}");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = signOut }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = signIn }).WaitForAsync();
        Assert.Single(_issuer!.SignedOut);
        await page.GotoAsync("/journal");
        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
        Assert.Empty(complaints);

        await page.GotoAsync("/sign-in?problem=NoRole");
        await AccessibleAsync(page, "no-role-" + locale);
    }

    private static async Task AccessibleAsync(IPage page, string name)
    {
        var result = await page.RunAxe(DashboardTests.Rules);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(DashboardTests.Told)));
        if (Environment.GetEnvironmentVariable("BUGBRIDGE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
