using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Reads the <c>fields</c> and <c>update</c> of a create, an edit or a transition, as strictly as Jira does.</summary>
internal static class IssueInput
{
    private static readonly JsonShape Property = JsonShape.Object(("key*", JsonShape.Text), ("value*", JsonShape.Any));

    /// <summary>The body of a create or an edit.</summary>
    public static JsonShape Envelope { get; } = JsonShape.Object(
        ("fields", JsonShape.AnyObject),
        ("update", JsonShape.AnyObject),
        ("historyMetadata", JsonShape.AnyObject),
        ("properties", JsonShape.ArrayOf(Property)),
        ("transition", JsonShape.AnyObject));

    /// <summary>The issue with all that the body sets; refuses what Jira refuses.</summary>
    public static JiraIssue Apply(JiraIssue issue, JsonElement body, JiraState state, JiraOptions options)
    {
        foreach (var field in Fields(body.Field("fields")))
        {
            issue = Set(issue, field.Name, field.Value, state, options);
        }

        foreach (var field in Fields(body.Field("update")))
        {
            issue = field.Value.Items().Aggregate(issue, (current, operation) => Operate(current, field.Name, operation, state, options));
        }

        return issue with { Properties = issue.Properties.SetItems(Properties(body)) };
    }

    /// <summary>The same for the screen of a transition, which has handled the resolution itself.</summary>
    public static JiraIssue ApplyOnTransition(JiraIssue issue, JsonElement body, JiraState state, JiraOptions options) =>
        Fields(body.Field("fields"))
            .Where(field => field.Name is not "resolution")
            .Aggregate(issue, (current, field) => Set(current, field.Name, field.Value, state, options));

    /// <summary>The entity properties of a body.</summary>
    public static IEnumerable<KeyValuePair<string, JsonElement>> Properties(JsonElement body) =>
        body.Field("properties").Items().Select(property => KeyValuePair.Create(property.Field("key").Text()!, property.Field("value")));

    /// <summary>Refuses a text that is no document or too long.</summary>
    public static JsonElement Document(JsonElement value, string field, JiraOptions options)
    {
        if (Adf.Problem(value) is { } problem)
        {
            throw new Refused(JiraErrors.Field(field, $"Operation value must be an Atlassian Document (see the Atlassian Document Format): {problem}."));
        }

        return Adf.PlainText(value).Length <= options.TextLimit
            ? value
            : throw new Refused(JiraErrors.Field(
                field, $"The entered text is too long. It exceeds the allowed limit of {options.TextLimit.ToString("N0", CultureInfo.InvariantCulture)} characters."));
    }

    private static IEnumerable<JsonProperty> Fields(JsonElement fields) =>
        fields.ValueKind == JsonValueKind.Object ? fields.EnumerateObject().Where(field => field.Name is not ("project" or "issuetype")) : [];

    private static JiraIssue Set(JiraIssue issue, string name, JsonElement value, JiraState state, JiraOptions options) => name switch
    {
        "summary" => issue with { Summary = Summary(value) },
        "description" => issue with { Description = value.IsGiven() ? Document(value, name, options) : default },
        "labels" => issue with { Labels = issue.Labels.Clear().Union(value.Texts().Select(Label)) },
        "priority" => issue with { Priority = Priority(issue, value, state) },
        "components" => issue with { Components = [.. value.Items().Select(item => Component(issue, item, state))] },
        "fixVersions" => issue with { FixVersions = [.. value.Items().Select(item => Version(issue, item, state))] },
        "assignee" => issue with { AssigneeId = value.IsGiven() ? User(value, state) : null },
        "duedate" => issue with { DueDate = value.IsGiven() ? Day(name, value) : null },
        _ => SetCustom(issue, name, value, state, options),
    };

    private static JiraIssue SetCustom(JiraIssue issue, string name, JsonElement value, JiraState state, JiraOptions options)
    {
        if (!state.Fields.TryGetValue(name, out var field) || !field.IsCustom || !field.CanSet)
        {
            throw new Refused(JiraErrors.Field(name, $"Field '{name}' cannot be set. It is not on the appropriate screen, or unknown."));
        }

        if (field.Items is "json")
        {
            return issue with { Sprints = value.Number() is { } sprint ? [sprint] : [] };
        }

        if (!value.IsGiven())
        {
            return issue with { Fields = issue.Fields.Remove(name) };
        }

        CheckCustom(field, value, options);
        return issue with { Fields = issue.Fields.SetItem(name, value) };
    }

    private static void CheckCustom(JiraField field, JsonElement value, JiraOptions options)
    {
        if (field.IsLong)
        {
            Document(value, field.Id, options);
            return;
        }

        var problem = field.Type switch
        {
            "number" when value.ValueKind != JsonValueKind.Number => "Operation value must be a number",
            "string" when value.ValueKind != JsonValueKind.String => "Operation value must be a string",
            "string" when value.Text()!.Length > 255 => "The entered text is too long. It exceeds the allowed limit of 255 characters.",
            "datetime" when !DateTimeOffset.TryParse(value.Text(), CultureInfo.InvariantCulture, out _) => "Operation value must be a datetime",
            "option" => OptionProblem(field, value),
            "array" when value.ValueKind != JsonValueKind.Array => "data was not an array",
            "array" when field.Items is "option" => value.Items().Select(item => OptionProblem(field, item)).FirstOrDefault(found => found is not null),
            "array" when value.Items().Any(item => item.Text() is not { Length: > 0 } label || label.Any(char.IsWhiteSpace)) => "The label contains spaces which is invalid.",
            _ => null,
        };
        if (problem is not null)
        {
            throw new Refused(JiraErrors.Field(field.Id, problem));
        }

        if (field.Type is "date")
        {
            Day(field.Id, value);
        }
    }

