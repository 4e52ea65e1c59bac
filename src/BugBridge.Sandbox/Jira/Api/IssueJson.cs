using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Issues in the shapes in which Jira's API shows them.</summary>
internal static class IssueJson
{
    /// <summary>How many comments come inside an issue; the rest is read from its comments.</summary>
    private const int MostComments = 100;

    public static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    /// <summary>An issue with all fields.</summary>
    public static JsonObject Whole(JiraIssue issue, JiraState state) => Of(issue, state, ["*all"], []);

    /// <summary>An issue with the named fields and properties.</summary>
    public static JsonObject Of(JiraIssue issue, JiraState state, IReadOnlyCollection<string> fields, IReadOnlyCollection<string> properties)
    {
        var node = new JsonObject
        {
            ["expand"] = "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations",
            ["id"] = Id(issue.Id),
            ["self"] = $"{state.BaseUrl}/rest/api/3/issue/{issue.Id}",
            ["key"] = issue.Key,
            ["fields"] = Fields(issue, state, fields),
        };
        if (properties.Count > 0)
        {
            node["properties"] = new JsonObject(issue.Properties
                .Where(property => properties.Contains("*all", StringComparer.Ordinal) || properties.Contains(property.Key, StringComparer.Ordinal))
                .Select(property => KeyValuePair.Create(property.Key, property.Value.Node())));
        }

        return node;
    }

    /// <summary>The named fields; <c>*all</c> and <c>*navigable</c> mean all, and <c>-name</c> leaves one out. Unknown ones are ignored.</summary>
    public static JsonObject Fields(JiraIssue issue, JiraState state, IReadOnlyCollection<string> names)
    {
        var isAll = names.Contains("*all", StringComparer.Ordinal) || names.Contains("*navigable", StringComparer.Ordinal) || names.All(name => name.StartsWith('-'));
        var wanted = isAll ? state.Fields.Keys : names.Where(state.Fields.ContainsKey);
        return new JsonObject(wanted
            .Where(name => !names.Contains("-" + name, StringComparer.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Select(name => KeyValuePair.Create(name, Field(issue, state, state.Fields[name]))));
    }

    private static JsonNode? Field(JiraIssue issue, JiraState state, JiraField field) => field.Id switch
    {
        "summary" => issue.Summary,
        "description" => issue.Description.Node(),
        "project" => SettingJson.Project(state.Projects[issue.Project], state.BaseUrl),
        "issuetype" => SettingJson.IssueType(issue.Type, state.BaseUrl),
        "priority" => SettingJson.Priority(issue.Priority, state.BaseUrl),
        "labels" => issue.Labels.Array(),
        "components" => Components(issue, state),
        "fixVersions" => issue.FixVersions.Where(state.Versions.ContainsKey).Array(id => SettingJson.Version(state.Versions[id], state)),
        "assignee" => User(issue.AssigneeId, state),
        "creator" or "reporter" => User(issue.CreatorId, state),
        "duedate" => issue.DueDate is { } date ? SettingJson.Day(date) : null,
        "status" => SettingJson.Status(issue.Status, state.BaseUrl),
        "resolution" => issue.Resolution is { } resolution ? SettingJson.Resolution(resolution, state.BaseUrl) : null,
        "resolutiondate" => issue.ResolvedAt is { } at ? Time(at) : null,
        "created" => Time(issue.CreatedAt),
        "updated" => Time(issue.UpdatedAt),
        "comment" => Comments(issue, state),
        "issuelinks" => Links(issue, state),
        "attachment" => issue.Files.Array(file => FileJson.Of(file, state)),
        "security" => issue.SecurityLevel is { } level ? SettingJson.SecurityLevel(level, state.BaseUrl) : null,
        _ when field.Items is "json" => Sprints(issue, state),
        _ => issue.Fields.TryGetValue(field.Id, out var value) ? value.Node() : null,
    };

    private static JsonObject? User(string? id, JiraState state) =>
        id is not null && state.Users.TryGetValue(id, out var user) ? SettingJson.User(user, state.BaseUrl) : null;

    private static JsonArray Components(JiraIssue issue, JiraState state) => state.Projects[issue.Project].Components
        .Where(component => issue.Components.Contains(component.Name, StringComparer.OrdinalIgnoreCase))
        .Array(component => SettingJson.Component(component, state.BaseUrl));

    private static JsonArray? Sprints(JiraIssue issue, JiraState state) =>
        issue.Sprints.IsEmpty ? null : issue.Sprints.Where(state.Sprints.ContainsKey).Array(id => SettingJson.Sprint(state.Sprints[id]));

    private static JsonObject Comments(JiraIssue issue, JiraState state) => new()
    {
        ["comments"] = issue.Comments.Take(MostComments).Array(comment => CommentJson.Of(comment, issue, state, withProperties: false)),
        ["self"] = $"{state.BaseUrl}/rest/api/3/issue/{issue.Id}/comment",
        ["maxResults"] = Math.Min(issue.Comments.Count, MostComments),
        ["total"] = issue.Comments.Count,
        ["startAt"] = 0,
    };

    private static JsonArray Links(JiraIssue issue, JiraState state) =>
        state.Links.Where(link => link.InwardId == issue.Id || link.OutwardId == issue.Id).Array(link => LinkJson.SeenFrom(issue, link, state));
}
