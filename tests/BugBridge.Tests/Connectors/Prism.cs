using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace BugBridge.Tests.Connectors;

/// <summary>
/// Prism: checks every request it gets against a vendor's own document. The documents and the script that runs it stand beside the
/// checkout and are no part of it; where they or Node.js are absent, the test that asks for it is skipped by name.
/// </summary>
internal sealed class Prism : IAsyncDisposable
{
    private static readonly SemaphoreSlim OneInstalls = new(1);
    private readonly string _script;
    private readonly int _port;

    private Prism(string script, int port) => (_script, _port) = (script, port);

    /// <summary>Where it listens, on a port of its own.</summary>
    public Uri Address => new($"http://127.0.0.1:{_port}/");

    /// <summary>Starts it as a mock with one of the documents, e.g. <c>jira-cloud-v3.strict.trimmed.json</c>.</summary>
    public static async Task<Prism> StartAsync(string document, CancellationToken cancellationToken)
    {
        var script = SharedFiles.Find("contract/run-prism.sh");
        var spec = SharedFiles.Find("specs/" + document);
        Assert.SkipWhen(script is null || spec is null, $"The vendor's document {document} does not stand beside this checkout.");
        Assert.SkipUnless(IsOnPath("node") && IsOnPath("npm") && IsOnPath("bash"), "Node.js is not installed.");

        await OneInstalls.WaitAsync(cancellationToken);
        try
        {
            var prism = new Prism(script!, FreePort());
            var (exit, said) = await prism.RunAsync(["start", spec!, $"{prism._port}"], cancellationToken);
            Assert.True(exit == 0, said);
            return prism;
        }
        finally
        {
            OneInstalls.Release();
        }
    }

    /// <summary>What is wrong with the requests so far, a line each; empty when nothing.</summary>
    public async Task<string> FindingsAsync(CancellationToken cancellationToken)
    {
        // Prism answers before it has written its log. A request that is surely a finding tells when all before it are written.
        var mark = $"/end-{Guid.NewGuid():N}";
        using var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.GetAsync(new Uri(mark, UriKind.Relative), cancellationToken);
        string said;
        do
        {
            (_, said) = await RunAsync(["violations", $"{_port}"], cancellationToken);
        }
        while (!said.Contains(mark, StringComparison.Ordinal));

        return string.Join('\n', said.Split('\n').Where(line => !line.Contains(mark, StringComparison.Ordinal)));
    }

    public async ValueTask DisposeAsync() => await RunAsync(["stop", $"{_port}"], CancellationToken.None);

    private async Task<(int Exit, string Said)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        // Prism outlives the script and would keep its pipes open, so what the script says goes to a file.
        var said = Path.GetTempFileName();
        try
        {
            using var process = Process.Start("bash", ["-c", "said=$1; shift; bash \"$@\" >\"$said\" 2>&1 </dev/null", "prism", said, _script, .. arguments]);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, (await File.ReadAllTextAsync(said, cancellationToken)).Trim());
        }
        finally
        {
            File.Delete(said);
        }
    }

    private static bool IsOnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
