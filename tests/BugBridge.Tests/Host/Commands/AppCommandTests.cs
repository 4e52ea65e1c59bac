using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using BugBridge.Host.Apps;
using BugBridge.Host.Commands;
using BugBridge.Sandbox;
using Xunit;

namespace BugBridge.Tests.Host.Commands;

/// <summary>The apps for helpdesks as <c>bugbridge app</c> writes them.</summary>
public sealed class AppCommandTests : IDisposable
{
    private const string Address = "https://bugbridge.example.com";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-app-");

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_zip_for_Zendesk_is_a_private_app_with_signed_addresses_beside_tickets_and_new_tickets()
    {
        var files = await ZipAsync();
        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        var app = manifest.RootElement;
        var places = app.GetProperty("location").GetProperty("support");

        Assert.Equal(["assets/logo-small.png", "assets/logo.png", "manifest.json", "translations/en.json", "translations/es.json"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("2.0", app.GetProperty("frameworkVersion").GetString());
        Assert.True(app.GetProperty("private").GetBoolean());
        Assert.True(app.GetProperty("signedUrls").GetBoolean());
        Assert.Equal("en", app.GetProperty("defaultLocale").GetString());
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+$", app.GetProperty("version").GetString());
        Assert.Equal(["BugBridge", "bugbridge@bugbridge.example.com", Address], app.GetProperty("author").EnumerateObject().Select(part => part.Value.GetString()));
        Assert.Equal(["ticket_sidebar", "new_ticket_sidebar"], places.EnumerateObject().Select(place => place.Name));
        Assert.All(places.EnumerateObject(), place => Assert.Equal(Address + "/panel/frame/zendesk", place.Value.GetProperty("url").GetString()));
    }

    [Fact]
    public async Task Its_texts_are_there_in_English_and_Spanish_and_its_logos_have_the_sizes_that_Zendesk_asks_for()
    {
        var files = await ZipAsync();
        var (english, spanish) = (Texts(files["translations/en.json"]), Texts(files["translations/es.json"]));

        Assert.Equal(english.Keys, spanish.Keys);
        Assert.Superset(new HashSet<string>(["name", "short_description", "long_description", "installation_instructions"]), english.Keys.ToHashSet());
        Assert.All(english.Where(text => text.Key != "name"), text => Assert.NotEqual(text.Value, spanish[text.Key]));
        Assert.Equal((320, 320), SizeOf(files["assets/logo.png"]));
        Assert.Equal((128, 128), SizeOf(files["assets/logo-small.png"]));
    }

    [Fact]
    public async Task The_same_app_makes_the_same_zip()
    {
        await ZipAsync("one.zip");
        await ZipAsync("two.zip");

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "one.zip"), Ending), await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "two.zip"), Ending));
    }

    [Theory]
    [InlineData("", "zendesk", "Zendesk")]
    [InlineData("http://bugbridge.example.com", "zendesk", "Zendesk")]
    [InlineData("http://127.0.0.1:8580", "request-tracker", "RequestTracker")]
    [InlineData("http://bugbridge.example.com", "freshdesk", "Freshdesk")]
    public async Task An_app_for_an_address_without_https_is_refused_with_what_to_do(string address, string app, string kind)
    {
        using var terminal = Terminal(address, kind);
        var path = Path.Combine(_folder.FullName, "app");

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync("app", app, "--output", path));

        Assert.Contains("Web:PublicUrl", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("https://bugbridge.example.com", terminal.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(path));
    }

    [Fact]
    public async Task An_app_for_another_helpdesk_than_the_configured_one_is_refused()
    {
        using var terminal = Terminal(Address, "Zendesk");

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync("app", "freshdesk", "--output", Path.Combine(_folder.FullName, "app")));
        Assert.Contains("Helpdesk:Kind", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_Freshdesk_a_project_of_platform_3_is_written_whose_secret_no_browser_sees()
    {
        using var terminal = Terminal(Address, "Freshdesk");

        Assert.Equal(ExitCode.Ok, await terminal.RunAsync("app", "freshdesk", "--output", _folder.FullName));

        using var manifest = JsonDocument.Parse(Read("manifest.json"));
        using var parameters = JsonDocument.Parse(Read("config/iparams.json"));
        var modules = manifest.RootElement.GetProperty("modules");
        var place = modules.GetProperty("support_ticket").GetProperty("location").GetProperty("ticket_sidebar");
        Assert.Equal("3.0", manifest.RootElement.GetProperty("platform-version").GetString());
        Assert.Contains("signPanelAddress", modules.GetProperty("common").GetProperty("functions").EnumerateObject().Select(one => one.Name));
        Assert.True(File.Exists(PathOf("app/" + place.GetProperty("url").GetString())));
        Assert.True(File.Exists(PathOf("app/" + place.GetProperty("icon").GetString())));
        Assert.True(parameters.RootElement.GetProperty("frame_secret").GetProperty("secure").GetBoolean());
        Assert.DoesNotContain("frame_secret", Read("app/index.html") + Read("app/scripts/app.js"), StringComparison.Ordinal);
        Assert.Contains($"\"{Address}/panel/frame/freshdesk\"", Read("server/server.js"), StringComparison.Ordinal);
        Assert.Contains("{{{appclient}}}", Read("app/index.html"), StringComparison.Ordinal);
        Assert.Contains("Helpdesk:Freshdesk:FrameSecret", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_Request_Tracker_an_extension_is_written_with_the_lines_for_its_configuration()
    {
        using var terminal = Terminal(Address, "RequestTracker");

        Assert.Equal(ExitCode.Ok, await terminal.RunAsync("app", "request-tracker", "--output", _folder.FullName));

        Assert.Contains("package RT::Extension::BugBridge;", Read("lib/RT/Extension/BugBridge.pm"), StringComparison.Ordinal);
        Assert.Contains("<iframe", Read("html/Callbacks/RT-Extension-BugBridge/Ticket/Elements/ShowSummary/RightColumnTop"), StringComparison.Ordinal);
        Assert.Contains($"Set($BugBridgeAddress, '{Address}/panel/frame/request-tracker');", Read("README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_keeps_a_gap()
    {
        foreach (var file in new[] { "zendesk", "freshdesk", "request-tracker" }.SelectMany(app => AppFiles.Of(app, Address)).Where(file => !file.Path.EndsWith(".png", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch(new Regex("\\{\\{[a-z]+\\}\\}(?!\\})", RegexOptions.None, TimeSpan.FromSeconds(1)), Encoding.UTF8.GetString(file.Content));
        }
    }

    [Fact]
    public async Task The_numbers_that_the_settings_need_are_listed()
    {
        await using var sandbox = await SandboxServer.StartAsync(cancellationToken: Ending);
        var app = sandbox.Zendesk.InstallApp();
        using var terminal = Terminal(string.Empty, "Zendesk");
        terminal.Variables["BUGBRIDGE__Helpdesk__Zendesk__BaseUrl"] = sandbox.ZendeskUrl.AbsoluteUri;
        terminal.Variables["BUGBRIDGE__Helpdesk__Zendesk__ClientId"] = "bugbridge";
        terminal.Variables["BUGBRIDGE__Helpdesk__Zendesk__ClientSecret"] = "sandbox-client-secret";

        Assert.Equal(ExitCode.Ok, await terminal.RunAsync("app", "zendesk", "--installed"));

        Assert.Contains("BugBridge", terminal.Output, StringComparison.Ordinal);
        Assert.Contains(app.Id.ToString(CultureInfo.InvariantCulture), terminal.Output, StringComparison.Ordinal);
        Assert.Contains(app.InstallationId.ToString(CultureInfo.InvariantCulture), terminal.Output, StringComparison.Ordinal);
        Assert.Empty(sandbox.Findings.All);
    }

    [Theory]
    [InlineData]
    [InlineData("--installed", "--output", "x.zip")]
    public async Task Either_the_zip_or_the_list_is_asked_for(params string[] arguments)
    {
        using var terminal = Terminal(Address, "Zendesk");

        Assert.Equal(ExitCode.BadSettings, await terminal.RunAsync(["app", "zendesk", .. arguments]));
    }

    private static Terminal Terminal(string address, string kind)
    {
        var terminal = new Terminal();
        terminal.Variables["BUGBRIDGE__Helpdesk__Kind"] = kind;
        terminal.Variables["BUGBRIDGE__Helpdesk__Freshdesk__BaseUrl"] = "https://acme.freshdesk.com";
        terminal.Variables["BUGBRIDGE__Helpdesk__Freshdesk__ApiKey"] = "an-api-key-of-freshdesk";
        terminal.Variables["BUGBRIDGE__Helpdesk__RequestTracker__BaseUrl"] = "https://rt.example.com";
        terminal.Variables["BUGBRIDGE__Helpdesk__RequestTracker__Token"] = "1-12-0123456789abcdef";
        terminal.Variables["BUGBRIDGE__Helpdesk__RequestTracker__Queues__0"] = "Support";
        if (address.Length > 0)
        {
            terminal.Variables["BUGBRIDGE__Web__PublicUrl"] = address;
            terminal.Variables["BUGBRIDGE__Web__Auth__Tokens__0__Name"] = "Ada";
            terminal.Variables["BUGBRIDGE__Web__Auth__Tokens__0__Role"] = "Admin";
            terminal.Variables["BUGBRIDGE__Web__Auth__Tokens__0__Sha256"] = new string('a', 64);
        }

        return terminal;
    }

    private static Dictionary<string, string> Texts(byte[] file)
    {
        using var texts = JsonDocument.Parse(file);
        return texts.RootElement.GetProperty("app").EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!, StringComparer.Ordinal);
    }

    private static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private string Read(string file) => File.ReadAllText(PathOf(file));

    private async Task<Dictionary<string, byte[]>> ZipAsync(string name = "app.zip")
    {
        using var terminal = Terminal(Address, "Zendesk");
        var path = Path.Combine(_folder.FullName, name);
        Assert.True(await terminal.RunAsync("app", "zendesk", "--output", path) == ExitCode.Ok, terminal.Error);
        await using var zip = await ZipFile.OpenReadAsync(path, Ending);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync(Ending);
            await stream.CopyToAsync(content, Ending);
            files[entry.FullName] = content.ToArray();
        }

        return files;
    }
}
