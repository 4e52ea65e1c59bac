using System.Collections.Immutable;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing.Joining;

/// <summary>Tell the engineers of an issue which tickets joined it, in one comment.</summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="Tickets">The tickets that are listed.</param>
/// <param name="More">How many tickets are only counted.</param>
[ActionName("tell-joined")]
public sealed record TellJoined(string Stamp, string IssueId, ImmutableArray<JoinedWords> Tickets, int More) : BridgeAction(Stamp)
{
    /// <summary>Tickets that were erased since this was planned: their words are no longer here, and may have been written before.</summary>
    public ImmutableArray<string> Erased { get; init; } = [];

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfIssue(IssueId);

    /// <inheritdoc/>
    public override string Title => $"notify the engineers of issue {IssueId} of linked tickets";

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this with { Tickets = [.. Tickets.Select(words => words.Masked(mask))] };

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => Tickets.Any(words => words.TicketId == ticketId);

    /// <inheritdoc/>
    public override BridgeAction? Without(string ticketId) =>
        this with { Tickets = Tickets.RemoveAll(words => words.TicketId == ticketId), Erased = Erased.Add(ticketId) };
}
