using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace BugBridge.Tests.Sandbox;

/// <summary>Prism in front of a stand-in: it checks requests and answers against a vendor's own document.</summary>
internal sealed class PrismProxy : IAsyncDisposable
{
    private readonly string _script;
    private readonly int _port;

    private PrismProxy(string script, int port) => (_script, _port) = (script, port);

    public Uri Url => new($"http://127.0.0.1:{_port}");

    /// <summary>Starts it, or skips the test where the documents or Prism are not to be had.</summary>
    public static async Task<PrismProxy> StartAsync(string document, Uri upstream)
    {
        var shared = Shared();
        Assert.SkipUnless(shared is not null, "The vendors' documents are not beside the checkout.");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Prism's script needs bash.");
        var proxy = new PrismProxy(Path.Combine(shared!, "contract", "run-prism.sh"), FreePort());
        var (code, said) = await proxy.RunAsync("start", Path.Combine(shared!, "specs", document), proxy.Port, upstream.GetLeftPart(UriPartial.Authority));
        Assert.SkipUnless(code == 0, $"Prism did not start: {said}");
        return proxy;
    }

    /// <summary>What Prism found since the start, one finding a line; nothing when all was well.</summary>
    public async Task<string[]> FindingsAsync()
    {
        var (code, said) = await RunAsync("violations", Port);
        return code == 0 ? [] : said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public async ValueTask DisposeAsync() => await RunAsync("stop", Port);

    private string Port => _port.ToString(CultureInfo.InvariantCulture);

    private static string? Shared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BugBridge.sln")))
            {
                var shared = Path.Combine(folder.Parent!.FullName, "shared");
                return File.Exists(Path.Combine(shared, "contract", "run-prism.sh")) ? shared : null;
            }
        }

        return null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [_script, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
