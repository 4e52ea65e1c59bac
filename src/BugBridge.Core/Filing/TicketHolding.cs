using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing;

/// <summary>What to hold of a ticket after seeing it.</summary>
internal static class TicketHolding
{
    /// <summary>
    /// The state with the snapshot's facts; link and comments stay as they are. A snapshot older than what is held (reads overtake each other)
    /// changes nothing.
    /// </summary>
    /// <param name="ticket">As it was read.</param>
    /// <param name="held">What was held before, or null.</param>
    /// <param name="severity">How severe it is by the ranking's settings, or null.</param>
    public static TicketState Of(Ticket ticket, TicketState? held, string? severity = null)
    {
        if (held is not null && ticket.UpdatedAt < held.UpdatedAt)
        {
            return held;
        }

        var fresh = held ?? new TicketState
        {
            Id = ticket.Id,
            Url = ticket.Url,
            Subject = ticket.Subject,
            Status = ticket.Status,
            IsOpen = ticket.IsOpen,
            CreatedAt = ticket.CreatedAt,
            UpdatedAt = ticket.UpdatedAt,
        };
        return fresh with
        {
            Url = ticket.Url,
            Subject = ticket.Subject,
            Status = ticket.Status,
            IsOpen = ticket.IsOpen,
            CustomerId = ticket.Requester?.Id ?? fresh.CustomerId,
            AccountId = ticket.Requester is null ? fresh.AccountId : ticket.Requester.AccountId,
            AccountName = ticket.Requester is null ? fresh.AccountName : ticket.Requester.AccountName,
            RepId = ticket.Assignee?.Id,
            Severity = severity,
            IsMerged = ticket.MergedInto is not null,
            MergedInto = ticket.MergedInto,
            UpdatedAt = ticket.UpdatedAt,
        };
    }

    /// <summary>The state of a ticket that is told of something known.</summary>
    public static TicketState Offered(TicketState state, DateTimeOffset at) =>
        state.Contact is { OfferedAt: null } contact ? state with { Contact = contact with { OfferedAt = at } } : state;

    /// <summary>The state of a ticket in the bin, which counts as spam until it is restored.</summary>
    public static TicketState Binned(TicketState state) => state.Contact is { } contact ? state with { Contact = contact with { IsSpam = true } } : state;
}
