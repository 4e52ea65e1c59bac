using System.CommandLine;
using BugBridge.Core.Duplicates.Evaluation;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Commands;

/// <summary><c>match evaluate</c>: how well duplicates are recognised, measured on reports of which people said what they repeat.</summary>
internal sealed class MatchCommand(Surroundings around)
{
    private const int Often = 1000;

    private static readonly Argument<FileInfo?> File = new("file")
    {
        Description = "JSON lines of {id, title, description, product, component, created, duplicate_of}, sorted by 'created'.",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> FromStore = new("--from-store")
    {
        Description = "Use the decisions made in this installation instead of a file.",
    };

    private static readonly Option<int> WindowDays = MakeWindowDays();

    /// <summary>The command with its subcommand.</summary>
    /// <param name="guarded">Runs what needs no settings.</param>
    /// <param name="working">Runs what needs the store.</param>
    public Command Create(Func<Func<ParseResult, CancellationToken, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> guarded, Working working)
    {
        var evaluate = new Command("evaluate", "Measure on labelled reports how often the original of a duplicate is found.")
        {
            File, FromStore, WindowDays, BridgeOptions.Json,
        };
        evaluate.Validators.Add(result =>
        {
            if (result.GetValue(FromStore) == (result.GetValue(File) is not null))
            {
                result.AddError("Give either a FILE or --from-store.");
            }
        });
        var (ofFile, ofStore) = (guarded(OfFileAsync), working(OfStoreAsync));
        evaluate.SetAction((arguments, cancellationToken) => (arguments.GetValue(FromStore) ? ofStore : ofFile)(arguments, cancellationToken));
        return new Command("match", "Measure how well duplicates are recognised.") { evaluate };
    }

    private Task<int> OfFileAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var guard = new SecretGuard(new BridgeSettings());
        try
        {
            using var lines = arguments.GetRequiredValue(File)!.OpenText();
            Evaluate(new LabelledLines().Read(lines), arguments, new Printer(around.Output, guard), new Printer(around.Error, guard), cancellationToken);
            return Task.FromResult(ExitCode.Ok);
        }
        catch (EvaluationFaultException fault)
        {
            new Printer(around.Error, guard).Line(fault.Message);
            return Task.FromResult(ExitCode.Failed);
        }
    }

    private static async Task<int> OfStoreAsync(Session session, CancellationToken cancellationToken)
    {
        await using var store = await session.OpenHeldStoreAsync(cancellationToken);
        var reports = await new DecidedReports(store.Texts, store.Duplicates).ReadAsync(cancellationToken);
        Evaluate(reports, session.Arguments, session.Answer, session.Aside, cancellationToken);
        return ExitCode.Ok;
    }

    private static void Evaluate(IEnumerable<LabelledReport> reports, ParseResult arguments, Printer answer, Printer aside, CancellationToken cancellationToken)
    {
        var progress = new CountProgress(aside, Often, count => $"{count:N0} reports evaluated...");
        var figures = new MatchEvaluation(arguments.GetValue(WindowDays)) { Progress = progress }.Run(reports, cancellationToken);
        aside.EndProgress();
        EvaluationPrinting.Print(answer, figures, arguments.GetValue(BridgeOptions.Json));
    }

    private static Option<int> MakeWindowDays()
    {
        var days = new Option<int>("--window-days")
        {
            Description = "How old a report may be to be found, in days.",
            HelpName = "N",
            DefaultValueFactory = _ => 365,
        };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--window-days takes a number of days from 1.");
            }
        });
        return days;
    }
}
