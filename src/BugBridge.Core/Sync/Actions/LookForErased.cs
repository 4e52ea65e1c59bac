using BugBridge.Core.Relay;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// Stands in place of a write whose ticket was erased before it was known whether the write had reached Jira. It is looked for by its stamp; what is
/// found is erased, and what is not found is not written any more.
/// </summary>
/// <param name="Stamp">The stamp of the write.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Kind"><see cref="PassageKind.Description"/> or <see cref="PassageKind.Comment"/>.</param>
public sealed record LookForErased(string Stamp, string TicketId, PassageKind Kind) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override string Title => $"look whether something of the erased ticket {TicketId} reached Jira";
}
