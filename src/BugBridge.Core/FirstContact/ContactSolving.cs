using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.FirstContact;

/// <summary>When a ticket was solved, by whom, and when it was opened again.</summary>
/// <param name="ticket">As it was read.</param>
/// <param name="held">What was held before, or null.</param>
/// <param name="turns">All turns, oldest first.</param>
internal sealed class ContactSolving(Ticket ticket, TicketState? held, List<Turn> turns)
{
    // A message and the reopening that it causes are told apart by some helpdesks.
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(5);

    private readonly bool _isOpen = ticket.Status is TicketStatus.New or TicketStatus.Open or TicketStatus.Pending;

    /// <summary>
    /// What to hold. A time that is held stays: helpdesks tell the same moment again in other words, and one that moved would change months that are over. Only
    /// what was held of a ticket whose beginning was unknown may have been earlier, and nothing was counted from that.
    /// </summary>
    /// <param name="contact">What else is held now.</param>
    /// <param name="wasPartial">Whether the ticket's beginning was unknown until now.</param>
    public TicketContact Of(TicketContact contact, bool wasPartial)
    {
        // What is closed without ever being solved was rejected.
        var isSolved = ticket.Status == TicketStatus.Solved || (ticket.Status == TicketStatus.Closed && (ticket.SolvedAt ?? contact.SolvedAt) is not null);
        var wasSolved = contact.LastSolvedAt is not null && held?.Status is TicketStatus.Solved or TicketStatus.Closed;
        var last = !isSolved ? contact.LastSolvedAt : ticket.SolvedAt ?? (wasSolved ? contact.LastSolvedAt : ticket.UpdatedAt);
        var first = wasPartial || contact.SolvedAt is null ? FirstSolved(contact.SolvedAt, isSolved ? last : null) : contact.SolvedAt;
        return contact with
        {
            SolvedAt = first,
            LastSolvedAt = last,
            ReopenedAt = contact.ReopenedAt ?? Reopened(isSolved, first, last),
            SolverId = contact.SolverId ?? SolverOf(first),
            IsOpenAgain = first is not null && _isOpen,
        };
    }

    /// <summary>Who solved it: whose reply came with it, else the assignee, else who replied last before.</summary>
    private string? SolverOf(DateTimeOffset? first) => first is null ? null
        : turns.FindLast(turn => turn.Side == TurnSide.Rep && turn.At == first)?.ById ?? ticket.Assignee?.Id
            ?? turns.FindLast(turn => turn.Side == TurnSide.Rep && turn.At < first)?.ById;

    /// <summary>
    /// When it was first solved: the earliest time that is told. Where that is rounded, the exact one that it stands for; where a rep's reply came with it, the
    /// reply's, since some helpdesks tell the two apart.
    /// </summary>
    private DateTimeOffset? FirstSolved(DateTimeOffset? known, DateTimeOffset? last)
    {
        var exact = known < last || last is null ? known : last;
        var isTold = ticket.FirstSolvedAt is { } told && !(exact < told + ticket.FirstSolvedSlack);
        var first = isTold ? ticket.FirstSolvedAt : exact;
        var slack = isTold && ticket.FirstSolvedSlack > SameMoment ? ticket.FirstSolvedSlack : SameMoment;
        return turns.FindLast(turn => turn.Side == TurnSide.Rep && turn.At >= first && turn.At < first + slack)?.At ?? first;
    }

    /// <summary>
    /// When it was opened again, as far as this look shows it: with the customer's first message after it was solved. Without one it is when the helpdesk says,
    /// or when a rep wrote; else an open ticket was opened by its last change, and of one that was solved again between two looks all that is known is that it
    /// was after the first time. Helpdesks open a ticket again for whatever somebody writes; thanks and people in copy do not count.
    /// </summary>
    private DateTimeOffset? Reopened(bool isSolved, DateTimeOffset? first, DateTimeOffset? last)
    {
        var told = IsForNothing(ticket.ReopenedAt) ? null : ticket.ReopenedAt;
        if (first is null || !(told is not null || (isSolved ? last > first : _isOpen)))
        {
            return null;
        }

        var after = turns.FindAll(turn => turn.At > first && !(turn.At > told + SameMoment));
        return after.Find(turn => turn.Side == TurnSide.Customer)?.At ?? told ?? after.Find(turn => turn.Side == TurnSide.Rep)?.At
            ?? (after.Count > 0 ? null : isSolved ? first : ticket.UpdatedAt);
    }

    /// <summary>Whether what opened it again is nothing that counts.</summary>
    private bool IsForNothing(DateTimeOffset? reopened) =>
        turns.FindLast(turn => turn.At <= reopened + SameMoment) is { Side: TurnSide.Thanks or TurnSide.Copied } turn && turn.At >= reopened - SameMoment;
}
