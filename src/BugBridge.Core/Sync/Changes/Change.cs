namespace BugBridge.Core.Sync.Changes;

/// <summary>
/// One thing that happened to a ticket or an issue, as the pipeline carries it: what the remote has now, not what a webhook said.
/// </summary>
/// <param name="SeenAt">When the bridge read it, UTC: the only clock that the planner knows.</param>
/// <param name="Correlation">An id that follows the change into the log lines and actions that it causes.</param>
public abstract record Change(DateTimeOffset SeenAt, string Correlation)
{
    /// <summary>What features found before the change is planned. The planner knows it like what is held.</summary>
    public Facts Found { get; init; } = Facts.None;
}
