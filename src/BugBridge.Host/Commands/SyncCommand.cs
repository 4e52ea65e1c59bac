using System.CommandLine;
using BugBridge.Core.Erasure;
using BugBridge.Core.Outreach;
using BugBridge.Core.Filing.Joining;
using BugBridge.Core.Ranking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Composition;
using Serilog;

namespace BugBridge.Host.Commands;

/// <summary><c>sync --once</c>: one pass over both sides, for cron.</summary>
internal static class SyncCommand
{
    private static readonly Option<bool> Once = new("--once")
    {
        Description = "Make one pass and exit. Required; to run all the time, use 'run'.",
    };

    private static readonly Option<bool> Reconcile = new("--reconcile")
    {
        Description = "Also read everything linked and open again, to find deletions and moved release dates.",
    };

    public static Command Create(Working working)
    {
        var command = new Command("sync", "Make one pass: read both sides, write everything that is due, print counts, and exit. The very first pass starts from now.")
        {
            Once, Reconcile, BridgeOptions.Json,
        };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(Once))
            {
                result.AddError("Give --once; to run all the time, use 'run'.");
            }
        });
        command.SetAction(working(SyncAsync));
        return command;
    }

    private static async Task<int> SyncAsync(Session session, CancellationToken cancellationToken)
    {
        await using var log = session.OpenLog();
        await using var store = await session.OpenStoreAsync(cancellationToken, log);
        using var right = store.AcquireDispatcherLock();
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSerilog(log)
            .AddPipeline(session.Settings, store, remotes, session.Around.Clock)
            .BuildServiceProvider();
        await store.Queue.RecoverAsync(cancellationToken);
        var before = await store.Journal.CountAsync(cancellationToken);
        var passes = await PassesAsync(session, services, cancellationToken);
        passes.Add(await PassAsync(session, "erase", () => services.GetRequiredService<ErasurePass>().RunAsync(cancellationToken)));
        session.Aside.Line("Writing what is due...");
        var dispatcher = services.GetRequiredService<Dispatcher>();
        await dispatcher.DrainAsync(cancellationToken);

        passes.Add(await PassAsync(session, "outreach", async () =>
        {
            var events = await services.GetRequiredService<DraftMaker>().RunAsync(cancellationToken);
            return new PollCounts(events, events, 0);
        }));

        passes.Add(await PassAsync(session, "joined", () => services.GetRequiredService<JoinPass>().RunAsync(cancellationToken)));

        // What was just filed and linked is ranked as well.
        passes.Add(await PassAsync(session, "rank", () => services.GetRequiredService<RankPass>().RunAsync(cancellationToken)));
        await dispatcher.DrainAsync(cancellationToken);
        var after = await store.Journal.CountAsync(cancellationToken);
        Print(session, passes, after);
        return passes.All(pass => pass.Error is null) && after.SetAside <= before.SetAside ? ExitCode.Ok : ExitCode.Failed;
    }

    private static async Task<List<PassView>> PassesAsync(Session session, IServiceProvider services, CancellationToken cancellationToken)
    {
        var poller = services.GetRequiredService<Poller>();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var intake = services.GetRequiredService<IntakeWorker>().RunAsync(ending.Token);
        var passes = new List<PassView>
        {
            await PassAsync(session, "helpdesk", () => poller.PollHelpdeskAsync(cancellationToken)),
            await PassAsync(session, "jira", () => poller.PollIssuesAsync(cancellationToken)),
        };
        if (session.Arguments.GetValue(Reconcile))
        {
            passes.Add(await PassAsync(session, "reconcile", () => poller.ReconcileAsync(cancellationToken)));
        }

        await ending.CancelAsync();
        await intake;
        return passes;
    }

    /// <summary>A side that cannot be asked does not keep the other from being asked, nor the journal from being carried out.</summary>
    private static async Task<PassView> PassAsync(Session session, string name, Func<Task<PollCounts>> pass)
    {
        session.Aside.Line($"Reading: {name}...");
        try
        {
            var counts = await pass();
            return new PassView(name, counts.Seen, counts.News, counts.Failed, null);
        }
        catch (RemoteException failure)
        {
            session.Aside.Line(failure.Message);
            return new PassView(name, 0, 0, 0, failure.Message);
        }
    }

    private static void Print(Session session, IReadOnlyList<PassView> passes, JournalCounts counts)
    {
        if (session.IsJson)
        {
            session.Answer.Data(new { Passes = passes, Journal = counts });
            return;
        }

        session.Answer.Table(PassView.Columns, passes.Select(pass => pass.Row()));
        session.Answer.Line($"Journal: {counts.Done} done, {counts.Waiting} waiting, {counts.SetAside} set aside.");
    }
}
