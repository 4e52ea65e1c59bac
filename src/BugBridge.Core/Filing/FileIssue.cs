using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>Make an issue for a ticket. What follows from it is planned once it exists.</summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="TicketId">The ticket it is for.</param>
/// <param name="Issue">What to make.</param>
[ActionName("file-issue")]
public sealed record FileIssue(string Stamp, string TicketId, NewIssue Issue) : BridgeAction(Stamp)
{
    /// <summary>The ids of messages that the description quotes beside the first one.</summary>
    public ImmutableArray<string> Quoted { get; init; } = [];

    /// <summary>True where the description does not quote the first message.</summary>
    public bool LeavesFirst { get; init; }

    /// <summary>What the rep chose of what Jira offered, and Jira may have lost meanwhile; null when nothing was chosen.</summary>
    public ChosenFields? Chosen { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Issue = mask.Of(Issue) };
    }

    /// <inheritdoc/>
    public override string Title => $"file ticket {TicketId} in {Issue.Project}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
