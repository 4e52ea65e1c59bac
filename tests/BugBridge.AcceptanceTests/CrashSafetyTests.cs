using System.Globalization;
using BugBridge.AcceptanceTests.Running;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Storage.Database;
using BugBridge.Tests;
using BugBridge.Tests.Storage.Postgres;
using Xunit;

namespace BugBridge.AcceptanceTests;

/// <summary>
/// One journey during which the worker, a real process, is killed (SIGKILL) at random moments and started again, while the remotes fail now and
/// then before and after their effects. At the end everything is there exactly once.
/// </summary>
public sealed class CrashSafetyTests(ITestOutputHelper output)
{
    [Fact]
    public Task A_worker_killed_at_many_random_moments_loses_and_doubles_nothing() => PlayAsync(Campaign.Times(200, 24));

    [Fact]
    public async Task Nor_does_one_that_keeps_its_data_in_PostgreSQL()
    {
        var database = new PostgresDatabase();
        await database.MakeAsync(isEmpty: true);
        try
        {
            await PlayAsync(Campaign.Times(100, 5), database.PatientSettings);
        }
        finally
        {
            await database.DropAsync();
        }
    }

    private async Task PlayAsync(int kills, StorageSettings? storage = null)
    {
        await using var sandbox = await SandboxServer.StartAsync(Options(), TestContext.Current.CancellationToken);
        using var folder = new WorkerFolder();
        var port = FreePort.Next();
        sandbox.Jira.AddProject("ENG", "Engineering");
        folder.Configure(SandboxSettings.For(sandbox, port), storage);
        sandbox.Zendesk.AddWebhook(new ZendeskWebhook(new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/webhooks/zendesk"), SandboxSettings.ZendeskSecret));
        sandbox.Jira.AddWebhook(new JiraWebhook(new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/webhooks/jira"), SandboxSettings.JiraSecret));
        var journey = new CrashJourney(sandbox);
        await BeginAsync(folder, port);
        MakeTrouble(sandbox);
        var random = new Random(Campaign.Seed);

        for (var kill = 0; kill < kills; kill++)
        {
            using var worker = WorkerProcess.Run(folder, port);
            journey.Act(kill);
            await Moment(random);
            journey.Act(kill + 1000);
            await Moment(random);
            Assert.False(worker.HasExited, worker.Output);
            await worker.KillAsync();
        }

        sandbox.Faults.Clear();
        using var last = WorkerProcess.Run(folder, port);
        await Until.TrueAsync(() => journey.Missing() is null, "everything arrives after the last start", TimeSpan.FromMinutes(3), () => journey.Missing() + "\n" + last.Output);
        await QuietAsync(sandbox);

        output.WriteLine($"{kills} kills, {sandbox.Faults.Hits} calls with faults, {journey.Summary}");
        Assert.Equal([], journey.Findings());
    }

    /// <summary>Lets a first worker note where "now" is: what was there before it is history to the bridge.</summary>
    private static async Task BeginAsync(WorkerFolder folder, int port)
    {
        using var first = WorkerProcess.Run(folder, port);
        await first.ReadyAsync();
        await first.KillAsync();
    }

    private static SandboxOptions Options() => new()
    {
        Jira = new JiraOptions { SearchLag = TimeSpan.FromMilliseconds(700) },
        Zendesk = new ZendeskOptions { ExportStartAge = TimeSpan.Zero, JobDelay = TimeSpan.FromMilliseconds(200) },
        Latency = TimeSpan.FromMilliseconds(15),
    };

    private static void MakeTrouble(SandboxServer sandbox)
    {
        foreach (var kind in new[] { FaultKind.ServerErrorAfter, FaultKind.ResetAfter, FaultKind.ResetBefore, FaultKind.ServerError, FaultKind.MalformedBody })
        {
            sandbox.Faults.Chance(new Fault(kind), 0.01);
        }
    }

    /// <summary>Any time from at once to well after the worker has come up, so that kills fall into starting, reading, writing and resting.</summary>
    private static async Task Moment(Random random)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(random.Next(20, 1400)));
        await timer.WaitForNextTickAsync();
    }

    /// <summary>Three polls without a write: nothing comes any more.</summary>
    private static async Task QuietAsync(SandboxServer sandbox)
    {
        var (writes, since) = (-1, 0);
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (since < 4)
        {
            await tick.WaitForNextTickAsync();
            var now = sandbox.Zendesk.Calls.Writes + sandbox.Jira.Calls.Writes;
            since = now == writes ? since + 1 : 0;
            writes = now;
        }
    }
}
