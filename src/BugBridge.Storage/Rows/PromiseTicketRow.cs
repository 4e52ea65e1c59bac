namespace BugBridge.Storage.Rows;

/// <summary>That a ticket was told an entry of the ledger of promises.</summary>
internal sealed class PromiseTicketRow
{
    public required long PromiseId { get; init; }

    public required string TicketId { get; init; }

    /// <summary>When it was told last.</summary>
    public required DateTimeOffset ToldAt { get; init; }
}
