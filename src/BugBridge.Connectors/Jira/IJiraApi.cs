using System.Text.Json.Nodes;
using BugBridge.Connectors.Jira.Wire;
using Refit;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// Every call that the bridge makes to Jira, relative to <c>/rest/api/{version}/</c>. Only <see cref="IJiraCalls"/> makes those that exist
/// on one kind of Jira alone.
/// </summary>
internal interface IJiraApi
{
    [Get("myself")]
    Task<UserWire> MyselfAsync(CancellationToken cancellationToken);

    [Get("serverInfo")]
    Task<ApiResponse<ServerInfoWire>> ServerInfoAsync(CancellationToken cancellationToken);

    [Get("field")]
    Task<FieldWire[]> FieldsAsync(CancellationToken cancellationToken);

    /// <summary>Makes a field; only a Jira administrator may.</summary>
    [Post("field")]
    Task<FieldWire> MakeFieldAsync([Body] JsonObject field, CancellationToken cancellationToken);

    [Post("screens/addToDefault/{fieldId}")]
    Task PutOnDefaultScreenAsync(string fieldId, CancellationToken cancellationToken);

    /// <summary>The webhooks that administrators made; they stand beside the versions of the API.</summary>
    [Get("../../webhooks/1.0/webhook")]
    Task<WebhookWire[]> WebhooksAsync(CancellationToken cancellationToken);

    [Post("../../webhooks/1.0/webhook")]
    Task MakeWebhookAsync([Body] JsonObject webhook, CancellationToken cancellationToken);

    [Get("project/search")]
    Task<ProjectPageWire> ProjectsAsync([Query] int startAt, [Query] int maxResults, CancellationToken cancellationToken);

    [Get("project")]
    Task<ProjectWire[]> AllProjectsAsync(CancellationToken cancellationToken);

    [Get("project/{projectKey}")]
    Task<ProjectWire> ProjectAsync(string projectKey, CancellationToken cancellationToken);

    [Get("issue/createmeta/{projectKey}/issuetypes")]
    Task<IssueTypePageWire> IssueTypesAsync(string projectKey, [Query] int startAt, [Query] int maxResults, CancellationToken cancellationToken);

    [Get("issue/createmeta/{projectKey}/issuetypes/{typeId}")]
    Task<FieldMetaPageWire> CreateScreenAsync(
        string projectKey, string typeId, [Query] int startAt, [Query] int maxResults, CancellationToken cancellationToken);

    [Get("mypermissions")]
    Task<PermissionsWire> PermissionsAsync([Query] string projectKey, [Query] string permissions, CancellationToken cancellationToken);

    [Get("mypermissions")]
    Task<PermissionsWire> AllPermissionsAsync([Query] string projectKey, CancellationToken cancellationToken);

    [Get("search/jql")]
    Task<SearchWire> SearchAsync(
        [Query] string jql, [Query] string fields, [Query] string? properties, [Query] int maxResults, [Query] string? nextPageToken, CancellationToken cancellationToken);

    [Get("search")]
    Task<SearchPageWire> SearchPageAsync(
        [Query] string jql, [Query] string fields, [Query] int startAt, [Query] int maxResults, CancellationToken cancellationToken);

    [Post("issue/bulkfetch")]
    Task<BulkFetchWire> BulkFetchAsync([Body] BulkFetchRequest request, CancellationToken cancellationToken);

    [Get("issue/{idOrKey}")]
    Task<IssueWire> IssueAsync(string idOrKey, [Query] string fields, [Query] string? properties, CancellationToken cancellationToken);

    [Get("issue/{idOrKey}")]
    Task<IssueHistoryWire> IssueHistoryAsync(string idOrKey, [Query] string fields, [Query] string expand, CancellationToken cancellationToken);

    [Put("issue/{idOrKey}/properties/{key}")]
    Task SetPropertyAsync(string idOrKey, string key, [Body] JsonObject value, CancellationToken cancellationToken);

    [Post("issue")]
    Task<CreatedWire> CreateAsync([Body] JsonObject issue, CancellationToken cancellationToken);

    [Put("issue/{idOrKey}")]
    Task EditAsync(string idOrKey, [Body] JsonObject edit, CancellationToken cancellationToken);

    [Get("issue/{idOrKey}/comment")]
    Task<CommentPageWire> CommentsAsync(
        string idOrKey, [Query] int startAt, [Query] int maxResults, [Query] string orderBy, [Query] string expand, CancellationToken cancellationToken);

    [Post("issue/{idOrKey}/comment")]
    Task<CreatedWire> CommentAsync(string idOrKey, [Body] JsonObject comment, CancellationToken cancellationToken);

    [Get("issue/{idOrKey}/comment/{commentId}")]
    Task<CommentWire> CommentAsync(string idOrKey, string commentId, [Query] string expand, CancellationToken cancellationToken);

    [Put("issue/{idOrKey}/comment/{commentId}")]
    Task EditCommentAsync(string idOrKey, string commentId, [Body] JsonObject comment, CancellationToken cancellationToken);

    [Get("comment/{commentId}/properties/{key}")]
    Task<PropertyWire> CommentPropertyAsync(string commentId, string key, CancellationToken cancellationToken);

    [Post("issue/{idOrKey}/remotelink")]
    Task PutRemoteLinkAsync(string idOrKey, [Body] JsonObject link, CancellationToken cancellationToken);

    [Delete("issue/{idOrKey}/remotelink")]
    Task DeleteRemoteLinkAsync(string idOrKey, [Query] string globalId, CancellationToken cancellationToken);

    [Post("issueLink")]
    Task LinkAsync([Body] JsonObject link, CancellationToken cancellationToken);

    [Delete("issueLink/{linkId}")]
    Task UnlinkAsync(string linkId, CancellationToken cancellationToken);

    [Get("issueLinkType")]
    Task<LinkTypesWire> LinkTypesAsync(CancellationToken cancellationToken);

    [Get("resolution")]
    Task<NamedWire[]> ResolutionsAsync(CancellationToken cancellationToken);

    [Get("priority/search")]
    Task<NamedPageWire> PrioritiesAsync([Query] int startAt, [Query] int maxResults, CancellationToken cancellationToken);

    [Get("priority")]
    Task<NamedWire[]> AllPrioritiesAsync(CancellationToken cancellationToken);

    [Get("project/{projectKey}/statuses")]
    Task<TypeStatusesWire[]> StatusesAsync(string projectKey, CancellationToken cancellationToken);

    [Get("issue/{idOrKey}/changelog")]
    Task<ChangelogPageWire> ChangelogAsync(string idOrKey, [Query] int startAt, [Query] int maxResults, CancellationToken cancellationToken);

    [Get("issue/{idOrKey}/transitions")]
    Task<TransitionsWire> TransitionsAsync(string idOrKey, [Query] string expand, CancellationToken cancellationToken);

    [Delete("attachment/{id}")]
    Task DeleteAttachmentAsync(string id, CancellationToken cancellationToken);

    [Post("issue/{idOrKey}/transitions")]
    Task TransitAsync(string idOrKey, [Body] JsonObject transition, CancellationToken cancellationToken);
}
