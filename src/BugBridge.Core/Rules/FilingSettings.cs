using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;
using BugBridge.Core.Text;

namespace BugBridge.Core.Rules;

/// <summary>Which tickets are bugs, and where they are filed.</summary>
public sealed partial class FilingSettings : ISettings
{
    /// <summary>The key of the project in which bugs are filed.</summary>
    public string Project { get; set; } = string.Empty;

    /// <summary>The issue type's name.</summary>
    public string IssueType { get; set; } = "Bug";

    /// <summary>Tickets that are bugs without a rep's command: those that match any of these.</summary>
    public IList<TicketCondition> Match { get; set; } = [];

    /// <summary>Exceptions from the default project, type and so on; the first that matches the ticket applies.</summary>
    public IList<FilingRoute> Routes { get; set; } = [];

    /// <summary>Labels that every filed issue gets in addition to BugBridge's own.</summary>
    public IList<string> Labels { get; set; } = [];

    /// <summary>Ticket fields that are shown in the issue.</summary>
    public IList<EnvironmentField> Environment { get; set; } = [];

    /// <summary>
    /// The Jira field, by id or name, in which reps give a severity in the panel: "Priority", or a field with options. None when left out; a ticket field that
    /// <see cref="Environment"/> writes to the same field is preselected.
    /// </summary>
    public string? SeverityField { get; set; }

    /// <summary>
    /// The language that engineers read, such as "en". For a ticket in another language the panel proposes no title, and asks the rep to write one. None when left
    /// out: the ticket's subject is always proposed.
    /// </summary>
    public string? Language { get; set; }

    /// <summary>
    /// Whether engineers are notified of the subjects and first words of tickets linked to an issue later: in one folded comment, at most once a day.
    /// </summary>
    public bool TellJoined { get; set; } = true;

    /// <summary>Whether severities are Jira's own priorities.</summary>
    internal bool IsSeverityPriority => string.Equals(SeverityField, "priority", StringComparison.OrdinalIgnoreCase);

    /// <summary>All places where issues may be filed, for checking them against Jira.</summary>
    public ImmutableArray<FilingTarget> Targets() =>
    [
        new FilingTarget("Filing:Project", Project, IssueType, []),
        .. Routes.Select((route, at) => new FilingTarget(
            $"Filing:Routes:{at}", route.Project ?? Project, route.IssueType ?? IssueType, [.. route.Components], route.Priority)),
    ];

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        ProjectFaults("Project", Project)
            .Concat(Required("IssueType", IssueType))
            .Concat(Match.SelectMany((condition, at) => ConditionFaults($"Match:{at}", condition)))
            .Concat(Routes.SelectMany((route, at) => RouteFaults($"Routes:{at}", route)))
            .Concat(Labels.SelectMany((label, at) => LabelFaults($"Labels:{at}", label)))
            .Concat(SeverityField is null ? [] : Required(nameof(SeverityField), SeverityField))
            .Concat(LanguageFaults())
            .Concat(Environment.SelectMany((field, at) => Required($"Environment:{at}:Field", field.Field)));

    private IEnumerable<SetupFault> LanguageFaults()
    {
        if (Language is not null && !WrittenLanguage.Known.Contains(Language))
        {
            yield return new SetupFault(
                nameof(Language), $"'{Language}' is not a language that BugBridge recognises.", $"Use one of these: {string.Join(", ", WrittenLanguage.Known)}; or leave it out.");
        }
    }

    private static IEnumerable<SetupFault> RouteFaults(string path, FilingRoute route) =>
        ConditionFaults($"{path}:When", route.When)
            .Concat(route.Project is null ? [] : ProjectFaults($"{path}:Project", route.Project))
            .Concat(route.Labels.SelectMany((label, at) => LabelFaults($"{path}:Labels:{at}", label)));

    private static IEnumerable<SetupFault> ConditionFaults(string path, TicketCondition condition)
    {
        if (condition.IsEmpty)
        {
            yield return new SetupFault(path, "The condition states nothing, so it picks no ticket.", "State Tags, Queues, Forms, Fields or Words, or remove it.");
        }
    }

    private static IEnumerable<SetupFault> ProjectFaults(string path, string project)
    {
        if (!ProjectKey().IsMatch(project))
        {
            yield return new SetupFault(path, $"'{project}' is not a Jira project key.", "Use a key such as ENG: capital letters, digits and _, starting with a letter.");
        }
    }

    private static IEnumerable<SetupFault> LabelFaults(string path, string label)
    {
        if (label.Length is 0 or > 255 || label.Any(char.IsWhiteSpace))
        {
            yield return new SetupFault(path, $"'{label}' cannot be a Jira label.", "Use 1 to 255 characters without white space.");
        }
    }

    private static IEnumerable<SetupFault> Required(string path, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            yield return new SetupFault(path, "It is empty.", "Set a value.");
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9_]{1,9}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ProjectKey();
}
