using Refit;

namespace BugBridge.Connectors.RequestTracker.Wire;

/// <summary>
/// The calls of REST2 that the bridge makes. Only <c>correspond</c> reaches the customer, and only approved replies go there. Lists come in
/// pages of at most a hundred rows; rows that the account may not see are left out after the page was cut, so that a short page does not
/// prove that it was the last.
/// </summary>
internal interface IRequestTrackerApi
{
    /// <summary>The most rows of a page.</summary>
    const int PageSize = 100;

    private const string TicketFields =
        "fields=Subject,Status,Queue,Owner,Requestor,CustomFields,Created,LastUpdated,Resolved&fields[Queue]=Name&per_page=100";

    private const string TransactionFields = "fields=Type,ObjectId,Creator,Created,OldValue,NewValue&orderby=id&per_page=100";

    /// <summary>Answers to any working credentials.</summary>
    [Get("rt")]
    Task<ApiResponse<WireVersion>> VersionAsync(CancellationToken cancellationToken);

    /// <summary>A queue by name. One that does not exist is refused like one that may not be seen.</summary>
    [Get("queue/{name}")]
    Task<WireQueue> QueueAsync(string name, CancellationToken cancellationToken);

    /// <summary>A user by login name or by number.</summary>
    [Get("user/{name}")]
    Task<WireUser> UserAsync(string name, CancellationToken cancellationToken);

    /// <summary>A ticket, also a deleted one; for a merged one the ticket that it was merged into.</summary>
    [Get("ticket/{id}?fields[Queue]=Name")]
    Task<WireTicket> TicketAsync(long id, CancellationToken cancellationToken);

    /// <summary>Tickets by TicketSQL; never deleted or merged ones.</summary>
    [Get("tickets?" + TicketFields)]
    Task<WirePage<WireTicket>> TicketsAsync([Query] string query, CancellationToken cancellationToken);

    /// <summary>Transactions by TransactionSQL, in the order of their ids.</summary>
    [Get("transactions?" + TransactionFields)]
    Task<ApiResponse<WirePage<WireTransaction>>> TransactionsAsync(
        [Query] string query, [Query] string order, [Query] int page, CancellationToken cancellationToken);

    /// <summary>Attachments (which include the messages themselves) by a query in JSON, without their content.</summary>
    [Get("attachments?fields=TransactionId,ContentType,Filename,ContentLength&orderby=id&per_page=100")]
    Task<WirePage<WireAttachment>> AttachmentsAsync([Query] string query, [Query] int page, CancellationToken cancellationToken);

    /// <summary>One part, which alone says in which part it stands. Its content comes along.</summary>
    [Get("attachment/{id}")]
    Task<WirePart> AttachmentAsync(long id, CancellationToken cancellationToken);

    /// <summary>Users by a query in JSON, with their numbers alone: lists leave out who is privileged.</summary>
    [Get("users?fields=id,Name&per_page=100")]
    Task<WirePage<WireUserRow>> UsersAsync([Query] string query, CancellationToken cancellationToken);

    /// <summary>Attachments with their content, which has to be text.</summary>
    [Get("attachments?fields=TransactionId,ContentType,Content&orderby=id&per_page=100")]
    Task<WirePage<WireAttachment>> ContentsAsync([Query] string query, CancellationToken cancellationToken);

    /// <summary>
    /// Sets custom fields. Answers 200 with one message for each that it understood, also where the value was refused, and with none for
    /// a field that does not exist, may not be changed or has that value already.
    /// </summary>
    [Put("ticket/{id}")]
    Task<IReadOnlyList<string?>?> ChangeAsync(long id, [Body] WireChange change, CancellationToken cancellationToken);

    /// <summary>Adds an internal note. The address of the transaction comes back as Location.</summary>
    [Post("ticket/{id}/comment")]
    Task<HttpResponseMessage> CommentAsync(long id, [Body] WireNote note, CancellationToken cancellationToken);

    /// <summary>Answers the customer, who gets a mail. The address of the transaction comes back as Location.</summary>
    [Post("ticket/{id}/correspond")]
    Task<HttpResponseMessage> CorrespondAsync(long id, [Body] WireNote reply, CancellationToken cancellationToken);

    /// <summary>Puts the ticket into a state. Answers 200 also where that was refused.</summary>
    [Put("ticket/{id}")]
    Task<IReadOnlyList<string?>?> SetStatusAsync(long id, [Body] WireStatus status, CancellationToken cancellationToken);
}
