using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Adf;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Jira Cloud, REST v3.</summary>
internal sealed class CloudDialect(bool usesOAuth = false) : IJiraProduct, IJiraForms, IJiraCalls
{
    // Jira gives fewer when it thinks the page too large; 5000 is its most.
    private const int PageSize = 1000;
    private const int ChangesPageSize = 100;
    private const int PrioritiesPageSize = 50;

    public string ApiVersion => "3";

    public string DeploymentType => "Cloud";

    public string Product => "Jira Cloud";

    public string CredentialsRemedy => usesOAuth
        ? "Check Jira:ClientId and Jira:ClientSecret, that the service account may use this site, and that its scopes are read and write for Jira work and read for Jira users"
        : "Check Jira:Email and Jira:Token: tokens live at most 365 days, and scoped ones work only with Jira:BaseUrl https://api.atlassian.com/ex/jira/{cloudId}";

    public int MostFetched => 100;

    public bool PlacesBindQuestions => true;

    public bool TellsInternalComments => true;

    public IReadOnlyList<string> FileStores { get; } = ["*.atlassian.com", "*.atlassian.net", "*.atl-paas.net"];

    public AuthenticationHeaderValue Authorization(JiraSettings settings) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.Email}:{settings.Token}")));

    public JsonNode Write(RichText text) => AdfWriter.Write(text);

    public RichText Read(JsonElement text, string site) => text.IsNothing() ? RichText.Empty : AdfReader.Read(text, site);

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

    public async Task<(ChangelogWire[] Changes, bool? IsLast, int? Total)> ChangesAsync(IJiraApi api, string idOrKey, int start, CancellationToken cancellationToken)
    {
        var page = await api.ChangelogAsync(idOrKey, start, ChangesPageSize, cancellationToken);
        return (page?.Values ?? throw JiraFailures.Unreadable($"gave no history of {idOrKey}"), page.IsLast, page.Total);
    }

    public async Task<(NamedWire[] Priorities, bool? IsLast, int? Total)> PrioritiesAsync(IJiraApi api, int start, CancellationToken cancellationToken)
    {
        var page = await api.PrioritiesAsync(start, PrioritiesPageSize, cancellationToken);
        return (page?.Values ?? throw JiraFailures.Unreadable("gave no priorities"), page.IsLast, page.Total);
    }

    public async Task<(ProjectWire[] Projects, bool? IsLast, int? Total)> ProjectsAsync(IJiraApi api, int start, CancellationToken cancellationToken)
    {
        var page = await api.ProjectsAsync(start, PrioritiesPageSize, cancellationToken);
        return (page?.Values ?? throw JiraFailures.Unreadable("gave no projects"), page.IsLast, page.Total);
    }

    public JsonObject Webhook(Uri receiver, string secret, IEnumerable<string> events) => new()
    {
        ["name"] = "BugBridge",
        ["url"] = receiver.AbsoluteUri,
        ["events"] = new JsonArray([.. events]),
        ["excludeBody"] = false,
        ["secret"] = secret,
    };

    public Task<PermissionsWire> PermissionsAsync(IJiraApi api, string project, string permissions, CancellationToken cancellationToken) =>
        api.PermissionsAsync(project, permissions, cancellationToken);
}
