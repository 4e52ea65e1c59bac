using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Freshdesk's ways to say no.</summary>
internal static class FreshdeskErrors
{
    /// <summary>A 404 of Freshdesk has no body.</summary>
    public static Answer NotFound => new(404);

    public static Answer Unauthorized => Coded(401, "invalid_credentials", "You have to be logged in to perform this action.");

    public static Answer Forbidden => Coded(403, "access_denied", "You are not authorized to perform this action.");

    public static Answer InvalidJson => Coded(400, "invalid_json", "Request body has invalid json format");

    /// <summary>A field that cannot be so.</summary>
    public static Answer Invalid(string field, string message, string code) => new(400, new JsonObject
    {
        ["description"] = "Validation failed",
        ["errors"] = new JsonArray(new JsonObject { ["field"] = field, ["message"] = message, ["code"] = code }),
    });

    public static Answer TooMany(TimeSpan wait) => Coded(429, "rate_limit_exceeded", "You have exceeded the limit of requests per minute") with
    {
        Headers = [("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)), ("X-RateLimit-Remaining", "0")],
    };

    private static Answer Coded(int status, string code, string message) => new(status, new JsonObject { ["code"] = code, ["message"] = message });
}
