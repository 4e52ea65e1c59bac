using System.Collections.Immutable;
using Spectre.Console;

namespace BugBridge.Host.Setup;

/// <summary>Asks a person the questions, one by one, and again until the answer can be used.</summary>
/// <param name="console">Where the person is.</param>
/// <param name="questions">The questions, in their order.</param>
internal sealed class Interview(IAnsiConsole console, ImmutableArray<Question> questions)
{
    /// <summary>More choices are not listed; their names can be written all the same.</summary>
    private const int MostListed = 30;

    /// <summary>All answers.</summary>
    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    public async Task<Answers> HoldAsync(CancellationToken cancellationToken)
    {
        var answers = new Answers();
        for (var at = 0; at < questions.Length;)
        {
            at = questions[at].Applies(answers) ? await AskAsync(at, answers, cancellationToken) : at + 1;
        }

        return answers;
    }

    /// <summary>The place of the question to go on with.</summary>
    private async Task<int> AskAsync(int at, Answers answers, CancellationToken cancellationToken)
    {
        var question = questions[at];
        var offer = await question.Offers(answers, cancellationToken);
        var before = question.IsSecret ? string.Empty : answers[question.Name];
        offer = before.Length > 0 ? offer with { Default = before } : offer;
        Show(question, offer);
        var written = await PromptAsync(question, offer, cancellationToken);
        var verdict = await question.JudgeAsync(written, offer, answers, cancellationToken);
        if (verdict.IsRight)
        {
            answers.Keep(question.Name, verdict.Answer);
            return at + 1;
        }

        console.MarkupLineInterpolated($"[red]{verdict.Problem}[/]");
        console.WriteLine(verdict.Remedy ?? string.Empty);
        return question.BackTo is { } earlier ? Place(earlier) : at;
    }

    private int Place(string name) => questions.IndexOf(questions.First(question => question.Name == name));

    private void Show(Question question, Offer offer)
    {
        console.WriteLine();
        if (question.Hint is { } hint)
        {
            console.MarkupLineInterpolated($"[grey]{hint}[/]");
        }

        if (offer.Remark is { } remark)
        {
            console.WriteLine(remark);
        }

        foreach (var (choice, about) in offer.Choices.Take(MostListed))
        {
            console.WriteLine(about is null ? $"  {choice}" : $"  {choice}  ({about})");
        }
    }

    private async Task<string> PromptAsync(Question question, Offer offer, CancellationToken cancellationToken)
    {
        var byDefault = string.IsNullOrEmpty(offer.Default) ? string.Empty : $" [[{Markup.Escape(offer.Default)}]]";
        var prompt = new TextPrompt<string>(Markup.Escape(question.Text) + byDefault + ":").AllowEmpty();
        return await (question.IsSecret ? prompt.Secret() : prompt).ShowAsync(console, cancellationToken);
    }
}
