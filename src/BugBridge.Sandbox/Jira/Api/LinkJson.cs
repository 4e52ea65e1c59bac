using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Links between issues in the shapes in which Jira's API and its webhooks show them.</summary>
internal static class LinkJson
{
    /// <summary>A link with both its ends.</summary>
    public static JsonObject Whole(JiraIssueLink link, JiraState state)
    {
        var node = Head(link, state);
        node["inwardIssue"] = End(state.Issues[link.InwardId], state);
        node["outwardIssue"] = End(state.Issues[link.OutwardId], state);
        return node;
    }

    /// <summary>A link as seen from one of its issues, which names only the other one.</summary>
    public static JsonObject SeenFrom(JiraIssue issue, JiraIssueLink link, JiraState state)
    {
        var node = Head(link, state);
        node[link.InwardId == issue.Id ? "outwardIssue" : "inwardIssue"] = End(state.Issues[link.InwardId == issue.Id ? link.OutwardId : link.InwardId], state);
        return node;
    }

    /// <summary>A link in a webhook: with ids alone.</summary>
    public static JsonObject Told(JiraIssueLink link)
    {
        var type = Workflow.LinkType(link.Type);
        return new JsonObject
        {
            ["id"] = link.Id,
            ["sourceIssueId"] = link.InwardId,
            ["destinationIssueId"] = link.OutwardId,
            ["issueLinkType"] = new JsonObject
            {
                ["id"] = type.Id,
                ["name"] = type.Name,
                ["outwardName"] = type.Outward,
                ["inwardName"] = type.Inward,
                ["isSubTaskLinkType"] = false,
                ["isSystemLinkType"] = false,
            },
            ["systemLink"] = false,
        };
    }

    private static JsonObject Head(JiraIssueLink link, JiraState state) => new()
    {
        ["id"] = SettingJson.Id(link.Id),
        ["self"] = $"{state.BaseUrl}/rest/api/3/issueLink/{link.Id}",
        ["type"] = SettingJson.LinkType(link.Type, state.BaseUrl),
    };

    private static JsonObject End(JiraIssue issue, JiraState state) => new()
    {
        ["id"] = SettingJson.Id(issue.Id),
        ["key"] = issue.Key,
        ["self"] = $"{state.BaseUrl}/rest/api/3/issue/{issue.Id}",
        ["fields"] = IssueJson.Fields(issue, state, ["summary", "status", "priority", "issuetype"]),
    };
}
