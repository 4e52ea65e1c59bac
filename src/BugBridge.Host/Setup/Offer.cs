using System.Collections.Immutable;

namespace BugBridge.Host.Setup;

/// <summary>What a question offers, mostly because it was found at a remote.</summary>
/// <param name="Default">What counts when nothing is answered; null where something must be.</param>
/// <param name="Choices">What can be chosen, each with words about it or without; empty where anything may be written.</param>
internal sealed record Offer(string? Default, ImmutableArray<(string Choice, string? About)> Choices)
{
    /// <summary>Nothing to choose from, and no default.</summary>
    public static Offer Nothing { get; } = new(null, []);

    /// <summary>Something to say before the question is asked.</summary>
    public string? Remark { get; init; }

    /// <summary>Only a default; empty for a question that may be left out.</summary>
    public static Offer Of(string byDefault) => new(byDefault, []);

    /// <summary>Choices without words about them.</summary>
    public static Offer Of(string? byDefault, IEnumerable<string> choices) => new(byDefault, [.. choices.Select(choice => (choice, (string?)null))]);

    /// <summary>Yes or no.</summary>
    public static Offer YesNo(bool byDefault) => Of(byDefault ? Answers.Yes : "no", [Answers.Yes, "no"]);
}
