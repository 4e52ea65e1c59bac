using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// Put another text into a comment that was made of a rep's words. Where that comment was left unwritten because the note had been edited, it is
/// written now; nothing when it is not there for another reason. Waits in the ticket's lane, behind the comment.
/// </summary>
/// <param name="Stamp">Our mark on this edit.</param>
/// <param name="TicketId">The ticket whose rep wrote.</param>
/// <param name="CommentStamp">The stamp of the comment.</param>
/// <param name="Body">What it is to say.</param>
/// <param name="RestUrl">Where the whole text stands, for what must be cut.</param>
[ActionName("edit-comment")]
public sealed record EditComment(string Stamp, string TicketId, string CommentStamp, RichText Body, string RestUrl) : BridgeAction(Stamp)
{
    /// <summary>True when the words are taken back altogether.</summary>
    public bool IsWithdrawal { get; init; }

    /// <summary>The note that holds the rep's words; null in what older versions planned.</summary>
    public string? CommentId { get; init; }

    /// <summary>As <see cref="AddComment.Words"/>.</summary>
    public string? Words { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Body = mask.Leaving(RestUrl).Of(Body) };
    }

    /// <inheritdoc/>
    public override string Title => IsWithdrawal ? $"withdraw a comment made for ticket {TicketId}" : $"correct a comment made for ticket {TicketId}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
