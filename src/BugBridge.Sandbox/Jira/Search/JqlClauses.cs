using System.Globalization;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Search;

/// <summary>What the fields of a query mean.</summary>
internal sealed class JqlClauses(JiraState state, string currentUser, JqlTime time)
{
    /// <summary>Issues whose field has one of the values.</summary>
    public Func<JiraIssue, bool> In(string field, IReadOnlyList<string> values)
    {
        switch (Name(field))
        {
            case "id":
                // Jira refuses a query that names an issue which is not there.
                var ids = values.Select(value => Issue(value, field)).ToHashSet();
                return issue => ids.Contains(issue.Id);
            case "project":
                var projects = values.Select(Project).ToHashSet(StringComparer.OrdinalIgnoreCase);
                return issue => projects.Contains(issue.Project);
            case "updated" or "created" or "resolved" or "duedate":
                throw new JqlException($"The operator '=' is not supported here by the '{field}' field.");
            case var name when NumberField(name) is { } numbers:
                var counts = values.Select(value => Number(field, value)).ToHashSet();
                return issue => Number(issue, numbers) is { } number && counts.Contains(number);
            default:
                var read = Values(field);
                var wanted = values.Select(value => value is "currentUser()" ? currentUser : value).ToHashSet(StringComparer.OrdinalIgnoreCase);
                return issue => read(issue).Any(wanted.Contains);
        }
    }

    /// <summary>Issues whose field has a value, and none of these: what is empty is not unequal.</summary>
    public Func<JiraIssue, bool> NotIn(string field, IReadOnlyList<string> values)
    {
        var hasOne = In(field, values);
        if (Name(field) is "id" or "project")
        {
            return issue => !hasOne(issue);
        }

        var isEmpty = IsEmpty(field);
        return issue => !hasOne(issue) && !isEmpty(issue);
    }

    /// <summary>Issues whose field has no value.</summary>
    public Func<JiraIssue, bool> IsEmpty(string field)
    {
        if (Name(field) is "resolved")
        {
            return issue => issue.ResolvedAt is null;
        }

        if (Custom(field) is { } custom)
        {
            return custom.Items is "json" ? issue => issue.Sprints.IsEmpty : issue => !issue.Fields.ContainsKey(custom.Id);
        }

        var read = Values(field);
        return issue => !read(issue).Any();
    }

    /// <summary>Issues whose text holds the words.</summary>
    public Func<JiraIssue, bool> Contains(string field, string words) => Name(field) switch
    {
        "summary" => issue => issue.Summary.Contains(words, StringComparison.OrdinalIgnoreCase),
        "description" => issue => issue.Text.Contains(words, StringComparison.OrdinalIgnoreCase),
        "text" => issue => issue.Summary.Contains(words, StringComparison.OrdinalIgnoreCase) || issue.Text.Contains(words, StringComparison.OrdinalIgnoreCase),
        _ when Custom(field) is { Type: "string" } custom => issue => Words(issue, custom).Contains(words, StringComparison.OrdinalIgnoreCase),
        _ => throw new JqlException($"The operator '~' is not supported by the '{field}' field."),
    };

    /// <summary>Issues whose time, number or priority lies below or above another.</summary>
    public Func<JiraIssue, bool> Compare(string field, string comparison, string value)
    {
        if (NumberField(Name(field)) is { } numbers)
        {
            var number = Number(field, value);
            return issue => Number(issue, numbers) is { } held && Holds(held.CompareTo(number), comparison);
        }

        if (Name(field) is "priority")
        {
            var height = Workflow.Priorities.Any(known => known.Name.IsLike(value))
                ? Workflow.Height(value)
                : throw new JqlException($"The value '{value}' does not exist for the field 'priority'.");
            return issue => Holds(Workflow.Height(issue.Priority).CompareTo(height), comparison);
        }

        Func<JiraIssue, DateTimeOffset?> read = Name(field) switch
        {
            "updated" => issue => issue.UpdatedAt,
            "created" => issue => issue.CreatedAt,
            "resolved" => issue => issue.ResolvedAt,
            "duedate" => issue => issue.DueDate is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null,
            _ => throw new JqlException($"The operator '{comparison}' is not supported by the '{field}' field."),
        };
        var bound = time.Read(field, value);
        return issue => read(issue) is { } at && Holds(at.CompareTo(bound), comparison);
    }

