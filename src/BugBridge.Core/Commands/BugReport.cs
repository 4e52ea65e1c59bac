using System.Collections.Immutable;

namespace BugBridge.Core.Commands;

/// <summary>What a rep says of a bug beside what the ticket says. All of it may be left out.</summary>
public sealed record BugReport
{
    /// <summary>Stands among <see cref="Quotes"/> for the ticket's first message, which not every helpdesk counts among the comments.</summary>
    public const string FirstMessage = "first-message";

    /// <summary>What is wrong, on one line; null for the ticket's subject. What is longer than Jira takes is shortened, and stands whole in the description.</summary>
    public string? Title { get; init; }

    /// <summary>How the bug is seen, as plain text; null when nothing was said.</summary>
    public string? Steps { get; init; }

    /// <summary>A value of the field that <c>Filing:SeverityField</c> names; null for what the settings say.</summary>
    public string? Severity { get; init; }

    /// <summary>A component by name, empty for none; null for those of the settings.</summary>
    public string? Component { get; init; }

    /// <summary>The ids of the messages to be quoted; null for the first message alone.</summary>
    public ImmutableArray<string>? Quotes { get; init; }

    /// <summary>The ids of the messages to be quoted.</summary>
    internal static ImmutableArray<string> QuotesOf(BugReport? report) => report?.Quotes ?? [FirstMessage];

    /// <summary>Whether the first message is to be quoted.</summary>
    internal static bool IsFirstQuoted(BugReport? report) => QuotesOf(report).Contains(FirstMessage, StringComparer.Ordinal);

    /// <summary>The report without words, for a ticket that is erased.</summary>
    internal BugReport Blank() => this with { Title = null, Steps = null };

    /// <inheritdoc/>
    public bool Equals(BugReport? other) =>
        other is not null
        && (Title, Steps, Severity, Component) == (other.Title, other.Steps, other.Severity, other.Component)
        && Quotes.HasValue == other.Quotes.HasValue
        && (Quotes ?? []).AsSpan().SequenceEqual((other.Quotes ?? []).AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Steps, Severity, Component, Quotes?.Length);
}
