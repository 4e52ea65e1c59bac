using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Rules;

/// <summary>Decides which tickets are bugs and what their issues look like.</summary>
/// <param name="settings">The rules.</param>
/// <param name="bridgeLabel">The label that every bridged issue carries.</param>
public sealed class FilingRules(FilingSettings settings, string bridgeLabel)
{
    /// <summary>Why the ticket is a bug without a rep saying so ("tag bug"), or null when it is not.</summary>
    public string? Match(Ticket ticket) => settings.Match.Select(condition => condition.Match(ticket)).FirstOrDefault(reason => reason is not null);

    /// <summary>The issue to be made for a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="reporter">The rep who reports it, or null.</param>
    /// <param name="report">What the rep says of the bug; null for what the ticket says.</param>
    public NewIssue Compose(Ticket ticket, string? reporter, BugReport? report = null)
    {
        var route = RouteOf(ticket);
        var summary = report?.Title is { Length: > 0 } title ? CleanSummary.Shortened(title) : CleanSummary.Of(Shown(ticket));
        return new NewIssue(route?.Project ?? settings.Project, route?.IssueType ?? settings.IssueType, summary, new DescriptionText(settings).Of(ticket, reporter, report))
        {
            Components = report?.Component is { } chosen ? chosen.Length > 0 ? [chosen] : [] : [.. route?.Components ?? []],
            Labels = [.. new[] { bridgeLabel }.Concat(settings.Labels).Concat(route?.Labels ?? []).Distinct(StringComparer.Ordinal)],
            Priority = settings.IsSeverityPriority && report?.Severity is { Length: > 0 } priority ? priority : route?.Priority,
            Fields = Fields(ticket, report),
            RestUrl = ticket.Url,
        };
    }

    /// <summary>The same without what Jira no longer has of what a rep chose.</summary>
    /// <param name="issue">As it was composed.</param>
    /// <param name="component">A component that is not there any more, or null.</param>
    /// <param name="severity">A severity that is not there any more, or null.</param>
    internal NewIssue Without(NewIssue issue, string? component, string? severity)
    {
        issue = component is null ? issue : issue with { Components = issue.Components.Remove(component, StringComparer.Ordinal) };
        return severity is null ? issue
            : settings.IsSeverityPriority ? issue with { Priority = null }
            : issue with { Fields = issue.Fields.Remove(settings.SeverityField!) };
    }

    /// <summary>The Jira field of severities, by id or name, or null.</summary>
    internal string? SeverityField => settings.SeverityField;

    /// <summary>Whether issues are filed in a project.</summary>
    internal bool FilesIn(string project) => settings.Targets().Any(target => string.Equals(target.Project, project, StringComparison.OrdinalIgnoreCase));

    private ImmutableSortedDictionary<string, FieldValue> Fields(Ticket ticket, BugReport? report)
    {
        var fields = settings.Environment
            .Where(field => field.JiraField is not null && ticket.Fields.ContainsKey(field.Field))
            .ToImmutableSortedDictionary(field => field.JiraField!, field => ticket.Fields[field.Field], StringComparer.Ordinal);
        return settings is { SeverityField: { } field, IsSeverityPriority: false } && report?.Severity is { Length: > 0 } severity ? fields.SetItem(field, severity) : fields;
    }

    /// <summary>The project in which a ticket is filed, and the first component that its issue gets, or null.</summary>
    internal (string Project, string? Component) PlaceOf(Ticket ticket)
    {
        var route = RouteOf(ticket);
        return (route?.Project ?? settings.Project, route?.Components.FirstOrDefault());
    }

    /// <summary>The severity that a ticket's own field gives, where the settings map it; else null.</summary>
    internal string? SeverityOf(Ticket ticket) => settings.SeverityField is { } severity
        && settings.Environment.FirstOrDefault(field => string.Equals(field.JiraField, severity, StringComparison.OrdinalIgnoreCase)) is { } mapped
        ? ticket.Fields.GetValueOrDefault(mapped.Field)?.ToString()
        : null;

    private FilingRoute? RouteOf(Ticket ticket) => settings.Routes.FirstOrDefault(candidate => candidate.When.Match(ticket) is not null);

    /// <summary>A description as <see cref="Compose"/> made it, without the customer's words: for a filing that waited while they were taken back.</summary>
    public static RichText WithoutWords(RichText description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return new RichText([.. description.Blocks.Select(block => block is Quote ? DescriptionText.Said("The customer's message is not shown here: it was deleted or redacted in the helpdesk.") : block)]);
    }

    /// <summary>The ticket as engineers may see it: without its first message where that must stay in the helpdesk.</summary>
    private static Ticket Shown(Ticket ticket) => VisibilityDecision.OfFirstMessage(ticket).Crosses ? ticket : ticket with { Description = RichText.Empty };
}
