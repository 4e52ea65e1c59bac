namespace BugBridge.Core.Sync.State;

/// <summary>
/// Something of a ticket that stands in Jira, or a file of an issue that stands in a ticket: kept so that it can be corrected, withdrawn and
/// erased, and never goes twice; and which ticket was told which comment. It holds no text.
/// </summary>
/// <param name="Stamp">The stamp of the write.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="Kind">What it is.</param>
/// <param name="SourceId">What crossed: the id of the comment or file it was made of; for a description the ticket's id.</param>
/// <param name="TargetId">What was made of it: the id of the issue, comment or file.</param>
/// <param name="At">When it was made, UTC.</param>
public sealed record Passage(
    string Stamp, string TicketId, string IssueId, PassageKind Kind, string SourceId, string TargetId, DateTimeOffset At)
{
    /// <summary>When it was taken back or erased at its target, UTC; null while it stands there.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }
}
