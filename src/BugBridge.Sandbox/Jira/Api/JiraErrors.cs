using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Jira's ways to say no.</summary>
internal static class JiraErrors
{
    public static Answer NoIssue => Said(404, "Issue does not exist or you do not have permission to see it.");

    public static Answer Unauthorized => Said(401, "Client must be authenticated to access this resource.") with
    {
        Headers = [("X-Seraph-LoginReason", "AUTHENTICATED_FAILED")],
    };

    public static Answer SearchIsGone => Said(
        410, "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.");

    /// <summary>A refusal in words.</summary>
    public static Answer Said(int status, string message) =>
        new(status, new JsonObject { ["errorMessages"] = new JsonArray(message), ["errors"] = new JsonObject() });

    /// <summary>A refusal because of a field: 400.</summary>
    public static Answer Field(string field, string message) =>
        new(400, new JsonObject { ["errorMessages"] = new JsonArray(), ["errors"] = new JsonObject { [field] = message } });

    public static Answer TooMany(TimeSpan wait, string reason, int limit, DateTimeOffset now) => Said(429, "Rate limit exceeded.") with
    {
        Headers =
        [
            ("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Limit", limit.ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-Reset", (now + wait).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture)),
            ("RateLimit-Reason", reason),
        ],
    };
}
