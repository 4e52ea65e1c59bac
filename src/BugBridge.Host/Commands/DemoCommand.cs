using System.CommandLine;
using BugBridge.Host.Configuration;
using BugBridge.Host.Demo;
using BugBridge.Host.Logging;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Demo;
using BugBridge.Sandbox.Demo.Measures;
using BugBridge.Sandbox.Demo.People;

namespace BugBridge.Host.Commands;

/// <summary><c>demo</c>: the worker between stand-ins for both remotes, with a made-up company at work. Reads no settings.</summary>
internal sealed class DemoCommand(Surroundings around)
{
    private static readonly Option<bool> Exit = new("--exit")
    {
        Description = "Play one story as fast as possible, check the result on both sides, print it, and exit (exit code 1 if anything is wrong).",
    };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port of the dashboard; simulated Zendesk, simulated Jira and their control API use the next three.",
        DefaultValueFactory = _ => 8580,
    };

    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "A different number makes a different company.",
        DefaultValueFactory = _ => 1,
    };

    /// <summary>The command; <paramref name="guarded"/> turns failures into messages and exit codes.</summary>
    public Command Create(Func<Func<ParseResult, CancellationToken, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> guarded)
    {
        var command = new Command("demo", "Try BugBridge with simulated Zendesk and Jira, a made-up company with its tickets, and simulated people. Needs no configuration.")
        {
            Exit, BridgeOptions.Json, Port, Seed,
        };
        command.SetAction(guarded((arguments, cancellationToken) =>
            arguments.GetValue(Exit) ? PlayAsync(arguments, cancellationToken) : LiveAsync(arguments, cancellationToken)));
        return command;
    }

    private async Task<int> PlayAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var folder = new DemoFolder();
        var aside = new Printer(around.Error, new SecretGuard(new BridgeSettings()));
        aside.Line("Creating a made-up company...");
        await using var site = await DemoSite.OpenAsync(new SandboxOptions { Clock = around.Clock }, arguments.GetValue(Seed), cancellationToken);
        var settings = DemoBridgeSettings.Story(site, folder);
        var guard = new SecretGuard(settings);
        await using var log = BridgeLog.Create(settings.Log, guard);
        await using var worker = await DemoWorker.StartAsync(site, settings, around.Parts, around.Clock, log, withHistory: false, cancellationToken);
        var isJson = arguments.GetValue(BridgeOptions.Json);
        var result = await StoryRun.PlayAsync(site, worker, around.Clock, isJson ? null : new Told(aside), cancellationToken);
        Print(new Printer(around.Output, guard), result, isJson);
        return result is { IsClean: true, Calls: not null } ? ExitCode.Ok : ExitCode.Failed;
    }

    private async Task<int> LiveAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var port = arguments.GetValue(Port);
        using var folder = new DemoFolder();
        var options = new SandboxOptions { Clock = around.Clock, ZendeskPort = port + 1, JiraPort = port + 2, ControlPort = port + 3 };
        await using var site = await OpenAsync(options, arguments.GetValue(Seed), cancellationToken);
        var settings = DemoBridgeSettings.Live(site, folder, FormattableString.Invariant($"http://127.0.0.1:{port}"));
        var guard = new SecretGuard(settings);
        await using var log = BridgeLog.Create(settings.Log, guard);
        await using var worker = await DemoWorker.StartAsync(site, settings, around.Parts, around.Clock, log, withHistory: true, cancellationToken);
        var answer = new Printer(around.Output, guard);
        Tell(answer, site, worker);
        await new DemoPeople(site, new Told(answer)).LiveAsync(arguments.GetValue(Seed), around.Clock, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Ok;
    }

    private static async Task<DemoSite> OpenAsync(SandboxOptions options, int seed, CancellationToken cancellationToken)
    {
        try
        {
            return await DemoSite.OpenAsync(options, seed, cancellationToken);
        }
        catch (IOException failure)
        {
            throw new IOException($"{failure.Message} Choose another port with --port.", failure);
        }
    }

    private static void Tell(Printer answer, DemoSite site, DemoWorker worker)
    {
        answer.Line("BugBridge is running. Open:");
        answer.Line($"  dashboard          {worker.Web}");
        answer.Line($"  simulated Zendesk  {site.Server.ZendeskUrl}agent/tickets");
        answer.Line($"  simulated Jira     {site.Server.JiraUrl}issues");
        answer.Line($"  their control API  {site.Server.ControlUrl}");
        answer.Line("What people do now (stop with Ctrl-C):");
    }

    private static void Print(Printer answer, DemoResult result, bool isJson)
    {
        if (isJson)
        {
            answer.Data(result);
            return;
        }

        var volume = result.Volume;
        answer.Line($"{volume.Tickets} tickets, {volume.Linked} of them linked to issues; {volume.Filed} issues filed; {volume.ToReps} notes to tickets and {volume.ToEngineers} to issues were expected; {volume.Secrets} texts had to stay on their own side.");
        answer.Line($"Lost {result.Lost}, doubled {result.Doubled}, leaked {result.Leaked}, in {result.Seconds} s.");
        foreach (var finding in result.Findings)
        {
            answer.Line("  " + finding);
        }

        if (result.Calls is { } calls)
        {
            answer.Line($"Filing a bug took {calls.FileBug.Writes} writes and {calls.FileBug.Reads} reads; telling {calls.Relay.Tickets} tickets took {calls.Relay.Updates} update calls; an idle poll took {calls.IdlePoll.Helpdesk} call of the helpdesk and {calls.IdlePoll.Jira} of Jira.");
        }
    }

    private sealed class Told(Printer printer) : IProgress<string>
    {
        public void Report(string value) => printer.Line("  " + value);
    }
}
