using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Filing;

/// <summary>Jira refused for good to make the issue that a ticket asked for.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Reason">What Jira said, fit for a rep.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record FilingRefused(string TicketId, string Reason, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation);