    private static string? OptionProblem(JiraField field, JsonElement option) =>
        option.Field("value").Text() is null && option.Field("id").Text() is null ? "Specify a valid 'id' or 'name' for the option"
        : field.Options.IsEmpty || option.Field("value").Text() is not { } named || field.Options.Contains(named, StringComparer.Ordinal) ? null
        : $"Option value '{named}' is not valid";

    private static JiraIssue Operate(JiraIssue issue, string name, JsonElement operation, JiraState state, JiraOptions options)
    {
        var step = operation.ValueKind == JsonValueKind.Object && operation.EnumerateObject().Count() == 1
            ? operation.EnumerateObject().First()
            : throw new Refused(JiraErrors.Field(name, "Each operation must be an object with one verb"));
        return (name, step.Name) switch
        {
            (_, "set") => Set(issue, name, step.Value, state, options),
            ("labels", "add") => issue with { Labels = issue.Labels.Add(Label(step.Value.Text() ?? string.Empty)) },
            ("labels", "remove") => issue with { Labels = issue.Labels.Remove(step.Value.Text() ?? string.Empty) },
            ("components", "add") => issue with { Components = [.. issue.Components.Append(Component(issue, step.Value, state)).Distinct(StringComparer.Ordinal)] },
            ("components", "remove") => issue with { Components = issue.Components.Remove(Component(issue, step.Value, state), StringComparer.Ordinal) },
            ("fixVersions", "add") => issue with { FixVersions = [.. issue.FixVersions.Append(Version(issue, step.Value, state)).Distinct()] },
            ("fixVersions", "remove") => issue with { FixVersions = issue.FixVersions.Remove(Version(issue, step.Value, state)) },
            _ => throw new Refused(JiraErrors.Field(name, $"Field with id '{name}' and name '{name}' does not support operation '{step.Name}'")),
        };
    }

    private static string Summary(JsonElement value)
    {
        var text = value.Text();
        var problem = string.IsNullOrWhiteSpace(text) ? "You must specify a summary of the issue."
            : text.Length > 255 ? "Summary must be less than 255 characters."
            : text.AsSpan().IndexOfAny('\r', '\n') >= 0 ? "The summary is invalid because it contains newline characters."
            : null;
        return problem is null ? text! : throw new Refused(JiraErrors.Field("summary", problem));
    }

    private static string Label(string label) => label.Length is > 0 and <= 255 && !label.Any(char.IsWhiteSpace)
        ? label
        : throw new Refused(JiraErrors.Field("labels", $"The label '{label}' contains spaces which is invalid."));

    private static string Named(string field, JsonElement value, ImmutableArray<JiraNamed> all) =>
        all.FirstOrDefault(item => item.Name.IsLike(value.Field("name").Text()) || SettingJson.Id(item.Id).Is(value.Field("id").Text()))?.Name
        ?? throw new Refused(JiraErrors.Field(field, $"The {field} selected is invalid."));

    /// <summary>The name of a resolution given by name or id.</summary>
    public static string Resolution(JsonElement value) => Named("resolution", value, Workflow.Resolutions);

    private static string Priority(JiraIssue issue, JsonElement value, JiraState state)
    {
        var name = Named("priority", value, Workflow.Priorities);
        return SettingRoutes.HasPriority(state.Projects[issue.Project], name) ? name : throw new Refused(JiraErrors.Field("priority", "The priority selected is invalid."));
    }

    private static string Component(JiraIssue issue, JsonElement value, JiraState state)
    {
        var components = state.Projects[issue.Project].Components;
        return components.FirstOrDefault(item => item.Name.IsLike(value.Field("name").Text()) || SettingJson.Id(item.Id).Is(value.Field("id").Text()))?.Name
            ?? throw new Refused(JiraErrors.Field("components", $"Component name '{value.Field("name").Text()}' is not valid"));
    }

    private static long Version(JiraIssue issue, JsonElement value, JiraState state) =>
        state.Versions.Values.FirstOrDefault(version =>
            version.ProjectKey.IsLike(issue.Project)
            && (version.Name.Is(value.Field("name").Text()) || SettingJson.Id(version.Id).Is(value.Field("id").Text())))?.Id
        ?? throw new Refused(JiraErrors.Field("fixVersions", $"Version name '{value.Field("name").Text()}' is not valid"));

    private static string User(JsonElement value, JiraState state) =>
        (value.Field("accountId").Text() ?? value.Field("id").Text()) is { } id && state.Users.ContainsKey(id)
            ? id
            : throw new Refused(JiraErrors.Field("assignee", "User does not exist."));

    private static DateOnly Day(string field, JsonElement value) =>
        DateOnly.TryParseExact(value.Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new Refused(JiraErrors.Field(field, $"Error parsing date string: {value.Text()}"));
}
