using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Adf;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Jira Cloud, REST v3.</summary>
internal sealed class CloudDialect : IJiraDialect
{
    // Jira gives fewer when it thinks the page too large; 5000 is its most.
    private const int PageSize = 1000;

    public string ApiVersion => "3";

    public int MostFetched => 100;

    public JsonNode Write(RichText text) => AdfWriter.Write(text);

    public RichText Read(JsonElement text) => text.IsNothing() ? RichText.Empty : AdfReader.Read(text);

    public string? IdOf(UserWire? user) => user?.AccountId;

    public JsonNode UserReference(string id) => new JsonObject { ["accountId"] = id };

    public Uri AddressOf(IssueFile file) => new($"attachment/content/{Uri.EscapeDataString(file.Id)}", UriKind.Relative);

    public Task<SearchWire> SearchAsync(IJiraApi api, string jql, string field, string? property, string? page, CancellationToken cancellationToken) =>
        api.SearchAsync(jql, field, property, PageSize, page, cancellationToken);

    public async Task<IReadOnlyList<IssueWire>> FetchAsync(
        IJiraApi api, IReadOnlyList<string> ids, IReadOnlyList<string> fields, string property, CancellationToken cancellationToken)
    {
        var found = await api.BulkFetchAsync(new BulkFetchRequest(ids, fields, [property]), cancellationToken);
        return found.Issues ?? throw JiraFailures.Unreadable("gave an answer without issues (bulk fetch)");
    }
}