    /// <summary>Sorts by a field, smallest first; what is empty counts as smaller than everything.</summary>
    public Comparison<JiraIssue> OrderBy(string field) => Name(field) switch
    {
        "updated" => (left, right) => left.UpdatedAt.CompareTo(right.UpdatedAt),
        "created" => (left, right) => left.CreatedAt.CompareTo(right.CreatedAt),
        "id" => (left, right) => left.Id.CompareTo(right.Id),
        "resolved" => (left, right) => Nullable.Compare(left.ResolvedAt, right.ResolvedAt),
        "priority" => (left, right) => Workflow.Height(left.Priority).CompareTo(Workflow.Height(right.Priority)),
        "duedate" => (left, right) => Nullable.Compare(left.DueDate, right.DueDate),
        "summary" => (left, right) => string.CompareOrdinal(left.Summary, right.Summary),
        var name when NumberField(name) is { } numbers => (left, right) => Nullable.Compare(Number(left, numbers), Number(right, numbers)),
        _ => throw new JqlException($"Field '{field}' does not exist or you do not have permission to view it."),
    };

    private static string Name(string field) => field.ToUpperInvariant() switch
    {
        "KEY" or "ISSUEKEY" or "ISSUE" or "ID" => "id",
        "UPDATED" or "UPDATEDDATE" => "updated",
        "CREATED" or "CREATEDDATE" => "created",
        "RESOLVED" or "RESOLUTIONDATE" => "resolved",
        "DUE" or "DUEDATE" => "duedate",
        "PROJECT" => "project",
        "SUMMARY" => "summary",
        "DESCRIPTION" => "description",
        "TEXT" => "text",
        "PRIORITY" => "priority",
        _ => field,
    };

    private Func<JiraIssue, IEnumerable<string>> Values(string field) => field.ToUpperInvariant() switch
    {
        "LABELS" => issue => issue.Labels,
        "STATUS" => issue => [issue.Status],
        "STATUSCATEGORY" => issue => Category(issue.Status),
        "ISSUETYPE" or "TYPE" => issue => [issue.Type],
        "PRIORITY" => issue => [issue.Priority],
        "RESOLUTION" => issue => issue.Resolution is { } resolution ? [resolution] : [],
        "CREATOR" or "REPORTER" => issue => [issue.CreatorId],
        "ASSIGNEE" => issue => issue.AssigneeId is { } assignee ? [assignee] : [],
        "COMPONENT" => issue => issue.Components,
        "FIXVERSION" => issue => issue.FixVersions.SelectMany(Version),
        "SPRINT" => issue => issue.Sprints.SelectMany(id => new[] { Text(id), state.Sprints[id].Name }),
        "DUEDATE" or "DUE" => issue => issue.DueDate is { } day ? [day.ToString("O", CultureInfo.InvariantCulture)] : [],
        _ => throw new JqlException($"Field '{field}' does not exist or you do not have permission to view it."),
    };

    private static bool Holds(int order, string comparison) => comparison switch
    {
        ">" => order > 0,
        ">=" => order >= 0,
        "<" => order < 0,
        _ => order <= 0,
    };

    /// <summary>A custom field by its name, as <c>cf[10011]</c> or by its id.</summary>
    private JiraField? Custom(string field) => state.Fields.Values.FirstOrDefault(known =>
        known.IsCustom && (known.Name.IsLike(field) || known.Id.IsLike(field) || $"cf[{known.Id["customfield_".Length..]}]".IsLike(field)));

    private JiraField? NumberField(string field) => Custom(field) is { Type: "number" } number ? number : null;

    private static decimal? Number(JiraIssue issue, JiraField field) =>
        issue.Fields.TryGetValue(field.Id, out var value) && value.ValueKind is System.Text.Json.JsonValueKind.Number ? value.GetDecimal() : null;

    private static decimal Number(string field, string value) => decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new JqlException($"The value '{value}' for the field '{field}' is not a number.");

    private static string Words(JiraIssue issue, JiraField field) => !issue.Fields.TryGetValue(field.Id, out var value) ? string.Empty
        : value.ValueKind is System.Text.Json.JsonValueKind.Object ? Adf.PlainText(value)
        : value.Text() ?? string.Empty;

    private static string[] Category(string status) => Workflow.Status(status).Category switch
    {
        "new" => ["new", "To Do"],
        "done" => ["done", "Done"],
        _ => ["indeterminate", "In Progress"],
    };

    private string[] Version(long id) => state.Versions.TryGetValue(id, out var version) ? [Text(id), version.Name] : [];

    private string Project(string value) =>
        state.Projects.Values.FirstOrDefault(project => project.Key.IsLike(value) || project.Name.IsLike(value) || Text(project.Id).Is(value))?.Key
        ?? throw new JqlException($"The value '{value}' does not exist for the field 'project'.");

    private long Issue(string value, string field) => state.Find(value)?.Id
        ?? throw new JqlException($"An issue with key '{value}' does not exist for field '{field}'.");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
