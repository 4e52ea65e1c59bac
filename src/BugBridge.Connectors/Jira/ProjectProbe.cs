using System.Collections.Immutable;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Asks whether the bridge can do its work in one project.</summary>
/// <param name="site">The site.</param>
/// <param name="given">Fields that the configuration fills, by id or name.</param>
/// <param name="closes">Whether issues are to be closed, as duplicates are.</param>
internal sealed class ProjectProbe(JiraSite site, ImmutableArray<string> given, bool closes)
{
    private const string Create = "CREATE_ISSUES";

    // Workflows ask for it where they close an issue or set its resolution.
    private const string Resolve = "RESOLVE_ISSUES";

    private static readonly (string Permission, string Name, bool IsFatal)[] Needed =
    [
        ("BROWSE_PROJECTS", "Browse Projects", true),
        ("EDIT_ISSUES", "Edit Issues", true),
        ("ADD_COMMENTS", "Add Comments", true),
        ("EDIT_OWN_COMMENTS", "Edit Own Comments", false),
        ("CREATE_ATTACHMENTS", "Create Attachments", false),
        ("DELETE_OWN_ATTACHMENTS", "Delete Own Attachments", false),
        ("LINK_ISSUES", "Link Issues", true),
        ("TRANSITION_ISSUES", "Transition Issues", false),
        (Resolve, "Resolve Issues", false),
        (Create, "Create Issues", true),
    ];

    private readonly FilingFields _fields = new(site);

    /// <summary>The faults of the project.</summary>
    public async Task<IReadOnlyList<SetupFault>> RunAsync(ProjectExpectation expected, CancellationToken cancellationToken)
    {
        ProjectWire project;
        try
        {
            project = await site.Account.BelieveAsync(site.Api.ProjectAsync(expected.Key, cancellationToken), cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return [new SetupFault(expected.Path, $"BugBridge's account sees no Jira project {expected.Key}.", "Correct the key, or give the account the permission Browse Projects there.")];
        }

        var faults = new List<SetupFault>(await PermissionFaultsAsync(expected, cancellationToken));
        faults.AddRange(expected.Targets.SelectMany(target => ComponentFaults(target, project)));
        faults.AddRange(await TypeFaultsAsync(expected, cancellationToken));
        return faults;
    }

    private async Task<IEnumerable<SetupFault>> PermissionFaultsAsync(ProjectExpectation expected, CancellationToken cancellationToken)
    {
        var needed = Needed.Where(need => need.Permission switch
        {
            Create => expected.Targets.Length > 0,
            Resolve => closes,
            _ => true,
        }).ToArray();
        var asked = string.Join(',', needed.Select(need => need.Permission));
        var held = (await site.Dialect.Calls.PermissionsAsync(site.Api, expected.Key, asked, cancellationToken))?.Permissions
            ?? throw JiraFailures.Unreadable($"gave no permissions in {expected.Key}");
        return needed
            .Where(need => held.GetValueOrDefault(need.Permission) is not { HavePermission: true })
            .Select(need => new SetupFault(
                $"Jira project {expected.Key}", $"BugBridge's account lacks the permission {need.Name}.", $"Grant it in the permission scheme of {expected.Key}.", need.IsFatal));
    }

    private static IEnumerable<SetupFault> ComponentFaults(FilingTarget target, ProjectWire? project)
    {
        var there = (project?.Components ?? []).Select(component => component.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return target.Components.Where(name => !there.Contains(name)).Select(name => new SetupFault(
            $"{target.Path}:Components", $"The project {target.Project} has no component '{name}'.", $"Create it in Jira, or use one of: {Listed(there)}."));
    }

    private async Task<IReadOnlyList<SetupFault>> TypeFaultsAsync(ProjectExpectation expected, CancellationToken cancellationToken)
    {
        if (expected.Targets.Length == 0)
        {
            return [];
        }

        var faults = new List<SetupFault>();
        var types = await _fields.TypesAsync(expected.Key, cancellationToken);
        foreach (var targets in expected.Targets.GroupBy(target => target.Type, StringComparer.OrdinalIgnoreCase))
        {
            if (types.FirstOrDefault(type => Is(type.Name, targets.Key)) is not { Id: { } typeId })
            {
                faults.Add(new SetupFault(
                    targets.First().Path, $"In {expected.Key}, no issue of the type '{targets.Key}' can be made.", $"Choose one of: {Listed(types.Select(type => type.Name))}."));
                continue;
            }

            var screen = await _fields.ScreenAsync(expected.Key, typeId, cancellationToken);
            faults.AddRange(targets.SelectMany(target => new CreateScreen(screen, given).Faults(target)).Distinct());
        }

        return faults;
    }

    private static string Listed(IEnumerable<string?> names) => string.Join(", ", names.OfType<string>().DefaultIfEmpty("there are none"));

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
