using System.CommandLine;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Remotes;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Commands;

/// <summary>The program as its command line: <c>bugbridge COMMAND</c>.</summary>
internal sealed class BridgeCommandLine(Surroundings around)
{
    private const string About =
        "BugBridge connects a helpdesk (Zendesk, Freshdesk or Request Tracker) with Jira (Cloud or Data Center).\n"
        + "Exit codes: 0 done, 1 failed, 2 wrong command line or configuration, 130 interrupted.";

    /// <summary>Runs a command. Gives an <see cref="ExitCode"/>.</summary>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken = default)
    {
        var parsed = Root().Parse(arguments);
        var invocation = new InvocationConfiguration
        {
            Output = around.Output,
            Error = around.Error,
            EnableDefaultExceptionHandler = false,

            // Longer than a graceful stop takes, so that the worker's own exit code is told.
            ProcessTerminationTimeout = WorkerApp.LongestStop + TimeSpan.FromSeconds(2),
        };
        var code = await parsed.InvokeAsync(invocation, cancellationToken);
        return parsed.Errors.Count > 0 ? ExitCode.BadSettings : code;
    }

    private RootCommand Root() => new(About)
    {
        BridgeOptions.Config,
        new InitCommand(around).Create(Guarded),
        RunCommand.Create(Working),
        new DemoCommand(around).Create(Guarded),
        new SandboxCommand(around).Create(Guarded),
        CheckCommand.Create(Working),
        AppCommand.Create(Working),
        SyncCommand.Create(Working),
        BackfillCommand.Create(Working),
        RankCommand.Create(Working),
        ReportCommand.Create(Working),
        ExplainCommand.Create(Working),
        new MatchCommand(around).Create(Guarded, Working),
        AccountsCommand.Create(Working),
        MergeCommand.Create(Working),
        UnmergeCommand.Create(Working),
        EraseCommand.Create(Working),
        JournalCommand.Create(Working),
        HealthCommand.Create(Working),
        new TokenCommand(around).Create(Guarded),
    };

    private Func<ParseResult, CancellationToken, Task<int>> Working(Func<Session, CancellationToken, Task<int>> work) =>
        async (arguments, cancellationToken) =>
        {
            var (settings, faults) = SettingsReader.Read(new SettingsSource(arguments.GetValue(BridgeOptions.Config), around.Environment));
            var session = new Session(settings, new SecretGuard(settings), around, arguments);
            if (faults.Length > 0)
            {
                (session.IsJson ? session.Answer : session.Aside).Faults(faults, session.IsJson);
                return ExitCode.BadSettings;
            }

            return await GuardedAsync(session.Aside, () => work(session, cancellationToken), cancellationToken);
        };

    /// <summary>For commands that need no settings.</summary>
    private Func<ParseResult, CancellationToken, Task<int>> Guarded(Func<ParseResult, CancellationToken, Task<int>> work) =>
        (arguments, cancellationToken) => GuardedAsync(
            new Printer(around.Error, new SecretGuard(new BridgeSettings())), () => work(arguments, cancellationToken), cancellationToken);

    /// <summary>What can be expected to fail becomes a message; what cannot is told whole, for a report.</summary>
    private static async Task<int> GuardedAsync(Printer aside, Func<Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            aside.Line("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception failure) when (failure is StoreException or RemoteException or MergeRefusedException or IOException or UnauthorizedAccessException)
        {
            aside.Line(failure.Message);
            return ExitCode.Failed;
        }
        catch (Exception failure)
        {
            aside.Line($"Unexpected error; please report it. {failure}");
            return ExitCode.Failed;
        }
    }
}
