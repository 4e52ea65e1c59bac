namespace BugBridge.Core.Sync.State;

/// <summary>The durable tie between a ticket and an issue.</summary>
/// <param name="IssueId">The issue that the ticket stands behind, always a master; null while it is still being filed.</param>
/// <param name="Origin">What tied them.</param>
/// <param name="By">The rep who asked for it, the rule that matched, or why the bridge joined it by itself; null when unknown.</param>
/// <param name="Since">When, UTC.</param>
public sealed record TicketLink(string? IssueId, LinkOrigin Origin, string? By, DateTimeOffset Since)
{
    /// <summary>The id of the rep who asked for it, or null for a rule.</summary>
    public string? RepId { get; init; }

    /// <summary>The ticket whose issue, still being filed, this ticket waits for; null when it waits for none.</summary>
    public string? Awaits { get; init; }

    /// <summary>The stamp of the filing that makes, or made, the issue; null where the issue was there already, and for links of older versions.</summary>
    public string? Filing { get; init; }

    /// <summary>True when Jira refused to file the issue, until a later try succeeds.</summary>
    public bool IsRefused { get; init; }

    /// <summary>
    /// The issue to which the ticket itself was tied. It differs from <see cref="IssueId"/> where that issue was merged into another; null
    /// while it is still being filed.
    /// </summary>
    public string? HomeId { get; init; } = IssueId;
}
