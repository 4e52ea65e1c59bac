using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.FirstContact;

/// <summary>Gathers what first-contact resolution is told from, each time a ticket is seen.</summary>
internal sealed class ContactHolding(FirstContactSettings settings)
{
    // A message and the reopening that it causes are told apart by some helpdesks.
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What to hold after seeing a ticket. Messages are taken from all that were ever seen, so that neither their order nor how often they come
    /// matters.
    /// </summary>
    /// <param name="ticket">As it was read.</param>
    /// <param name="held">What was held before, or null.</param>
    /// <param name="seen">The comments seen until now, with those of this look.</param>
    public TicketContact Of(Ticket ticket, TicketState? held, ImmutableDictionary<string, SeenComment> seen)
    {
        var turns = seen.Values.Select(comment => comment.Turn).OfType<Turn>().OrderBy(turn => turn.At).ThenBy(turn => turn.ById, StringComparer.Ordinal).ToList();
        var before = held?.Contact ?? new TicketContact { IsPartial = true };
        var told = WithTurns(before with { IsPartial = before.IsPartial && !ticket.HasWholeThread }, turns);

        // Reads overtake each other: an older one has no news but its messages.
        return held is not null && ticket.UpdatedAt < held.UpdatedAt ? told : WithSolving(WithFields(told, ticket), ticket, held, turns, before.IsPartial);
    }

    private static TicketContact WithTurns(TicketContact contact, List<Turn> turns)
    {
        var replies = turns.Where(turn => turn.Side == TurnSide.Rep).ToList();
        var first = replies.FirstOrDefault();
        return contact with
        {
            RepId = first?.ById,
            Replies = replies.Count,
            FirstReplyAt = first?.At,
            SecondReplyAt = replies.ElementAtOrDefault(1)?.At,
            ThirdReplyAt = replies.ElementAtOrDefault(2)?.At,
            FourthReplyAt = replies.ElementAtOrDefault(3)?.At,
            CustomerAt = turns.Find(turn => turn.Side == TurnSide.Customer && turn.At > first?.At)?.At,
        };
    }

    private TicketContact WithFields(TicketContact contact, Ticket ticket) => contact with
    {
        Channel = ticket.Channel ?? contact.Channel,
        Category = FieldOf(ticket, settings.CategoryField),
        Product = FieldOf(ticket, settings.ProductField),
        IsSpam = ticket.Status == TicketStatus.Deleted || settings.SpamTags.Any(tag => ticket.Tags.Contains(tag.Trim().ToLowerInvariant())),
    };

    /// <summary>
    /// A time that is held stays: helpdesks tell the same moment again in other words, and one that moved would change months that are over. Only what was
    /// held of a ticket whose beginning was unknown may have been earlier, and nothing was counted from that.
    /// </summary>
    private static TicketContact WithSolving(TicketContact contact, Ticket ticket, TicketState? held, List<Turn> turns, bool wasPartial)
    {
        // What is closed without ever being solved was rejected.
        var isSolved = ticket.Status == TicketStatus.Solved || (ticket.Status == TicketStatus.Closed && (ticket.SolvedAt ?? contact.SolvedAt) is not null);
        var wasSolved = contact.LastSolvedAt is not null && held?.Status is TicketStatus.Solved or TicketStatus.Closed;
        var last = !isSolved ? contact.LastSolvedAt : ticket.SolvedAt ?? (wasSolved ? contact.LastSolvedAt : ticket.UpdatedAt);
        var first = wasPartial || contact.SolvedAt is null ? FirstSolved(ticket, contact.SolvedAt, isSolved ? last : null, turns) : contact.SolvedAt;
        return contact with
        {
            SolvedAt = first,
            LastSolvedAt = last,
            ReopenedAt = contact.ReopenedAt ?? Reopened(ticket, isSolved, first, last, turns),
        };
    }

    /// <summary>
    /// When it was first solved: the earliest time that is told. Where that is rounded, the exact one that it stands for; where a rep's reply came with it, the
    /// reply's, since some helpdesks tell the two apart.
    /// </summary>
    private static DateTimeOffset? FirstSolved(Ticket ticket, DateTimeOffset? held, DateTimeOffset? last, List<Turn> turns)
    {
        var exact = Earliest(held, last);
        var isRounded = ticket.FirstSolvedAt is { } rounded && !(exact < rounded + ticket.FirstSolvedSlack);
        var first = isRounded ? ticket.FirstSolvedAt : Earliest(exact, ticket.FirstSolvedSlack == TimeSpan.Zero ? ticket.FirstSolvedAt : null);
        var slack = isRounded && ticket.FirstSolvedSlack > SameMoment ? ticket.FirstSolvedSlack : SameMoment;
        return turns.FindLast(turn => turn.Side == TurnSide.Rep && turn.At >= first && turn.At < first + slack)?.At ?? first;
    }

    /// <summary>
    /// When it was opened again, as far as this look shows it: with the customer's first message after it was solved. Without one it is when the helpdesk says,
    /// or when a rep wrote; else an open ticket was opened by its last change, and of one that was solved again between two looks all that is known is that it
    /// was after the first time. Helpdesks open a ticket again for whatever the customer writes; thanks do not count.
    /// </summary>
    private static DateTimeOffset? Reopened(Ticket ticket, bool isSolved, DateTimeOffset? first, DateTimeOffset? last, List<Turn> turns)
    {
        var told = IsByThanks(ticket.ReopenedAt, turns) ? null : ticket.ReopenedAt;
        var isReopened = first is not null && (told is not null || (isSolved ? last > first : ticket.Status is TicketStatus.New or TicketStatus.Open or TicketStatus.Pending));
        if (!isReopened)
        {
            return null;
        }

        var after = turns.FindAll(turn => turn.At > first && !(turn.At > told + SameMoment));
        return after.Find(turn => turn.Side == TurnSide.Customer)?.At ?? told ?? after.Find(turn => turn.Side == TurnSide.Rep)?.At
            ?? (after.Count > 0 ? null : isSolved ? first : ticket.UpdatedAt);
    }

    /// <summary>Whether what opened it again only thanks.</summary>
    private static bool IsByThanks(DateTimeOffset? reopened, List<Turn> turns) => turns.FindLast(turn => turn.At <= reopened + SameMoment) is { Side: TurnSide.Thanks } thanks && thanks.At >= reopened - SameMoment;

    private static string? FieldOf(Ticket ticket, string? field) =>
        field is not null && ticket.Fields.GetValueOrDefault(field)?.ToString().Trim() is { Length: > 0 } value ? value : null;

    private static DateTimeOffset? Earliest(params ReadOnlySpan<DateTimeOffset?> moments)
    {
        DateTimeOffset? earliest = null;
        foreach (var moment in moments)
        {
            earliest = earliest is null || moment < earliest ? moment ?? earliest : earliest;
        }

        return earliest;
    }
}
