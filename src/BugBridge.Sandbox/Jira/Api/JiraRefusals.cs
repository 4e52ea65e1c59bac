using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>How Jira Cloud turns requests away.</summary>
internal sealed class JiraRefusals(TimeProvider clock) : IRefusals
{
    public Answer BadRequest(string problem) => JiraErrors.Said(400, $"Invalid request payload. Refer to the REST API documentation and try again. ({problem})");

    public Answer NotFound() => JiraErrors.Said(404, "null for uri");

    public Answer Unauthorized() => JiraErrors.Unauthorized;

    public Answer TooMany(TimeSpan wait, string reason) => JiraErrors.TooMany(wait, reason, 100, clock.GetUtcNow());

    public Answer Emptied(Answer real)
    {
        if (real.Body is JsonArray)
        {
            return real with { Body = new JsonArray() };
        }

        if (real.Body is not JsonObject body || body.FirstOrDefault() is not { Key: { } name, Value: JsonArray })
        {
            return JiraErrors.NoIssue;
        }

        var emptied = (JsonObject)body.DeepClone();
        emptied[name] = new JsonArray();
        emptied.Remove("nextPageToken");
        return real with { Body = emptied };
    }
}
