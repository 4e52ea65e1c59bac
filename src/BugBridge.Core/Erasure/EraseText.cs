using System.Collections.Immutable;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Erasure;

/// <summary>
/// Take out of Jira what crossed from a ticket that was erased. Doing it twice does the same as doing it once. Where people had changed the text, a
/// <see cref="TextErased"/> follows.
/// </summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="Passage">What crossed.</param>
[ActionName("erase-text")]
public sealed record EraseText(string Stamp, Passage Passage) : BridgeAction(Stamp)
{
    /// <summary>By what the steps are known that a rep gave when the issue was filed; none of their words.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>The ticket's, behind all that it may still have sent.</summary>
    public override Lane Lane => Lane.OfTicket(Passage.TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"erase what issue {Passage.IssueId} has of ticket {Passage.TicketId} ({Passage.Kind})";
}
