using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.FirstContact;

/// <summary>Counts tickets that are in memory; the store does the same where they are too many for that.</summary>
public static class FirstContactCount
{
    /// <summary>The figures of a period.</summary>
    /// <param name="tickets">All tickets that are held, of this period and others.</param>
    /// <param name="names">Names of reps by their ids.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="period">The period.</param>
    /// <param name="at">The moment of counting, UTC.</param>
    public static FirstContactFigures Of(
        IReadOnlyCollection<TicketState> tickets, IReadOnlyDictionary<string, string> names, FirstContactRule rule, Period period, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(period);
        var tally = new ContactTally();
        foreach (var ticket in tickets.Where(ticket => Counts(ticket, rule, period)))
        {
            tally.Add(Entry(ticket, rule, period, at));
        }

        return tally.Figures(rule, period, at, names, [.. FirstContactFigures.MonthsOf(period, at).Select(month => Count(tickets, rule, month, at))]) with
        {
            Others = [.. rule.Others().Select(other => new KindCounts(other.Kind, Count(tickets, other, period, at).Counts))],
            Received = tickets.Count(ticket => period.Holds(ticket.CreatedAt)),
            Unsolved = tickets.Count(ticket => IsUnsolved(ticket, rule, period, at)),
        };
    }

    /// <summary>The ids of the tickets behind a figure, in their order.</summary>
    /// <param name="question">The figure.</param>
    /// <param name="tickets">All tickets that are held, of this period and others.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="period">The period.</param>
    /// <param name="at">The moment of counting, UTC.</param>
    public static IEnumerable<string> Behind(
        ContactQuestion question, IReadOnlyCollection<TicketState> tickets, FirstContactRule rule, Period period, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(period);
        return tickets.Where(ticket => question.Figure switch
        {
            ContactFigure.Received => period.Holds(ticket.CreatedAt),
            ContactFigure.Unsolved => IsUnsolved(ticket, rule, period, at),
            _ => Counts(ticket, rule, period) && question.Holds(Entry(ticket, rule, period, at)),
        }).Select(ticket => ticket.Id);
    }

    private static bool IsUnsolved(TicketState ticket, FirstContactRule rule, Period period, DateTimeOffset at) =>
        period.Holds(ticket.CreatedAt) && rule.OutcomeOf(ticket.Contact, ticket.IsMerged, period.Until, at) == ContactOutcome.NotSolved;

    private static bool Counts(TicketState ticket, FirstContactRule rule, Period period) => rule.MomentOf(ticket) is { } moment && period.Holds(moment);

    private static ContactEntry Entry(TicketState ticket, FirstContactRule rule, Period period, DateTimeOffset at) =>
        new ContactEntry(rule.OutcomeOf(ticket.Contact, ticket.IsMerged, period.Until, at))
        {
            RepId = ticket.Contact?.RepId,
            SolverId = ticket.Contact?.SolverId,
            Channel = ticket.Contact?.Channel,
            Category = ticket.Contact?.Category,
            Product = ticket.Contact?.Product,
            IsThanked = rule.IsThanked(ticket.Contact),
            IsCopied = rule.IsCopied(ticket.Contact),
            IsCall = ticket.Contact is { Begun: ContactBeginning.Call } call && call.FirstReplyAt == ticket.CreatedAt,
            PassedOver = ticket.Contact?.PassedOver,
            IsOnlyBack = ticket.Contact is { } back && rule.IsOnlyBack(back),
            WasOffered = ticket.Contact?.OfferedAt < ticket.Contact?.SolvedAt,
        }.Lasting(ticket.CreatedAt, ticket.Contact?.FirstReplyAt, ticket.Contact?.SolvedAt, rule.Hours);

    private static MonthContact Count(IReadOnlyCollection<TicketState> tickets, FirstContactRule rule, Period month, DateTimeOffset at)
    {
        var outcomes = tickets.Where(ticket => Counts(ticket, rule, month))
            .CountBy(ticket => rule.OutcomeOf(ticket.Contact, ticket.IsMerged, month.Until, at))
            .ToDictionary();
        return new MonthContact(month, new ContactCounts(
            outcomes.GetValueOrDefault(ContactOutcome.FirstContact),
            outcomes.GetValueOrDefault(ContactOutcome.MoreContacts),
            outcomes.GetValueOrDefault(ContactOutcome.Pending)));
    }
}
