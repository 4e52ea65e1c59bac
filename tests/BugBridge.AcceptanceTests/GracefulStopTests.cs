using System.Diagnostics;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using Xunit;

namespace BugBridge.AcceptanceTests;

public sealed class GracefulStopTests
{
    [Fact]
    public async Task A_worker_ends_within_ten_seconds_of_a_term_signal_even_while_a_remote_hangs()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Zendesk = new() { ExportStartAge = TimeSpan.Zero } }, TestContext.Current.CancellationToken);
        using var folder = new WorkerFolder();
        sandbox.Jira.AddProject("ENG", "Engineering");
        var port = FreePort.Next();
        folder.Configure(SandboxSettings.For(sandbox, port));
        using var worker = WorkerProcess.Run(folder, port);
        await worker.ReadyAsync();
        sandbox.Faults.Script(new Fault(FaultKind.TimeoutAfter) { Verb = "POST", Path = "/issue$", Wait = TimeSpan.FromSeconds(60) });
        sandbox.Zendesk.FileTicket(sandbox.Zendesk.AddCustomer("Cara (customer)"), "Export crashes", "It crashes.", "bug");
        await Until.TrueAsync(() => sandbox.Faults.Hits > 0, "the write hangs", context: () => worker.Output);

        var watch = Stopwatch.StartNew();
        worker.Terminate();
        var code = await worker.ExitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(0, code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }
}
