using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>How Freshdesk turns requests away.</summary>
internal sealed class FreshdeskRefusals : IRefusals
{
    public Answer BadRequest(string problem) => FreshdeskErrors.Invalid(
        problem.Split(' ')[0].Replace("body.", string.Empty, StringComparison.Ordinal),
        problem,
        problem.EndsWith("not known", StringComparison.Ordinal) ? "invalid_field" : problem.EndsWith("missing", StringComparison.Ordinal) ? "missing_field" : "datatype_mismatch");

    public Answer NotFound() => FreshdeskErrors.NotFound;

    public Answer Unauthorized() => FreshdeskErrors.Unauthorized;

    public Answer TooMany(TimeSpan wait, string reason) => FreshdeskErrors.TooMany(wait);

    public Answer Emptied(Answer real) => real.Body is JsonArray ? real with { Body = new JsonArray() } : FreshdeskErrors.NotFound;
}
