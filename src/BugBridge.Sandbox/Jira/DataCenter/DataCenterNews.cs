using System.Text.Json.Nodes;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>What Data Center's webhooks tell.</summary>
internal static class DataCenterNews
{
    /// <summary>The body in Data Center's words. Of a comment it tells without its issue, which only the comment's own address names.</summary>
    public static JsonNode Told(JsonObject body)
    {
        if (body["webhookEvent"]?.GetValue<string>().StartsWith("comment_", StringComparison.Ordinal) is true)
        {
            body.Remove("issue");
            body.Remove("eventType");
        }

        return DataCenterJson.Of(body)!;
    }
}
