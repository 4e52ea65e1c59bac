using System.Globalization;
using System.Text.Json;

namespace BugBridge.Benchmarks;

/// <summary>What the worker, as a process of its own, does against a sandbox without latency in this process, on the same machine.</summary>
/// <param name="ChangesPerSecond">Changes through the whole pipeline: webhook, read, plan, journal, write, outcome.</param>
/// <param name="LatencyMs">From a ticket's being filed to the last of the three writes that follow, one at a time.</param>
/// <param name="MemoryMb">Of the worker.</param>
/// <param name="StartupMs">From the start of the process to its first answer on /health/live, the median of five.</param>
internal sealed record Figures(double ChangesPerSecond, Latency LatencyMs, Memory MemoryMb, double StartupMs)
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<Figures> MeasureAsync(Action<string> say)
    {
        say("Start-up, five times...");
        var startup = await Startup.MeasureAsync();
        await using var bench = await Bench.StartAsync();
        var idle = bench.WorkerMemory();
        say("Latency of 300 bugs filed one after the other...");
        var latency = await bench.FileOneByOneAsync(300);
        say("Throughput of 6,000 changes...");
        var throughput = await bench.ThroughputAsync(6_000);
        say("Memory after 10,000 tickets...");
        await bench.TakeInAsync(10_000);
        return new Figures(Math.Round(throughput), Latency.Of(latency), new Memory(idle, bench.WorkerMemory()), startup);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        changes a second   {ChangesPerSecond:0}
        latency            {LatencyMs.P50} ms median, {LatencyMs.P95} ms at the 95th percentile, {LatencyMs.P99} ms at the 99th
        memory             {MemoryMb.Idle:0} MiB idle, {MemoryMb.After10k:0} MiB after 10,000 tickets
        start-up           {StartupMs:0} ms
        """);
}
