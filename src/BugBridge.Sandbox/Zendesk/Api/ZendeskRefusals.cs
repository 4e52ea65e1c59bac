using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>How Zendesk turns requests away.</summary>
internal sealed class ZendeskRefusals : IRefusals
{
    public Answer BadRequest(string problem) => ZendeskErrors.InvalidAttribute(problem);

    public Answer NotFound() => ZendeskErrors.NoSuchEndpoint;

    public Answer Unauthorized() => ZendeskErrors.Unauthorized;

    public Answer TooMany(TimeSpan wait, string reason) => ZendeskErrors.TooMany(wait, reason);

    public Answer Emptied(Answer real)
    {
        if (real.Body is not JsonObject body || body.FirstOrDefault() is not { Key: { } name, Value: JsonArray })
        {
            return ZendeskErrors.NotFound;
        }

        var emptied = (JsonObject)body.DeepClone();
        emptied[name] = new JsonArray();
        return real with { Body = emptied };
    }
}
