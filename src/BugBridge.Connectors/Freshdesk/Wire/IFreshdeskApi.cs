using BugBridge.Connectors.Http;
using Refit;

namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>
/// The calls of Freshdesk's API v2 that the bridge makes. Lists come in pages of a hundred, and a page that is not full is the last. Each lets
/// only successes through.
/// </summary>
internal interface IFreshdeskApi
{
    /// <summary>The most rows of a page.</summary>
    const int PageSize = 100;

    /// <summary>Freshdesk refuses pages beyond.</summary>
    const int LastPage = 300;

    /// <summary>The agent of the API key.</summary>
    [Get("api/v2/agents/me")]
    Task<ApiResponse<WireAgent?>> MeAsync(CancellationToken cancellationToken);

    /// <summary>Those who work in Freshdesk now; only an administrator may ask.</summary>
    [Get("api/v2/agents?per_page=100")]
    Task<IReadOnlyList<WireAgent>?> AgentsAsync([Query] int page, CancellationToken cancellationToken);

    /// <summary>A customer. Agents are not among the contacts.</summary>
    [Get("api/v2/contacts/{id}")]
    Task<WireContact?> ContactAsync(long id, CancellationToken cancellationToken);

    [Get("api/v2/companies/{id}")]
    Task<WireNamed?> CompanyAsync(long id, CancellationToken cancellationToken);

    [Get("api/v2/groups?per_page=100")]
    Task<IReadOnlyList<WireNamed>?> GroupsAsync([Query] int page, CancellationToken cancellationToken);

    /// <summary>Freshdesk's own fields and the custom ones, all at once.</summary>
    [Get("api/v2/ticket_fields")]
    Task<IReadOnlyList<WireTicketField>?> TicketFieldsAsync(CancellationToken cancellationToken);

    /// <summary>Makes a ticket field; only an administrator may, and not on every plan.</summary>
    [Post("api/v2/admin/ticket_fields")]
    Task MakeFieldAsync([Body] NewTicketField field, CancellationToken cancellationToken);

    /// <summary>
    /// Tickets that changed since a moment, by the time of their last change. Without a filter the deleted ones and spam are left out; each
    /// of these two has a list of its own.
    /// </summary>
    [Get("api/v2/tickets?order_by=updated_at&order_type=asc&per_page=100")]
    Task<ApiResponse<Rows<WireTicket>?>> TicketsAsync(
        [Query(Name = "updated_since")] string since, [Query] int page, [Query] string? filter, [Query] string? include, CancellationToken cancellationToken);

    /// <summary>A ticket; a deleted one comes with a mark, or not at all.</summary>
    [Get("api/v2/tickets/{id}")]
    Task<WireTicket?> TicketAsync(long id, [Query] string? include, CancellationToken cancellationToken);

    /// <summary>What was written after the description: replies, notes and what customers answered.</summary>
    [Get("api/v2/tickets/{id}/conversations?per_page=100")]
    Task<IReadOnlyList<WireConversation>?> ConversationsAsync(long id, [Query] int page, CancellationToken cancellationToken);

    /// <summary>Refuses the whole change when one of its fields or values is not known.</summary>
    [Put("api/v2/tickets/{id}")]
    Task<WireTicket?> ChangeAsync(long id, [Body] WireChange change, CancellationToken cancellationToken);

    /// <summary>Adds a note.</summary>
    [Post("api/v2/tickets/{id}/notes")]
    Task<WireConversation?> NoteAsync(long id, [Body] WireNote note, CancellationToken cancellationToken);

    /// <summary>Writes to the customer.</summary>
    [Post("api/v2/tickets/{id}/reply")]
    Task<WireConversation?> ReplyAsync(long id, [Body] WireReply reply, CancellationToken cancellationToken);
}
