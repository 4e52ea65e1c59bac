using System.Diagnostics;
using System.Globalization;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;

namespace BugBridge.Benchmarks;

/// <summary>How long the process takes until it answers.</summary>
internal static class Startup
{
    private const int Runs = 5;

    /// <summary>The median in milliseconds. The first run makes the database, the others find it.</summary>
    public static async Task<double> MeasureAsync()
    {
        await using var sandbox = await SandboxServer.StartAsync();
        using var folder = new WorkerFolder();
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var port = FreePort.Next();
            folder.Configure(SandboxSettings.For(sandbox, port));
            times.Add(await OnceAsync(folder, port));
        }

        return Math.Round(times.Order().ElementAt(Runs / 2));
    }

    private static async Task<double> OnceAsync(WorkerFolder folder, int port)
    {
        using var http = new HttpClient();
        var live = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/health/live");
        var watch = Stopwatch.StartNew();
        using var worker = WorkerProcess.Run(folder, port);
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(live);
                if (answer.IsSuccessStatusCode)
                {
                    return watch.Elapsed.TotalMilliseconds;
                }
            }
            catch (HttpRequestException) when (!worker.HasExited)
            {
                // Not listening yet.
            }

            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
            await tick.WaitForNextTickAsync();
        }
    }
}
