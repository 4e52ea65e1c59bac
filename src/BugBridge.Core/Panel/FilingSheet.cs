using System.Collections.Immutable;
using BugBridge.Core.Issues;

namespace BugBridge.Core.Panel;

/// <summary>What a rep may say when a ticket is filed, and what is proposed for it.</summary>
/// <param name="Title">The title that is proposed, as engineers would read it; empty where the rep is to write one.</param>
/// <param name="Subject">The ticket's subject on one line.</param>
public sealed record FilingSheet(string Title, string Subject)
{
    /// <summary>The language of the ticket, where it is surely not the engineers'; else null.</summary>
    public string? OtherLanguage { get; init; }

    /// <summary>The language that engineers read, where the settings say; else null.</summary>
    public string? Language { get; init; }

    /// <summary>The messages that may be quoted, oldest first.</summary>
    public ImmutableArray<FilingQuote> Quotes { get; init; } = [];

    /// <summary>The components of the project; null where new issues take none.</summary>
    public FilingChoice? Components { get; init; }

    /// <summary>The component that the settings give, or null.</summary>
    public string? Component { get; init; }

    /// <summary>The field of severities; null where the settings name none, or new issues do not have it.</summary>
    public FilingChoice? Severities { get; init; }

    /// <summary>The severity that the ticket's own field gives, or null.</summary>
    public string? Severity { get; init; }

    /// <summary>Why Jira could not be asked for what can be chosen; null when it could.</summary>
    public string? Trouble { get; init; }
}
