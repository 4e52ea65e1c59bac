using BugBridge.Connectors.Jira.Wire;

namespace BugBridge.Connectors.Jira;

/// <summary>The site's fields. Kept, and read again when a name is not among them, though not more than once a minute.</summary>
internal sealed class FieldCatalogue(IJiraApi api, TimeProvider clock)
{
    private const string SprintType = "com.pyxis.greenhopper.jira:gh-sprint";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile Snapshot? _known;

    /// <summary>The field of that name (case ignored) or id. Refused when there is none or more than one.</summary>
    public async Task<FieldWire> FindAsync(string nameOrId, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(fields => Named(fields, nameOrId), cancellationToken);
        return found switch
        {
            [var one] => one,
            [] => throw JiraFailures.Refused($"Jira has no field '{nameOrId}', or BugBridge's account cannot see it. Correct the name in the configuration."),
            _ => throw JiraFailures.Refused(
                $"Jira has {found.Length} fields called '{nameOrId}' ({string.Join(", ", found.Select(field => field.Id))}). Use the id of the right one."),
        };
    }

    /// <summary>The field that holds an issue's sprints. Refused when the site has none.</summary>
    public async Task<FieldWire> SprintAsync(CancellationToken cancellationToken)
    {
        var found = await SearchAsync(fields => [.. fields.Where(field => field.Schema?.Custom == SprintType)], cancellationToken);
        return found.FirstOrDefault()
            ?? throw JiraFailures.Refused("Jira has no sprint field, or BugBridge's account cannot see it. Remove Sprint from Jira:EstimateSources.");
    }

    private async Task<FieldWire[]> SearchAsync(Func<FieldWire[], FieldWire[]> pick, CancellationToken cancellationToken)
    {
        var known = _known ?? await ReadAsync(cancellationToken);
        var found = pick(known.Fields);
        if (found.Length == 0 && clock.GetUtcNow() - known.At >= Fresh)
        {
            found = pick((await ReadAsync(cancellationToken)).Fields);
        }

        return found;
    }

    private async Task<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        var fields = await api.FieldsAsync(cancellationToken) ?? throw JiraFailures.Unreadable("gave no fields");
        return _known = new Snapshot([.. fields.Where(field => field.Id is not null)], clock.GetUtcNow());
    }

    private static FieldWire[] Named(FieldWire[] fields, string nameOrId)
    {
        var name = nameOrId.Trim();
        var byId = fields.Where(field => string.Equals(field.Id, name, StringComparison.OrdinalIgnoreCase)).Take(1).ToArray();
        if (byId.Length > 0)
        {
            return byId;
        }

        var byName = fields.Where(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)).ToArray();
        var everywhere = byName.Where(field => field.Scope is null).ToArray();
        return everywhere.Length == 1 ? everywhere : byName; // A team-managed project's field of the same name is not what is meant.
    }

    private sealed record Snapshot(FieldWire[] Fields, DateTimeOffset At);
}
