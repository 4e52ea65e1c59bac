using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>What an administrator set up: the account, permissions, projects, fields, types and lists.</summary>
internal sealed class SettingRoutes(JiraStandIn site, JiraOptions options, TimeProvider clock)
{
    private JiraState State => site.State;

    public IEnumerable<Operation> All =>
    [
        Read("/rest/api/3/myself", _ => Myself(), "expand"),
        Read("/rest/api/3/serverInfo", _ => ServerInfo(), null) with { IsOpen = true },
        Read("/rest/api/2/serverInfo", _ => ServerInfo(), null) with { IsOpen = true },
        Read("/rest/api/3/mypermissions", Permissions, "projectKey projectId issueKey issueId permissions projectUuid projectConfigurationUuid commentId"),
        Read("/rest/api/3/field", _ => Answer.Ok(State.Fields.Values.Array(SettingJson.Field)), null),
        Read("/rest/api/3/project/search", Projects, "orderBy id keys query typeKey categoryId action expand status properties propertyQuery " + JiraPages.Query),
        Read("/rest/api/3/project/{project}", exchange => Answer.Ok(SettingJson.WholeProject(Project(exchange), State)), "expand properties"),
        Read("/rest/api/3/project/{project}/statuses", ProjectStatuses, null),
        Read("/rest/api/3/issue/createmeta/{project}/issuetypes", CreateTypes, JiraPages.Query),
        Read("/rest/api/3/issue/createmeta/{project}/issuetypes/{type}", CreateFields, JiraPages.Query),
        Read("/rest/api/3/issuetype", _ => Answer.Ok(Workflow.IssueTypes.Array(type => SettingJson.IssueType(type.Name, State.BaseUrl))), null),
        Read("/rest/api/3/priority", _ => Answer.Ok(Workflow.Priorities.Array(priority => SettingJson.Priority(priority.Name, State.BaseUrl))), null),
        Read("/rest/api/3/priority/search", Priorities, "id projectId priorityName onlyDefault:truth expand " + JiraPages.Query),
        Read("/rest/api/3/resolution", _ => Answer.Ok(Workflow.Resolutions.Array(resolution => SettingJson.Resolution(resolution.Name, State.BaseUrl))), null),
        Read("/rest/api/3/status", _ => Answer.Ok(Statuses()), null),
        Read("/rest/api/3/statuscategory", _ => Answer.Ok(new JsonArray([.. Categories.Select(key => SettingJson.Category(key, State.BaseUrl))])), null),
        Read("/rest/api/3/webhook", exchange => Answer.Ok(JiraPages.Of<int>(exchange, "values", [], _ => new JsonObject())), JiraPages.Query),
    ];

    private static readonly string[] Categories = ["new", "indeterminate", "done"];

    /// <summary>A field as the screens for creating and editing describe it.</summary>
    public static JsonObject FieldMeta(JiraField field, JiraProject project, JiraState state)
    {
        var node = new JsonObject
        {
            ["required"] = field.IsRequired || field.Id is "summary" or "issuetype" or "project",
            ["schema"] = SettingJson.Schema(field),
            ["name"] = field.Name,
            ["key"] = field.Id,
            ["hasDefaultValue"] = field.Id is "priority",
            ["operations"] = field.Type is "array" ? new JsonArray("add", "set", "remove") : new JsonArray("set"),
        };
        if (AllowedValues(field, project, state) is { } values)
        {
            node["allowedValues"] = values;
        }

        return node;
    }

    private static JsonArray? AllowedValues(JiraField field, JiraProject project, JiraState state) => field.Id switch
    {
        "priority" => Workflow.Priorities.Where(priority => HasPriority(project, priority.Name)).Array(priority => SettingJson.Priority(priority.Name, state.BaseUrl)),
        "components" => project.Components.Array(component => SettingJson.Component(component, state.BaseUrl)),
        "fixVersions" => state.Versions.Values.Where(version => version.ProjectKey.IsLike(project.Key)).Array(version => SettingJson.Version(version, state)),
        "issuetype" => project.IssueTypes.Array(type => SettingJson.IssueType(type, state.BaseUrl)),
        "project" => new JsonArray(SettingJson.Project(project, state.BaseUrl)),
        _ => field.Options.IsEmpty ? null : SettingJson.Options(field, state.BaseUrl),
    };

    /// <summary>Whether the priority scheme of a project has a priority.</summary>
    public static bool HasPriority(JiraProject project, string priority) => project.Priorities.IsEmpty || project.Priorities.Contains(priority, StringComparer.Ordinal);

