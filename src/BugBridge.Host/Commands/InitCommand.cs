using System.Collections.Immutable;
using System.CommandLine;
using BugBridge.Connectors.Products;
using BugBridge.Host.Configuration;
using BugBridge.Host.Setup;
using Spectre.Console;

namespace BugBridge.Host.Commands;

/// <summary><c>init</c>: asks for what has to be known, tries each answer at once, and writes a configuration with its secrets in files of their own.</summary>
internal sealed class InitCommand(Surroundings around)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly Option<FileInfo?> AnswersFile = new("--answers")
    {
        Description = "Read the answers from this JSON file instead of asking; config/README.md lists the questions.",
        HelpName = "FILE",
    };

    private static readonly Option<bool> Overwrite = new("--overwrite") { Description = "Replace an existing configuration." };

    private readonly Printer _answer = new(around.Output, new SecretGuard(new BridgeSettings()));

    /// <summary>The command; <paramref name="guarded"/> turns failures into messages and exit codes.</summary>
    public Command Create(Func<Func<ParseResult, CancellationToken, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> guarded)
    {
        var command = new Command(
            "init",
            "Set up BugBridge: asks for the helpdesk, Jira and the project, tests each answer at once, writes the configuration and checks it. Secrets go into separate files.")
        {
            AnswersFile, Overwrite,
        };
        command.SetAction(guarded(RunAsync));
        return command;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = arguments.GetValue(BridgeOptions.Config) ?? SettingsSource.DefaultFile;
        var aside = new Printer(around.Error, new SecretGuard(new BridgeSettings()));
        if (File.Exists(path) && !arguments.GetValue(Overwrite))
        {
            aside.Line($"{path} already exists. Choose another file with --config, or replace it with --overwrite.");
            return ExitCode.BadSettings;
        }

        // With a cookie of its login page, Request Tracker answers as it would answer a browser.
        using var network = new SocketsHttpHandler { UseCookies = false };
        using var http = new HttpClient(network) { Timeout = Patience };
        var remotes = new SetupRemotes(around.Parts, new ProductProbe(http));
        ImmutableArray<Question> questions = [.. new HelpdeskQuestions(remotes).All, .. new JiraQuestions(remotes).All, .. new WorkQuestions(remotes).All];
        var answers = arguments.GetValue(AnswersFile) is { } file
            ? await FromFileAsync(questions, file, aside, cancellationToken)
            : await AskedAsync(questions, aside, cancellationToken);
        return answers is null ? ExitCode.BadSettings : await FinishAsync(path, answers, remotes, arguments, cancellationToken);
    }

    private static async Task<Answers?> FromFileAsync(ImmutableArray<Question> questions, FileInfo file, Printer aside, CancellationToken cancellationToken)
    {
        var (answers, faults) = await new AnswerFile(questions).ReadAsync(file.FullName, cancellationToken);
        if (faults.Count > 0)
        {
            aside.Faults(faults, asJson: false);
            return null;
        }

        return answers;
    }

    private async Task<Answers?> AskedAsync(ImmutableArray<Question> questions, Printer aside, CancellationToken cancellationToken)
    {
        var console = around.Console ?? AnsiConsole.Console;
        if (!console.Profile.Capabilities.Interactive || (around.Console is null && Console.IsInputRedirected))
        {
            aside.Line("This is not an interactive terminal. Run it in one, or put the answers in a file: bugbridge init --answers FILE.");
            return null;
        }

        console.WriteLine("A few questions; each answer is tested at once. Ctrl-C stops, and nothing is written before the end.");
        return await new Interview(console, questions).HoldAsync(cancellationToken);
    }

    private async Task<int> FinishAsync(string path, Answers answers, SetupRemotes remotes, ParseResult arguments, CancellationToken cancellationToken)
    {
        var links = await remotes.ForeignLinksAsync(AnsweredSettings.Bound(answers), cancellationToken);
        await new ConfigurationFile(path).WriteAsync(AnsweredSettings.Configuration(answers));
        _answer.Line($"Wrote {path}, and its secrets to {SecretNames.Folder}/ next to it, which only you can read.", Tone.Good);
        if (answers[Asked.PublicUrl].Length > 0)
        {
            _answer.Line($"Your access token (shown only now): {answers[Asked.AccessToken]}");
        }

        var config = arguments.GetValue(BridgeOptions.Config) is { } named ? $" --config {named}" : string.Empty;
        var code = await CheckAsync(path, arguments, cancellationToken);
        if (links is { } found)
        {
            _answer.Line($"{found.Keeper} has {found.Count}{(found.HasMore ? " or more" : string.Empty)} links between tickets and issues. 'bugbridge backfill --since DATE{config}' imports them.");
        }

        _answer.Line(code == ExitCode.Ok
            ? $"Next: bugbridge check --fix{config}   creates what is missing; then: bugbridge run{config}"
            : $"Next: fix what the table shows, then run: bugbridge check{config}");
        return code;
    }

    private async Task<int> CheckAsync(string path, ParseResult arguments, CancellationToken cancellationToken)
    {
        var (settings, faults) = SettingsReader.Read(new SettingsSource(path, around.Environment));
        var session = new Session(settings, new SecretGuard(settings), around, arguments);
        if (faults.Length > 0)
        {
            session.Answer.Faults(faults, asJson: false);
            return ExitCode.BadSettings;
        }

        return await CheckCommand.FindAsync(session, cancellationToken);
    }
}
