namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>When what happened to a ticket. The times of resolving and closing are emptied when it is opened again.</summary>
internal sealed record WireStats(
    DateTimeOffset? FirstRespondedAt, DateTimeOffset? ReopenedAt, DateTimeOffset? ResolvedAt, DateTimeOffset? ClosedAt);
