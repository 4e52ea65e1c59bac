using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Changes;

/// <summary>A ticket was read.</summary>
/// <param name="Ticket">As it is now.</param>
/// <param name="Named">
/// The issues that commands in new notes name, by the key as written (case ignored); null where no such issue can be read. Also the
/// candidates behind which no ticket stands.
/// </param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record TicketSeen(
    Ticket Ticket, ImmutableDictionary<string, Issue?> Named, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation)
{
    /// <summary>
    /// True for a ticket from before the bridge came: it is held, but not filed, and no command in its notes is obeyed. Nothing comes of it when
    /// the ticket is known already.
    /// </summary>
    public bool IsHistory { get; init; }

    /// <summary>Commands that reps gave elsewhere than in notes. The issues that they name are in <see cref="Named"/>, too.</summary>
    public ImmutableArray<AskedCommand> Asked { get; init; } = [];

    /// <summary>What is new in it, and what that commands. In a ticket that was merged away, only notes command.</summary>
    /// <param name="held">What is held of the ticket, or null.</param>
    public NewNotes NewSince(TicketState? held) => NewNotes.Of(Ticket, Ticket.MergedInto is null ? Asked : [], SeenAt, id => held?.HasHandled(id) == true);
}
