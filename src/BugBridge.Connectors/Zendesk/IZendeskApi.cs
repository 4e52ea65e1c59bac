using BugBridge.Connectors.Zendesk.Wire;
using Refit;

namespace BugBridge.Connectors.Zendesk;

/// <summary>The calls of Zendesk's Ticketing API that the bridge makes. Each lets only successes through.</summary>
internal interface IZendeskApi
{
    [Get("api/v2/users/me")]
    Task<ApiResponse<MeAnswer?>> MeAsync(CancellationToken cancellationToken);

    /// <summary>Takes up to 100 ids, comma-separated; users that do not exist are left out.</summary>
    [Get("api/v2/users/show_many")]
    Task<UsersAnswer?> UsersAsync([Query] string ids, CancellationToken cancellationToken);

    [Get("api/v2/ticket_fields")]
    Task<TicketFieldsAnswer?> TicketFieldsAsync(
        [Query(Name = "page[size]")] int? size, [Query(Name = "page[after]")] string? after, [Query] int? page, CancellationToken cancellationToken);

    /// <summary>Makes a ticket field. For administrators.</summary>
    [Post("api/v2/ticket_fields")]
    Task MakeFieldAsync([Body] NewTicketFieldBody body, CancellationToken cancellationToken);

    [Get("api/v2/webhooks")]
    Task<WebhooksAnswer?> WebhooksAsync([Query(Name = "page[size]")] int size, [Query(Name = "page[after]")] string? after, CancellationToken cancellationToken);

    [Post("api/v2/webhooks")]
    Task<WebhookBody?> MakeWebhookAsync([Body] WebhookBody body, CancellationToken cancellationToken);

    /// <summary>What a webhook signs with. For administrators.</summary>
    [Get("api/v2/webhooks/{id}/signing_secret")]
    Task<SigningSecretAnswer?> SigningSecretAsync(string id, CancellationToken cancellationToken);

    [Get("api/v2/triggers")]
    Task<TriggersAnswer?> TriggersAsync([Query(Name = "page[size]")] int size, [Query(Name = "page[after]")] string? after, CancellationToken cancellationToken);

    [Post("api/v2/triggers")]
    Task MakeTriggerAsync([Body] TriggerBody body, CancellationToken cancellationToken);

    [Get("api/v2/tickets/{id}")]
    Task<TicketAnswer?> TicketAsync(long id, [Query] string include, CancellationToken cancellationToken);

    /// <summary>Takes up to 100 ids, comma-separated; tickets that do not exist are left out.</summary>
    [Get("api/v2/tickets/show_many")]
    Task<TicketsAnswer?> TicketsAsync([Query] string ids, [Query] string include, CancellationToken cancellationToken);

    [Get("api/v2/tickets/{id}/comments")]
    Task<CommentsAnswer?> CommentsAsync(
        long id,
        [Query] string include,
        [Query(Name = "page[size]")] int? size,
        [Query(Name = "page[after]")] string? after,
        [Query] int? page,
        CancellationToken cancellationToken);

    [Get("api/v2/tickets/{id}/audits")]
    Task<AuditsAnswer?> AuditsAsync(
        long id,
        [Query(Name = "page[size]")] int? size,
        [Query(Name = "page[after]")] string? after,
        [Query] int? page,
        [Query] string? sort,
        CancellationToken cancellationToken);

    /// <summary>How many results a search has.</summary>
    [Get("api/v2/search/count")]
    Task<CountAnswer?> CountAsync([Query] string query, CancellationToken cancellationToken);

    /// <summary>For administrators.</summary>
    [Get("api/v2/jira/links")]
    Task<JiraLinksAnswer?> JiraLinksAsync([Query(Name = "page[size]")] int size, [Query(Name = "page[after]")] string? after, CancellationToken cancellationToken);

    /// <summary>At most ten calls a minute, together with <see cref="TicketEventsAsync"/>.</summary>
    [Get("api/v2/incremental/tickets/cursor")]
    Task<TicketExportAnswer?> ExportAsync(
        [Query(Name = "start_time")] long? startTime, [Query] string? cursor, [Query] string include, CancellationToken cancellationToken);

    [Get("api/v2/incremental/ticket_events")]
    Task<EventExportAnswer?> TicketEventsAsync([Query(Name = "start_time")] long startTime, [Query] string include, CancellationToken cancellationToken);

    /// <summary>All apps that are installed, on one page.</summary>
    [Get("api/v2/apps/installations")]
    Task<InstallationsAnswer?> InstallationsAsync(CancellationToken cancellationToken);

    /// <summary>The key by which Zendesk signs for an app, as PEM.</summary>
    [Get("api/v2/apps/{id}/public_key.pem")]
    [Headers("Accept: */*")]
    Task<string> PublicKeyAsync(long id, CancellationToken cancellationToken);

    [Get("api/v2/attachments/{id}")]
    Task<AttachmentAnswer?> AttachmentAsync(long id, CancellationToken cancellationToken);

    [Put("api/v2/tickets/{id}")]
    Task<UpdateAnswer?> UpdateAsync(long id, [Body] UpdateBody body, CancellationToken cancellationToken);

    /// <summary>Lists tickets by the id that another system gave them.</summary>
    [Get("api/v2/tickets")]
    Task<TicketsAnswer?> TicketsByExternalIdAsync([Query(Name = "external_id")] string externalId, CancellationToken cancellationToken);

    /// <summary>Answers the customer on the ticket.</summary>
    [Put("api/v2/tickets/{id}")]
    Task<UpdateAnswer?> ReplyAsync(long id, [Body] ReplyBody body, CancellationToken cancellationToken);

    /// <summary>Answers the customer of a closed ticket. Zendesk remembers the key for two hours, and gives the same ticket again.</summary>
    [Post("api/v2/tickets")]
    Task<UpdateAnswer?> FollowUpAsync([Header("Idempotency-Key")] string key, [Body] FollowUpBody body, CancellationToken cancellationToken);

    /// <summary>Adds tags; Zendesk's own answer to a PUT here is the whole set.</summary>
    [Put("api/v2/tickets/{id}/tags")]
    Task<TagsBody?> AddTagsAsync(long id, [Body] TagsBody body, CancellationToken cancellationToken);

    [Delete("api/v2/tickets/{id}/tags")]
    Task<TagsBody?> RemoveTagsAsync(long id, [Body] TagsBody body, CancellationToken cancellationToken);

    /// <summary>Takes up to 100 ids, comma-separated, and answers with a job that runs in the background.</summary>
    [Put("api/v2/tickets/update_many")]
    Task<JobAnswer?> UpdateManyAsync([Query] string ids, [Body] UpdateBody body, CancellationToken cancellationToken);

    [Get("api/v2/job_statuses/{id}")]
    Task<JobAnswer?> JobAsync(string id, CancellationToken cancellationToken);
}
