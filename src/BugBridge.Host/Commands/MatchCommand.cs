using System.CommandLine;
using BugBridge.Core.Duplicates.Evaluation;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Commands;

/// <summary><c>match evaluate</c>: how well duplicates are recognised, measured on reports of which people said what they repeat.</summary>
internal sealed class MatchCommand(Surroundings around)
{
    private static readonly Argument<FileInfo> File = new("file")
    {
        Description = "JSON lines of {id, title, description, product, component, created, duplicate_of}, in the order of 'created'.",
        HelpName = "FILE",
    };

    private static readonly Option<int> WindowDays = new("--window-days")
    {
        Description = "How old a report may be to be found, in days.",
        HelpName = "N",
        DefaultValueFactory = _ => 365,
    };

    /// <summary>The command with its subcommands.</summary>
    public Command Create(Func<Func<ParseResult, CancellationToken, Task<int>>, Func<ParseResult, CancellationToken, Task<int>>> guarded)
    {
        var evaluate = new Command("evaluate", "Measure on labelled reports: each that repeats an earlier one is looked for among those before it.")
        {
            File, WindowDays, BridgeOptions.Json,
        };
        evaluate.Validators.Add(result =>
        {
            if (result.GetValue(WindowDays) < 1)
            {
                result.AddError("--window-days wants a number of days, at least 1.");
            }
        });
        evaluate.SetAction(guarded(EvaluateAsync));
        return new Command("match", "Look into how duplicates are recognised.") { evaluate };
    }

    private Task<int> EvaluateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var guard = new SecretGuard(new BridgeSettings());
        try
        {
            using var lines = arguments.GetRequiredValue(File).OpenText();
            var evaluation = new MatchEvaluation(arguments.GetValue(WindowDays));
            var figures = evaluation.Run(new LabelledLines().Read(lines), cancellationToken);
            EvaluationPrinting.Print(new Printer(around.Output, guard), figures, arguments.GetValue(BridgeOptions.Json));
            return Task.FromResult(ExitCode.Ok);
        }
        catch (EvaluationFaultException fault)
        {
            new Printer(around.Error, guard).Line(fault.Message);
            return Task.FromResult(ExitCode.Failed);
        }
    }
}
