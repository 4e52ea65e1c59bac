using System.Text.Json;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;

namespace BugBridge.Connectors.Jira;

/// <summary>Reads the estimated fix date: the first of the configured sources that has one.</summary>
/// <param name="Sources">In order of preference.</param>
/// <param name="SprintField">The id of the sprint field, when Sprint is a source.</param>
/// <param name="DateField">The id of the configured date field, when Field is a source.</param>
/// <param name="Zone">Where the day of a moment is told.</param>
internal sealed record EstimateReading(IReadOnlyList<EstimateSource> Sources, string? SprintField, string? DateField, TimeZoneInfo Zone)
{
    private static readonly EstimateSource[] Default = [EstimateSource.DueDate, EstimateSource.FixVersion];

    /// <summary>The fields that have to be asked for.</summary>
    public IEnumerable<string> Fields => Sources.Select(source => source switch
    {
        EstimateSource.DueDate => "duedate",
        EstimateSource.FixVersion => "fixVersions",
        EstimateSource.Sprint => SprintField!,
        _ => DateField!,
    });

    /// <summary>
    /// As the settings want it. A configured field that is not there is refused, because reading on without it would look as if engineering
    /// had withdrawn every date.
    /// </summary>
    public static async Task<EstimateReading> ForAsync(JiraSite site, CancellationToken cancellationToken)
    {
        var (settings, fields) = (site.Settings, site.Fields);
        var sources = settings.EstimateSources.Count > 0 ? [.. settings.EstimateSources] : Default;
        var sprint = sources.Contains(EstimateSource.Sprint) ? await fields.SprintAsync(cancellationToken) : null;
        var date = sources.Contains(EstimateSource.Field) ? await fields.FindAsync(settings.EstimateField!, cancellationToken) : null;
        return new EstimateReading(sources, sprint?.Id, date?.Id, site.Zone);
    }

    /// <summary>The estimate, or null when no source has a date.</summary>
    public Estimate? Of(IssueFieldsWire fields) => Sources.Select(source => Of(fields, source)).FirstOrDefault(estimate => estimate is not null);

    private Estimate? Of(IssueFieldsWire fields, EstimateSource source) => source switch
    {
        EstimateSource.DueDate => Dated(fields.DueDate, source, null),
        EstimateSource.FixVersion => (fields.FixVersions ?? [])
            .Where(version => !version.Released && !version.Archived)
            .Select(version => Dated(version.ReleaseDate, source, version.Name))
            .OfType<Estimate>().MinBy(estimate => estimate.Date),
        EstimateSource.Sprint => OfSprints(Other(fields, SprintField!)),
        _ => Other(fields, DateField!) is { ValueKind: JsonValueKind.String } date ? Dated(date.GetString(), source, null) : null,
    };

    private Estimate? OfSprints(JsonElement sprints) => sprints.ValueKind != JsonValueKind.Array
        ? null
        : sprints.EnumerateArray()
            .Select(SprintReading.Of)
            .Select(sprint => (IsActive: Is(sprint.State, "active"), IsFuture: Is(sprint.State, "future"), End: Dated(sprint.EndDate, EstimateSource.Sprint, sprint.Name)))
            .Where(sprint => sprint.End is not null && (sprint.IsActive || sprint.IsFuture))
            .OrderByDescending(sprint => sprint.IsActive).ThenBy(sprint => sprint.End!.Date)
            .Select(sprint => sprint.End).FirstOrDefault();

    private static bool Is(string? one, string state) => string.Equals(one, state, StringComparison.OrdinalIgnoreCase);

    // The system's own date fields have members of their own in the wire record; a configured field may still be one of them.
    private static JsonElement Other(IssueFieldsWire fields, string id) =>
        id == "duedate" ? JsonSerializer.SerializeToElement(fields.DueDate)
        : fields.Others is not null && fields.Others.TryGetValue(id, out var value) ? value : default;

    private Estimate? Dated(string? date, EstimateSource source, string? detail) => LocalDay.Of(date, Zone) is { } day ? new Estimate(day, source, detail) : null;
}
