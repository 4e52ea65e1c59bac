using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>An issue's history in the shape in which Jira's API and its webhooks show it.</summary>
internal static class HistoryJson
{
    public static JsonObject Of(JiraHistory entry, JiraState state) => new()
    {
        ["id"] = SettingJson.Id(entry.Id),
        ["author"] = state.Users.TryGetValue(entry.AuthorId, out var user) ? SettingJson.User(user, state.BaseUrl) : null,
        ["created"] = IssueJson.Time(entry.At),
        ["items"] = Items(entry),
    };

    public static JsonArray Items(JiraHistory entry) => entry.Items.Array(Item);

    private static JsonObject Item(JiraHistoryItem item)
    {
        var node = new JsonObject
        {
            ["field"] = item.Field,
            ["fieldtype"] = item.FieldId?.StartsWith("customfield_", StringComparison.Ordinal) is true ? "custom" : "jira",
        };
        if (item.FieldId is not null)
        {
            node["fieldId"] = item.FieldId;
        }

        node["from"] = item.From;
        node["fromString"] = item.FromText;
        node["to"] = item.To;
        node["toString"] = item.ToText;
        return node;
    }
}
