using System.Globalization;
using System.Text.Json;
using BugBridge.Host.Commands;
using BugBridge.Host.Composition;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Serving;
using Spectre.Console.Testing;

namespace BugBridge.Tests.Host.Setup;

/// <summary>A sandbox, and a terminal in an empty folder in which somebody sets BugBridge up for it.</summary>
internal sealed class SetupTerminal : IAsyncDisposable
{
    private const string Poll = "GET /api/v2/incremental/tickets/cursor";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-init-");
    private readonly StringWriter _output = new(CultureInfo.InvariantCulture);
    private readonly StringWriter _error = new(CultureInfo.InvariantCulture);

    private SetupTerminal(SandboxServer sandbox, SandboxOptions options) => (Sandbox, Options) = (sandbox, options);

    public SandboxServer Sandbox { get; }

    public SandboxOptions Options { get; }

    /// <summary>Where the person reads and types.</summary>
    public TestConsole Console { get; } = new();

    /// <summary>Variables of the environment beside those that every test needs.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public string Folder => _folder.FullName;

    public string Config => Path.Combine(Folder, "config", "bugbridge.json");

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>Answers that are right for the sandbox.</summary>
    public Dictionary<string, object> Answers
    {
        get
        {
            var isFreshdesk = Options.Helpdesk == HelpdeskVendor.Freshdesk;
            var answers = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["helpdesk"] = isFreshdesk ? "Freshdesk" : "Zendesk",
                ["helpdeskUrl"] = (isFreshdesk ? Sandbox.FreshdeskUrl : Sandbox.ZendeskUrl).AbsoluteUri,
                ["jiraUrl"] = Sandbox.JiraUrl.AbsoluteUri,
                ["jiraEmail"] = Options.Jira.Email,
                ["jiraToken"] = Options.Jira.Token,
                ["project"] = "ENG",
            };
            if (isFreshdesk)
            {
                answers["apiKey"] = Options.Freshdesk.ApiKey;
            }
            else
            {
                (answers["clientId"], answers["clientSecret"]) = (Options.Zendesk.ClientId, Options.Zendesk.ClientSecret);
            }

            return answers;
        }
    }

    public static async Task<SetupTerminal> OpenAsync(SandboxOptions? options = null)
    {
        options ??= new SandboxOptions();
        return new SetupTerminal(await SandboxServer.StartAsync(options, Xunit.TestContext.Current.CancellationToken), options);
    }

    /// <summary>Writes a file of answers, and runs <c>init</c> with it.</summary>
    public async Task<int> InitAsync(Dictionary<string, object> answers, params string[] arguments)
    {
        var file = Path.Combine(Folder, "answers.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(answers), Xunit.TestContext.Current.CancellationToken);
        return await RunAsync(["init", "--answers", file, .. arguments]);
    }

    /// <summary>Runs a command with the configuration of the folder.</summary>
    public Task<int> RunAsync(params string[] arguments) => RunAsync(Xunit.TestContext.Current.CancellationToken, arguments);

    /// <inheritdoc cref="RunAsync(string[])"/>
    public Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BUGBRIDGE__Storage__Path"] = Path.Combine(Folder, "bugbridge.db"),
            ["BUGBRIDGE__Log__File"] = string.Empty,
        };
        foreach (var (name, value) in Variables)
        {
            environment[name] = value;
        }

        var around = new Surroundings(_output, _error, environment, TimeProvider.System, new BridgeParts(TimeProvider.System)) { Console = Console };
        return new BridgeCommandLine(around).RunAsync([.. arguments, "--config", Config], cancellationToken);
    }

    /// <summary>Lets the worker run until both sides know of the first issue.</summary>
    /// <param name="command">The command that runs it.</param>
    /// <param name="act">What somebody does as soon as the worker has asked for tickets once.</param>
    public async Task WhileRunningAsync(string command, Action act)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
        var polled = Heard(Helpdesk, Poll);
        var running = RunAsync(end.Token, command);
        await polled;
        var told = Heard(Helpdesk, "PUT /api/v2/tickets/{id}");
        act();
        await told;
        await Heard(Helpdesk, Poll);
        await end.CancelAsync();
        Xunit.Assert.Equal(ExitCode.Ok, await running);
    }

    private CallCounts Helpdesk => Options.Helpdesk == HelpdeskVendor.Freshdesk ? Sandbox.Freshdesk.Calls : Sandbox.Zendesk.Calls;

    private static Task Heard(CallCounts calls, string route)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        calls.Heard = (name, _) =>
        {
            if (name == route)
            {
                heard.TrySetResult();
            }
        };
        return heard.Task.WaitAsync(TimeSpan.FromMinutes(2), Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>Types lines.</summary>
    public void Type(params string[] lines)
    {
        Console.Profile.Capabilities.Interactive = true;
        foreach (var line in lines)
        {
            Console.Input.PushTextWithEnter(line);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        Console.Dispose();
        await _output.DisposeAsync();
        await _error.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