    private Operation Read(string pattern, Func<Exchange, Answer> handle, string? query) =>
        new("GET", pattern, CallKind.Read, exchange => site.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private Answer Myself()
    {
        var user = SettingJson.User(State.Users[site.Bridge], State.BaseUrl);
        user["timeZone"] = options.TimeZone;
        user["locale"] = "en_US";
        return Answer.Ok(user);
    }

    private Answer ServerInfo() => Answer.Ok(new JsonObject
    {
        ["baseUrl"] = State.BaseUrl,
        ["version"] = "1001.0.0-SNAPSHOT",
        ["versionNumbers"] = new JsonArray(1001, 0, 0),
        ["deploymentType"] = "Cloud",
        ["buildNumber"] = 100_300,
        ["serverTime"] = IssueJson.Time(clock.GetUtcNow()),
        ["serverTitle"] = "Jira",
        ["serverTimeZone"] = options.TimeZone,
    });

    private Answer Permissions(Exchange exchange)
    {
        var asked = exchange.QueryList("permissions");
        if (asked.Count == 0)
        {
            return JiraErrors.Said(400, "The 'permissions' query parameter is required.");
        }

        if (exchange.Query("projectKey") is { } key && !State.Projects.ContainsKey(key))
        {
            return JiraErrors.Said(404, $"No project could be found with key '{key}'.");
        }

        return Answer.Ok(new JsonObject
        {
            ["permissions"] = new JsonObject(asked.Distinct(StringComparer.Ordinal).Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject
            {
                ["id"] = "10",
                ["key"] = name,
                ["name"] = name,
                ["type"] = name is "ADMINISTER" ? "GLOBAL" : "PROJECT",
                ["description"] = string.Empty,
                ["havePermission"] = !State.Denied.Contains(name),
            }))),
        });
    }

    private Answer Priorities(Exchange exchange)
    {
        var (ids, name) = (exchange.QueryList("id"), exchange.Query("priorityName"));
        var found = Workflow.Priorities
            .Where(priority => ids.Count == 0 || ids.Contains(SettingJson.Id(priority.Id), StringComparer.Ordinal))
            .Where(priority => string.IsNullOrEmpty(name) || priority.Name.Contains(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return Answer.Ok(JiraPages.Of(exchange, "values", found, priority => SettingJson.WholePriority(priority, State.BaseUrl)));
    }

    private Answer Projects(Exchange exchange)
    {
        var keys = exchange.QueryList("keys");
        var projects = State.Projects.Values.Where(project => keys.Count == 0 || keys.Contains(project.Key, StringComparer.OrdinalIgnoreCase)).ToList();
        return Answer.Ok(JiraPages.Of(exchange, "values", projects, project => SettingJson.Project(project, State.BaseUrl)));
    }

    private JiraProject Project(Exchange exchange) =>
        State.Projects.Values.FirstOrDefault(project => project.Key.IsLike(exchange.Text("project")) || SettingJson.Id(project.Id).Is(exchange.Text("project")))
        ?? throw new Refused(JiraErrors.Said(404, $"No project could be found with key '{exchange.Text("project")}'."));

    private Answer ProjectStatuses(Exchange exchange) => Answer.Ok(Project(exchange).IssueTypes.Array(type =>
    {
        var node = SettingJson.IssueType(type, State.BaseUrl);
        node.Remove("description");
        node.Remove("hierarchyLevel");
        node["statuses"] = Statuses();
        return node;
    }));

    private JsonArray Statuses() => Workflow.Statuses.Array(status => SettingJson.Status(status.Name, State.BaseUrl));

    private Answer CreateTypes(Exchange exchange) => Answer.Ok(JiraPages.Of(
        exchange, "issueTypes", Project(exchange).IssueTypes, type => SettingJson.IssueType(type, State.BaseUrl), most: 200, withIsLast: false));

    private Answer CreateFields(Exchange exchange)
    {
        var project = Project(exchange);
        if (!project.IssueTypes.Any(type => SettingJson.IssueType(type, State.BaseUrl)["id"]!.GetValue<string>().Is(exchange.Text("type"))))
        {
            return JiraErrors.Said(404, "Issue type not found.");
        }

        var fields = State.Fields.Values.Where(field => field.CanSet).ToList();
        return Answer.Ok(JiraPages.Of(exchange, "fields", fields, field => CreateMeta(field, project), most: 200, withIsLast: false));
    }

    private JsonObject CreateMeta(JiraField field, JiraProject project)
    {
        var node = FieldMeta(field, project, State);
        node["fieldId"] = field.Id;
        return node;
    }
}
