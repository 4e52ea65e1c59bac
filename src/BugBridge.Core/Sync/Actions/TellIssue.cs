using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.Actions;

/// <summary>Add a comment of the bridge's own to an issue, for its engineers. What a rep says goes by <see cref="AddComment"/>.</summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="Body">What to say.</param>
[ActionName("tell-issue")]
public sealed record TellIssue(string Stamp, string IssueId, RichText Body) : BridgeAction(Stamp)
{
    /// <summary>The ticket whose note it quotes; null where it quotes none.</summary>
    public string? TicketId { get; init; }

    /// <summary>That note: nothing is written when it may no longer cross at the moment of writing.</summary>
    public string? CommentId { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfIssue(IssueId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Body = mask.Of(Body) };
    }

    /// <inheritdoc/>
    public override string Title => $"comment on issue {IssueId}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
