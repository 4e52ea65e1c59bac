namespace BugBridge.Core.Sync.State;

/// <summary>The durable tie between a ticket and an issue.</summary>
/// <param name="IssueId">The issue, or null while it is still being filed.</param>
/// <param name="Origin">What tied them.</param>
/// <param name="By">The rep who asked for it, or null for a rule.</param>
/// <param name="Since">When, UTC.</param>
public sealed record TicketLink(string? IssueId, LinkOrigin Origin, string? By, DateTimeOffset Since)
{
    /// <summary>The id of the rep who asked for it, or null for a rule.</summary>
    public string? RepId { get; init; }
}
