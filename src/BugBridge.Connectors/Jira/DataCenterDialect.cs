using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wiki;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>Jira Data Center, REST v2.</summary>
internal sealed class DataCenterDialect(bool usesOAuth = false) : IJiraProduct, IJiraForms, IJiraCalls
{
    // Jira gives no more than jira.search.views.default.max, which is 1000 unless its administrators changed it.
    private const int PageSize = 1000;

    // Pages are told by their position. What leaves a list while it is read moves the rest forward, so each page begins a little before the end
    // of the one before.
    private const int Overlap = 25;

    public string ApiVersion => "2";

    public string DeploymentType => "Server";

    public string Product => "Jira Data Center";

    public string CredentialsRemedy => usesOAuth
        ? "Check Jira:ClientId and Jira:ClientSecret, and that the service account has the scope WRITE"
        : "Check Jira:Token: a personal access token ends on the day that was chosen when it was made, and with it ends what its account may do";

    public int MostFetched => 8;

    public bool PlacesBindQuestions => false;

    public bool TellsInternalComments => false;

    public IReadOnlyList<string> FileStores { get; } = [];

    public AuthenticationHeaderValue Authorization(JiraSettings settings) => new("Bearer", settings.Token);

    public JsonNode Write(RichText text) => JsonValue.Create(WikiWriter.Write(text));

    public RichText Read(JsonElement text, string site) => text.ValueKind == JsonValueKind.String ? WikiReader.Read(text.GetString(), site) : RichText.Empty;

    // The key stays when a user is renamed; deleted users of old had none.
    public string? IdOf(UserWire? user) => user?.Key ?? user?.Name;

    public JsonNode UserReference(string id) => new JsonObject { ["name"] = id };

    public Uri AddressOf(IssueFile file) =>
        new($"../../../secure/attachment/{Uri.EscapeDataString(file.Id)}/{Uri.EscapeDataString(file.FileName)}", UriKind.Relative);

    public async Task<SearchWire> SearchAsync(IJiraApi api, string jql, string field, string? property, string? page, CancellationToken cancellationToken)
    {
        var start = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
        var found = await api.SearchPageAsync(jql, field, start, PageSize, cancellationToken);
        var count = found?.Issues?.Total ?? 0;
        var next = start + count < (found?.Total ?? 0) && count > 0 ? start + Math.Max(count - Overlap, 1) : 0;
        return new SearchWire(found?.Issues, next > 0 ? next.ToString(CultureInfo.InvariantCulture) : null, next == 0);
    }

    public async Task<IReadOnlyList<IssueWire>> FetchAsync(
        IJiraApi api, IReadOnlyList<string> ids, IReadOnlyList<string> fields, string property, CancellationToken cancellationToken)
    {
        var named = string.Join(',', fields);
        var found = await Task.WhenAll(ids.Select(id => ReadAsync(api, id, named, property, cancellationToken)));
        return [.. found.OfType<IssueWire>().DistinctBy(issue => issue.Id, StringComparer.Ordinal)];
    }

    public async Task<(ChangelogWire[] Changes, bool? IsLast, int? Total)> ChangesAsync(IJiraApi api, string idOrKey, int start, CancellationToken cancellationToken)
    {
        var issue = await api.IssueHistoryAsync(idOrKey, "created", "changelog", cancellationToken);
        return (issue?.Changelog?.Histories ?? throw JiraFailures.Unreadable($"gave no history of {idOrKey}"), true, null);
    }

    public async Task<(NamedWire[] Priorities, bool? IsLast, int? Total)> PrioritiesAsync(IJiraApi api, int start, CancellationToken cancellationToken) =>
        (await api.AllPrioritiesAsync(cancellationToken) ?? throw JiraFailures.Unreadable("gave no priorities"), true, null);

    public async Task<(ProjectWire[] Projects, bool? IsLast, int? Total)> ProjectsAsync(IJiraApi api, int start, CancellationToken cancellationToken) =>
        (await api.AllProjectsAsync(cancellationToken) ?? throw JiraFailures.Unreadable("gave no projects"), true, null);

    // This call takes no secret in any release; the address carries it, as webhooks of releases that sign nothing do.
    public JsonObject Webhook(Uri receiver, string secret, IEnumerable<string> events) => new()
    {
        ["name"] = "BugBridge",
        ["url"] = $"{receiver.AbsoluteUri}?secret={Uri.EscapeDataString(secret)}",
        ["events"] = new JsonArray([.. events]),
        ["excludeBody"] = false,
    };

    public Task<PermissionsWire> PermissionsAsync(IJiraApi api, string project, string permissions, CancellationToken cancellationToken) =>
        api.AllPermissionsAsync(project, cancellationToken);

    private static async Task<IssueWire?> ReadAsync(IJiraApi api, string id, string fields, string property, CancellationToken cancellationToken)
    {
        try
        {
            return await api.IssueAsync(id, fields, property, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            return null;
        }
    }
}
