using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Relay;

/// <summary>Read a ticket for the files of its first message, which was not at hand when the ticket came to its issue. Writes nothing.</summary>
/// <param name="Stamp">Tells this look from others.</param>
/// <param name="TicketId">The ticket.</param>
[ActionName("look-for-files")]
public sealed record RefetchFiles(string Stamp, string TicketId) : BridgeAction(Stamp)
{
    /// <summary>The issue that they are meant for; null in entries of older versions.</summary>
    public MeantFor? For { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"look for files of ticket {TicketId}";
}
