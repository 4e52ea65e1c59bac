using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;
using Xunit;

namespace BugBridge.AcceptanceTests;

/// <summary>The program as it is started, and strangers around it: on the network, and with an account of their own on the machine.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class AttackTests
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_the_worker_keeps_can_be_read_by_other_accounts_also_when_it_could_before()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows hands down the rights of folders.");
        await using var sandbox = await StartSandboxAsync();
        using var folder = new WorkerFolder();
        var port = FreePort.Next();
        var settings = SandboxSettings.For(sandbox, port);
        folder.Configure(settings);
        var (data, logs) = (Path.Combine(folder.Path, "data"), Path.Combine(folder.Path, "logs"));
        Keep(folder, settings, data, logs);
        foreach (var one in new[] { data, logs })
        {
            Directory.CreateDirectory(one);
            File.SetUnixFileMode(one, UnixFileMode.UserRead | UnixFileMode.UserWrite | OfOthers | UnixFileMode.UserExecute);
        }

        foreach (var file in new[] { Path.Combine(data, "bridge.db"), Path.Combine(logs, "log-20261101.json") })
        {
            await File.WriteAllBytesAsync(file, [], Ending);
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        using (var worker = WorkerProcess.Run(folder, port))
        {
            await worker.ReadyAsync();
            Assert.Contains("Other accounts on this machine could read", worker.Output, StringComparison.Ordinal);
            Assert.All(EverythingIn(data, logs), path => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & OfOthers));
            Assert.Contains(EverythingIn(data), path => path.EndsWith("-wal", StringComparison.Ordinal));
            Assert.Contains(EverythingIn(data), path => path.EndsWith(".xml", StringComparison.Ordinal));
            Assert.NotEmpty(Directory.GetFiles(logs));
        }
    }

    [Fact]
    public async Task Strangers_get_neither_in_nor_to_know_anything()
    {
        await using var sandbox = await StartSandboxAsync();
        using var folder = new WorkerFolder();
        var port = FreePort.Next();
        var settings = SandboxSettings.For(sandbox, port);
        settings["Web"]!["WebhookTimeout"] = "00:00:01";
        folder.Configure(settings);
        using var worker = WorkerProcess.Run(folder, port);
        await worker.ReadyAsync();

        Assert.Contains(" 200 ", await AskAsync(port, "GET /journal HTTP/1.1", $"Host: 127.0.0.1:{port}"), StringComparison.Ordinal);
        Assert.Contains(" 401 ", await AskAsync(port, "GET /journal HTTP/1.1", $"Host: 127.0.0.1:{port}", "forwarded: for=203.0.113.7"), StringComparison.Ordinal);
        Assert.Contains(" 421 ", await AskAsync(port, "GET /journal HTTP/1.1", "Host: bugs.example"), StringComparison.Ordinal);
        Assert.Contains(" 405 ", await AskAsync(port, "GET /panel/candidates HTTP/1.1", $"Host: 127.0.0.1:{port}"), StringComparison.Ordinal);

        var before = worker.Output.Length;
        Assert.Contains(" 408 ", await AskAsync(port, "POST /webhooks/jira HTTP/1.1", "Host: 127.0.0.1", "Content-Length: 1000", "", "{"), StringComparison.Ordinal);
        await Until.TrueAsync(() => worker.Output.Length > before, "the log tells of it", context: () => worker.Output);
        var lines = worker.Output[before..].Split('\n').Where(line => line.Contains("webhook", StringComparison.Ordinal));
        Assert.True(Assert.Single(lines).Length < 200);
    }

    [Fact]
    public async Task A_public_address_without_authentication_does_not_start()
    {
        await using var sandbox = await StartSandboxAsync();
        using var folder = new WorkerFolder();
        var settings = SandboxSettings.For(sandbox, FreePort.Next());
        settings["Web"]!["PublicUrl"] = "https://bugs.example";
        folder.Configure(settings);
        using var worker = WorkerProcess.Start("run", "--config", folder.ConfigFile);

        Assert.Equal(2, await worker.ExitAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains("Web:PublicUrl", worker.Output, StringComparison.Ordinal);
    }

    private static async Task<SandboxServer> StartSandboxAsync()
    {
        var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Zendesk = new() { ExportStartAge = TimeSpan.Zero } }, Ending);
        sandbox.Jira.AddProject("ENG", "Engineering");
        return sandbox;
    }

    private static void Keep(WorkerFolder folder, JsonObject settings, string data, string logs)
    {
        settings["Storage"] = new JsonObject { ["Path"] = Path.Combine(data, "bridge.db") };
        settings["Log"] = new JsonObject { ["File"] = Path.Combine(logs, "log-.json") };
        File.WriteAllText(folder.ConfigFile, settings.ToJsonString());
    }

    private static IEnumerable<string> EverythingIn(params string[] folders) =>
        folders.Concat(folders.SelectMany(folder => Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories)));

    private static async Task<string> AskAsync(int port, params string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, Ending);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", [.. lines[..2], "Connection: close", .. lines[2..]]) + (lines.Contains(string.Empty) ? string.Empty : "\r\n\r\n")), Ending);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadLineAsync(Ending) ?? string.Empty;
    }
}
