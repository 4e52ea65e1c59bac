using System.Text.Json.Nodes;
using BugBridge.Sandbox.Jira.Api;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>What Data Center tells of itself and of the account in ways of its own.</summary>
internal sealed class DataCenterSettings(JiraStandIn site, JiraOptions options, TimeProvider clock)
{
    private static readonly string[] Permissions =
    [
        "BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES", "ADD_COMMENTS", "LINK_ISSUES", "TRANSITION_ISSUES", "RESOLVE_ISSUES", "CREATE_ATTACHMENTS", "DELETE_OWN_ATTACHMENTS",
        "EDIT_OWN_COMMENTS", "DELETE_OWN_COMMENTS", "ASSIGN_ISSUES", "ADMINISTER",
    ];

    public IEnumerable<Operation> All =>
    [
        new("GET", "/rest/api/2/serverInfo", CallKind.Read, _ => ServerInfo()) { Query = ParameterTypes.Declared("doHealthCheck:truth"), IsOpen = true },
        new("GET", "/rest/api/2/project", CallKind.Read, _ => site.Locked(() => Answer.Ok(site.State.Projects.Values.Array(project => SettingJson.Project(project, site.State.BaseUrl)))))
        {
            Query = ParameterTypes.Declared("expand recent:number includeArchived:truth"),
        },
        new("GET", "/rest/api/2/mypermissions", CallKind.Read, exchange => site.Locked(() => Held(exchange)))
        {
            Query = ParameterTypes.Declared("projectKey projectId issueKey issueId"),
        },
    ];

    private Answer ServerInfo() => Answer.Ok(new JsonObject
    {
        ["baseUrl"] = site.State.BaseUrl,
        ["version"] = "10.3.12",
        ["versionNumbers"] = new JsonArray(10, 3, 12),
        ["deploymentType"] = "Server",
        ["buildNumber"] = 10_030_012,
        ["serverTime"] = IssueJson.Time(clock.GetUtcNow()),
        ["serverTitle"] = "Jira",
        ["serverTimeZone"] = options.TimeZone,
    });

    private Answer Held(Exchange exchange) => exchange.Query("projectKey") is { } key && !site.State.Projects.ContainsKey(key)
        ? JiraErrors.Said(404, $"No project could be found with key '{key}'.")
        : Answer.Ok(new JsonObject
        {
            ["permissions"] = new JsonObject(Permissions.Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject
            {
                ["id"] = "10",
                ["key"] = name,
                ["name"] = name,
                ["type"] = name is "ADMINISTER" ? "GLOBAL" : "PROJECT",
                ["description"] = string.Empty,
                ["havePermission"] = !site.State.Denied.Contains(name),
            }))),
        });
}
