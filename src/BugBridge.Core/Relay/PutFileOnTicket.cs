using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Relay;

/// <summary>Put a file of an issue into a ticket, with an internal note.</summary>
/// <param name="Stamp">Our mark, the same for all tickets that get the file.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="File">The file on the issue.</param>
/// <param name="Name">Its safe name.</param>
/// <param name="Note">What stands beside it.</param>
/// <param name="Url">The comment that shows it, in a browser.</param>
[ActionName("put-file-on-ticket")]
public sealed record PutFileOnTicket(string Stamp, string TicketId, string IssueId, IssueFile File, string Name, RichText Note, string Url) : BridgeAction(Stamp)
{
    /// <summary>The comment that shows it: the file is not put when that may no longer be told. Null in what older versions planned.</summary>
    public CommentRef? Says { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"put file {File.Id} of issue {IssueId} into ticket {TicketId}";

    /// <inheritdoc/>
    public override bool MovesFile => true;

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
