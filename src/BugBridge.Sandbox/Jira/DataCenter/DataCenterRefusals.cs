using System.Globalization;
using BugBridge.Sandbox.Jira.Api;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.DataCenter;

/// <summary>How Jira Data Center turns requests away.</summary>
internal sealed class DataCenterRefusals(IRefusals cloud) : IRefusals
{
    public Answer BadRequest(string problem) => JiraErrors.Said(400, problem);

    public Answer NotFound() => cloud.NotFound();

    public Answer Unauthorized() => JiraErrors.Said(401, "You do not have the permission to see the specified issue. Login Required") with
    {
        Headers = [("X-Seraph-LoginReason", "AUTHENTICATED_FAILED"), ("WWW-Authenticate", "OAuth realm=\"Jira\"")],
    };

    public Answer TooMany(TimeSpan wait, string reason) => JiraErrors.Said(429, "Rate limit exceeded.") with
    {
        Headers =
        [
            ("Retry-After", Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            ("X-RateLimit-Limit", "100"),
            ("X-RateLimit-Remaining", "0"),
            ("X-RateLimit-FillRate", "10"),
            ("X-RateLimit-Interval-Seconds", "1"),
        ],
    };

    public Answer Emptied(Answer real) => cloud.Emptied(real);
}
