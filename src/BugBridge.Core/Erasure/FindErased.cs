using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Erasure;

/// <summary>
/// Stands in place of a write whose ticket was erased before it was known whether the write had reached Jira. It is looked for by its stamp; what is
/// found is erased, and what is not found is not written any more.
/// </summary>
/// <param name="Stamp">The stamp of the write.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Kind"><see cref="PassageKind.Description"/>, <see cref="PassageKind.Comment"/> or <see cref="PassageKind.FileToIssue"/>.</param>
[ActionName("look-for-erased")]
public sealed record FindErased(string Stamp, string TicketId, PassageKind Kind) : BridgeAction(Stamp)
{
    /// <summary>The issue that it is meant for; null in entries of older versions, which then go to the issue that the ticket is linked to.</summary>
    public MeantFor? For { get; init; }

    /// <summary>For a file: its name on the issue. It is found by that alone.</summary>
    public string? FileName { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"look whether something of the erased ticket {TicketId} reached Jira";
}
