using BugBridge.Core.Tickets;

namespace BugBridge.Core.Browsing;

/// <summary>Which tickets to list, and in which order.</summary>
/// <param name="Limit">List at most this many.</param>
public sealed record TicketQuery(int Limit)
{
    /// <summary>Whether they are linked to an issue; null for both.</summary>
    public bool? IsLinked { get; init; }

    /// <summary>Whether they get engineers' updates; null for both.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Only those with this status; null for all. Merged tickets have none of them.</summary>
    public TicketStatus? Status { get; init; }

    /// <summary>Only those filed then or later, UTC; null for all.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only those filed before that, UTC; null for all.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only those of this customer, by the helpdesk's id; null for all.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Only those of these accounts; null for all, empty for none.</summary>
    public IReadOnlyCollection<string>? AccountIds { get; init; }

    /// <summary>Only those that are assigned to these reps; null for all, empty for none.</summary>
    public IReadOnlyCollection<string>? RepIds { get; init; }

    /// <summary>By what they are sorted.</summary>
    public TicketOrder Order { get; init; }

    /// <summary>Whether the order goes up: the oldest first, or A before Z. By when they were filed it usually goes down.</summary>
    public bool IsAscending { get; init; }

    /// <summary>Only those behind this place; null to begin at the start. Only with <see cref="TicketOrder.Filed"/>: it costs the same however far down the list.</summary>
    public TicketPlace? After { get; init; }

    /// <summary>How many to leave out at the start, for the other orders.</summary>
    public int Skip { get; init; }
}
