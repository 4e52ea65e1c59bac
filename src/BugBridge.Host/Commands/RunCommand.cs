using System.CommandLine;
using BugBridge.Host.Composition;

namespace BugBridge.Host.Commands;

/// <summary><c>run</c>: the hosted worker.</summary>
internal static class RunCommand
{
    public static Command Create(Working working)
    {
        var command = new Command(
            "run", "Run BugBridge until stopped: webhooks, polls, and the dashboard at Web:Url. Stops within 10 seconds of SIGTERM or Ctrl-C.");
        command.SetAction(working(RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        await using var log = session.OpenLog();
        await using var store = await session.OpenStoreAsync(cancellationToken, log);
        using var right = store.AcquireDispatcherLock();
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        await using var app = WorkerApp.Create(session.Settings, session.Guard, store, remotes, session.Around.Clock, log);
        await app.StartAsync(cancellationToken);
        log.Information("BugBridge is running between {Helpdesk} and Jira; dashboard at {Url}", remotes.Helpdesk.Name, string.Join(", ", app.Urls));
        var code = await UntilStoppedAsync(app.Lifetime, cancellationToken);
        log.Information("Stopping");
        using var limit = new CancellationTokenSource(WorkerApp.LongestStop, session.Around.Clock);
        await app.StopAsync(limit.Token);
        return code;
    }

    /// <summary>Waits for a signal, or for the host to give up by itself, which it does when a part of it fails for good.</summary>
    private static async Task<int> UntilStoppedAsync(IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return cancellationToken.IsCancellationRequested ? ExitCode.Ok : ExitCode.Failed;
    }
}
