using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Zendesk's ways to say no.</summary>
internal static class ZendeskErrors
{
    public static Answer NotFound => Error(404, "RecordNotFound", "Not found");

    public static Answer NoSuchEndpoint => Error(404, "InvalidEndpoint", "Not found");

    public static Answer Unauthorized => new(401, new JsonObject
    {
        ["error"] = "invalid_token",
        ["error_description"] = "The access token provided is expired, revoked, malformed or invalid for other reasons.",
    });

    public static Answer BadPassword => new(401, new JsonObject { ["error"] = "Couldn't authenticate you" });

    public static Answer Conflict => Error(
        409,
        "UpdateConflict",
        "Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.");

    public static Answer Error(int status, string error, string description) =>
        new(status, new JsonObject { ["error"] = error, ["description"] = description });

    /// <summary>A value that cannot be: 400.</summary>
    public static Answer InvalidAttribute(string problem) => new(400, new JsonObject
    {
        ["error"] = new JsonObject { ["title"] = "Invalid attribute", ["message"] = $"You passed an invalid value. {problem}" },
    });

    /// <summary>A record that cannot be saved so: 422.</summary>
    public static Answer RecordInvalid(string field, string problem) => new(422, new JsonObject
    {
        ["error"] = "RecordInvalid",
        ["description"] = "Record validation errors",
        ["details"] = new JsonObject { [field] = new JsonArray(new JsonObject { ["description"] = problem, ["error"] = "InvalidValue" }) },
    });

    /// <summary>The answer to the update of a closed ticket.</summary>
    public static Answer Closed => RecordInvalid("status", "Status: closed prevents ticket update");

    public static Answer TooMany(TimeSpan wait, string description) => Error(429, "APIRateLimitExceeded", description) with
    {
        Headers = [("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)), ("X-Rate-Limit-Remaining", "0")],
    };
}
