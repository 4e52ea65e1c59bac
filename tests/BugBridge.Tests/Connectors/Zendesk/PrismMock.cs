using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

/// <summary>
/// Prism, which checks every request against a vendor's own document. The documents and the script that runs it stand beside the
/// checkout and are not part of it; without them, or without node, the test is skipped.
/// </summary>
internal sealed class PrismMock : IAsyncDisposable
{
    private readonly string _script;
    private readonly int _port;

    private PrismMock(string script, int port) => (_script, _port) = (script, port);

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Starts it with one of the documents in <c>shared/specs</c>.</summary>
    public static async Task<PrismMock> StartAsync(string document, CancellationToken cancellationToken)
    {
        var script = Beside("shared/contract/run-prism.sh");
        var spec = Beside($"shared/specs/{document}");
        Assert.SkipWhen(script is null || spec is null, $"the vendor's document {document} is not beside this checkout");
        Assert.SkipUnless(await CanRunAsync("node", cancellationToken) && await CanRunAsync("npm", cancellationToken), "node and npm are not installed");
        var prism = new PrismMock(script!, FreePort());
        var (exit, said) = await prism.RunAsync(cancellationToken, "start", spec!, $"{prism._port}");
        Assert.True(exit == 0, said);
        return prism;
    }

    /// <summary>What it found wrong with the requests, empty when nothing.</summary>
    public async Task<string> FindingsAsync(CancellationToken cancellationToken)
    {
        var (exit, said) = await RunAsync(cancellationToken, "violations", $"{_port}");
        return exit == 0 ? string.Empty : said;
    }

    public async ValueTask DisposeAsync() => await RunAsync(CancellationToken.None, "stop", $"{_port}");

    private async Task<(int Exit, string Said)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        // Prism outlives the script and keeps its pipes open, so they are read to a file instead of to their end.
        var said = Path.GetTempFileName();
        var quoted = string.Join(' ', arguments.Prepend(_script).Select(argument => $"'{argument}'"));
        using var process = Process.Start("bash", ["-c", $"bash {quoted} >'{said}' 2>&1 </dev/null"]);
        await process.WaitForExitAsync(cancellationToken);
        var text = await File.ReadAllTextAsync(said, cancellationToken);
        File.Delete(said);
        return (process.ExitCode, text.Trim());
    }

    private static string? Beside(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, path);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static async Task<bool> CanRunAsync(string tool, CancellationToken cancellationToken)
    {
        using var process = Process.Start("bash", ["-c", $"command -v {tool} >/dev/null"]);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
