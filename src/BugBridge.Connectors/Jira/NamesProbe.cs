using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Asks whether what the configuration names is there: link types, resolutions, priorities, statuses, and fields of the right kind.</summary>
internal sealed class NamesProbe(JiraSite site, IssueSetup setup)
{
    private readonly SiteLists _lists = new(site);

    /// <summary>The questions, each with the settings path to blame when it cannot be answered. Nothing is asked that no setting needs.</summary>
    public IEnumerable<(string Path, Func<CancellationToken, Task<IReadOnlyList<SetupFault>>> Ask)> Questions() =>
    [
        .. Lists().Where(list => list.Settings.Count > 0).Select(list => (list.Settings[0].Path, Listed(list.What, list.Where, list.Settings, list.Names))),
        .. setup.ClosedStatuses.SelectMany(status => Projects().Select(project => (status.Path, StatusOf(status, project)))),
        .. setup.NumberFields.Select(field => (field.Path, NumberOf(field))),
        .. setup.TextFields.Select(field => (field.Path, TextOf(field))),
    ];

    private IEnumerable<(string What, string Where, IReadOnlyList<IssueSetting> Settings, Func<CancellationToken, Task<IReadOnlyList<string>>> Names)> Lists() =>
    [
        ("type of links between issues", "Issue linking in Jira's settings", setup.LinkTypes, _lists.LinkTypesAsync),
        ("resolution", "Resolutions in Jira's settings", setup.Resolutions, _lists.ResolutionsAsync),
        ("priority", "Priorities in Jira's settings", setup.Priorities, _lists.PrioritiesAsync),
    ];

    private static Func<CancellationToken, Task<IReadOnlyList<SetupFault>>> Listed(
        string what, string where, IReadOnlyList<IssueSetting> settings, Func<CancellationToken, Task<IReadOnlyList<string>>> names) => async cancellationToken =>
    {
        var there = await names(cancellationToken);
        return [.. settings.Where(setting => !there.Contains(setting.Name, StringComparer.OrdinalIgnoreCase)).Select(setting => new SetupFault(
            setting.Path, $"Jira has no {what} '{setting.Name}'.", $"Create it ({where}), or use one of: {string.Join(", ", there.DefaultIfEmpty("there are none"))}."))];
    };

    private IEnumerable<(string Key, string[] Types)> Projects() => setup.Targets
        .GroupBy(target => target.Project, StringComparer.OrdinalIgnoreCase)
        .Select(targets => (targets.Key, targets.Select(target => target.Type).Distinct(StringComparer.OrdinalIgnoreCase).ToArray()));

    private Func<CancellationToken, Task<IReadOnlyList<SetupFault>>> StatusOf(IssueSetting setting, (string Key, string[] Types) project) => async cancellationToken =>
    {
        var types = await site.Api.StatusesAsync(project.Key, cancellationToken) ?? throw JiraFailures.Unreadable($"gave no statuses of {project.Key}");
        return [.. types
            .Where(type => project.Types.Contains(type.Name, StringComparer.OrdinalIgnoreCase))
            .Select(type => StatusFault(setting, project.Key, type)).OfType<SetupFault>()];
    };

    private static SetupFault? StatusFault(IssueSetting setting, string project, TypeStatusesWire type)
    {
        var closed = (type.Statuses ?? []).Where(status => status.StatusCategory?.Key == "done").Select(status => status.Name).OfType<string>().ToArray();
        var isThere = (type.Statuses ?? []).Any(status => string.Equals(status.Name, setting.Name, StringComparison.OrdinalIgnoreCase));
        return closed.Contains(setting.Name, StringComparer.OrdinalIgnoreCase) ? null : new SetupFault(
            setting.Path,
            isThere ? $"In {project}, the status '{setting.Name}' does not close an issue of the type {type.Name}." : $"In {project}, an issue of the type {type.Name} has no status '{setting.Name}'.",
            $"Choose one of: {string.Join(", ", closed.DefaultIfEmpty("there are none"))}.");
    }

    private Func<CancellationToken, Task<IReadOnlyList<SetupFault>>> NumberOf(IssueSetting setting) => async cancellationToken =>
    {
        var field = await site.Fields.FindAsync(setting.Name, cancellationToken);
        return field.Schema?.Type == "number" ? [] : [new SetupFault(
            setting.Path, $"{Called(field)} is not a number field but '{field.Schema?.Type}'.", "Choose a field of the type Number; if there is none, create one and add it to the screens of the projects.")];
    };

    private Func<CancellationToken, Task<IReadOnlyList<SetupFault>>> TextOf(IssueSetting setting) => async cancellationToken =>
    {
        const string Remedy = "Choose a field of the type Paragraph; if there is none, create one and add it to the screens of the projects.";
        var field = await site.Fields.FindAsync(setting.Name, cancellationToken);
        return FieldShapes.IsLong(field) ? []
            : field.Schema?.Type == "string" ? [new SetupFault(setting.Path, $"{Called(field)} only takes one line of text; the rest would be cut.", Remedy, IsFatal: false)]
            : [new SetupFault(setting.Path, $"{Called(field)} is not a text field but '{field.Schema?.Type}'.", Remedy)];
    };

    private static string Called(FieldWire field) => $"The Jira field '{field.Name ?? field.Id}' ({field.Id})";
}
