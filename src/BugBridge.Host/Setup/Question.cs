using System.Collections.Immutable;

namespace BugBridge.Host.Setup;

/// <summary>A question that <c>init</c> asks.</summary>
/// <param name="Name">What it is called in a file of answers.</param>
/// <param name="Text">How people are asked.</param>
internal sealed record Question(string Name, string Text)
{
    /// <summary>Where the answer is found; null where it needs no words.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether what is typed is hidden.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it is asked at all, after the answers to the earlier ones.</summary>
    public Func<Answers, bool> Applies { get; init; } = _ => true;

    /// <summary>The questions whose answers have to be right before this one can be tried.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>The question to go back to when the answer is wrong, since the fault may be in an earlier one; null for this one again.</summary>
    public string? BackTo { get; init; }

    /// <summary>What is offered; null for nothing.</summary>
    public Func<Answers, CancellationToken, Task<Offer>>? Finds { get; init; }

    /// <summary>Whether an answer is needed, because nothing is offered that could count instead.</summary>
    public bool IsRequired => Finds is null;

    /// <summary>Tries an answer, which is among the choices where there are some.</summary>
    public Func<string, Answers, CancellationToken, Task<Verdict>> Try { get; init; } = (answer, _, _) => Task.FromResult(new Verdict(answer));

    /// <summary>What is offered.</summary>
    public Task<Offer> Offers(Answers answers, CancellationToken cancellationToken) => Finds?.Invoke(answers, cancellationToken) ?? Task.FromResult(Offer.Nothing);

    /// <summary>Judges an answer: nothing where something must be, something that was not offered, and what trying it shows.</summary>
    public async Task<Verdict> JudgeAsync(string? written, Offer offer, Answers answers, CancellationToken cancellationToken)
    {
        var answer = string.IsNullOrWhiteSpace(written) ? offer.Default : written.Trim();
        if (answer is null)
        {
            return Verdict.Wrong("An answer is required.", Hint ?? "Enter one.");
        }

        if (answer.Length == 0 || offer.Choices.IsEmpty)
        {
            return await Try(answer, answers, cancellationToken);
        }

        var found = offer.Choices.FirstOrDefault(choice => string.Equals(choice.Choice, answer, StringComparison.OrdinalIgnoreCase)).Choice;
        return found is null
            ? Verdict.Wrong($"'{answer}' does not exist.", $"Choose one of: {Listed(offer)}.")
            : await Try(found, answers, cancellationToken);
    }

    private static string Listed(Offer offer) => string.Join(", ", offer.Choices.Select(choice => choice.Choice));
}
