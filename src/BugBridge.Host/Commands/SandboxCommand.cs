using System.CommandLine;
using BugBridge.Host.Configuration;
using BugBridge.Host.Setup;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;

namespace BugBridge.Host.Commands;

/// <summary><c>sandbox</c>: only the stand-ins, empty, for trying a configuration or another program against them.</summary>
internal sealed class SandboxCommand(Surroundings around)
{
    private static readonly Option<HelpdeskVendor> Helpdesk = new("--helpdesk")
    {
        Description = "The helpdesk to simulate: zendesk or freshdesk.",
        DefaultValueFactory = _ => HelpdeskVendor.Zendesk,
    };

    private static readonly Option<int> Zendesk = PortOption("--zendesk-port", "Zendesk", 8581);
    private static readonly Option<int> Freshdesk = PortOption("--freshdesk-port", "Freshdesk", 8581);
    private static readonly Option<int> Jira = PortOption("--jira-port", "Jira", 8582);
    private static readonly Option<int> Control = PortOption("--control-port", "the control API", 8583);

    private static readonly Option<JiraEdition> Edition = new("--jira")
    {
        Description = "The Jira to simulate: Cloud or DataCenter.",
    };

    private static readonly Option<bool> Realistic = new("--realistic")
    {
        Description = "Use the vendors' limits, delays and latency instead of answering at once.",
    };

    /// <summary>The command; <paramref name="guarded"/> turns failures into messages and exit codes.</summary>
    public Command Create(Func<Func<ParseResult, CancellationToken, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> guarded)
    {
        var command = new Command("sandbox", "Start only a simulated helpdesk and Jira, and the control API that makes people act and errors happen.")
        {
            Helpdesk, Zendesk, Freshdesk, Jira, Control, Edition, Realistic, BridgeOptions.Json,
        };
        command.SetAction(guarded(RunAsync));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var options = (arguments.GetValue(Realistic) ? SandboxOptions.Realistic : new SandboxOptions()) with
        {
            Helpdesk = arguments.GetValue(Helpdesk),
            ZendeskPort = arguments.GetValue(Zendesk),
            FreshdeskPort = arguments.GetValue(Freshdesk),
            JiraPort = arguments.GetValue(Jira),
            ControlPort = arguments.GetValue(Control),
            Clock = around.Clock,
        };
        options = options with { Jira = options.Jira with { Edition = arguments.GetValue(Edition) } };
        await using var sandbox = await SandboxServer.StartAsync(options, cancellationToken);
        var answer = new Printer(around.Output, new SecretGuard(new BridgeSettings()));
        var isFreshdesk = options.Helpdesk == HelpdeskVendor.Freshdesk;
        if (arguments.GetValue(BridgeOptions.Json))
        {
            answer.Data(isFreshdesk
                ? (object)new { freshdesk = sandbox.FreshdeskUrl, jira = sandbox.JiraUrl, control = sandbox.ControlUrl }
                : new { zendesk = sandbox.ZendeskUrl, jira = sandbox.JiraUrl, control = sandbox.ControlUrl });
        }
        else
        {
            answer.Line(isFreshdesk
                ? $"Freshdesk at {sandbox.FreshdeskUrl} (API key {options.Freshdesk.ApiKey})"
                : $"Zendesk at {sandbox.ZendeskUrl} (client {options.Zendesk.ClientId}, secret {options.Zendesk.ClientSecret})");
            answer.Line(options.Jira.Edition == JiraEdition.DataCenter
                ? $"Jira Data Center at {sandbox.JiraUrl} (personal access token {options.Jira.Token}, or OAuth client {options.Jira.ClientId}, {options.Jira.ClientSecret})"
                : $"Jira at {sandbox.JiraUrl} ({options.Jira.Email}, token {options.Jira.Token}, or OAuth client {options.Jira.ClientId}, {options.Jira.ClientSecret})");
            answer.Line($"Control API at {sandbox.ControlUrl}. Stop with Ctrl-C.");
            if (!isFreshdesk)
            {
                var customer = sandbox.Zendesk.AddCustomer("Cara Customer");
                answer.Line("A customer files a ticket with the tag bug:");
                answer.Line($$"""curl {{sandbox.ControlUrl}}do/file-ticket -d '{"customerId": {{customer}}, "subject": "The export stops", "body": "It stops at page 2.", "tags": ["bug"]}'""");
            }

            answer.Line("Answers for 'bugbridge init', also as a file for --answers:");
            answer.Data(Answers(options, sandbox));
        }

        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitCode.Ok;
    }

    private static SortedDictionary<string, string> Answers(SandboxOptions options, SandboxServer sandbox)
    {
        var isFreshdesk = options.Helpdesk == HelpdeskVendor.Freshdesk;
        var answers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [Asked.Helpdesk] = isFreshdesk ? nameof(HelpdeskSettings.Freshdesk) : nameof(HelpdeskSettings.Zendesk),
            [Asked.HelpdeskUrl] = (isFreshdesk ? sandbox.FreshdeskUrl : sandbox.ZendeskUrl).AbsoluteUri.TrimEnd('/'),
            [Asked.JiraUrl] = sandbox.JiraUrl.AbsoluteUri.TrimEnd('/'),
            [Asked.JiraToken] = options.Jira.Token,
            [Asked.Project] = "ENG",
        };
        foreach (var (name, value) in isFreshdesk
            ? new[] { (Asked.ApiKey, options.Freshdesk.ApiKey) }
            : [(Asked.ClientId, options.Zendesk.ClientId), (Asked.ClientSecret, options.Zendesk.ClientSecret)])
        {
            answers[name] = value;
        }

        if (options.Jira.Edition == JiraEdition.Cloud)
        {
            answers[Asked.JiraEmail] = options.Jira.Email;
        }

        return answers;
    }

    private static Option<int> PortOption(string name, string who, int port) => new(name)
    {
        Description = $"The port of {who} on 127.0.0.1; 0 lets the system choose.",
        DefaultValueFactory = _ => port,
    };
}
