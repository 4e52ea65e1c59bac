using System.Text.Json.Nodes;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>A request as Jira got it.</summary>
/// <param name="Method">GET, POST and so on.</param>
/// <param name="Path">After <c>/rest/api/3/</c>, without the query.</param>
/// <param name="Query">Decoded.</param>
/// <param name="Body">Null when there was none, or none of JSON.</param>
internal sealed record JiraRequest(string Method, string Path, IReadOnlyDictionary<string, string> Query, JsonNode? Body)
{
    public override string ToString() => $"{Method} {Path}";
}
