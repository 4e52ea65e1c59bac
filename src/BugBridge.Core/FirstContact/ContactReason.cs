using BugBridge.Core.Sync.State;

namespace BugBridge.Core.FirstContact;

/// <summary>A reason why a ticket counts as it does.</summary>
/// <param name="Fact">What it is.</param>
/// <param name="At">When, UTC; null where that does not matter.</param>
public sealed record ContactReason(ContactFact Fact, DateTimeOffset? At = null)
{
    /// <summary>For <see cref="ContactFact.CameBack"/>: by which ticket, and why that is about the same.</summary>
    public Recontact? Recontact { get; init; }

    /// <summary>All reasons, in the order in which they were looked at, overlooked messages included.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="at">The moment of asking, UTC.</param>
    public static IEnumerable<ContactReason> Of(FirstContactRule rule, TicketState ticket, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(ticket);
        var solved = ticket.Contact?.SolvedAt is { } moment ? new ContactReason(ContactFact.Solved, moment) : null;
        return rule.OutcomeOf(ticket.Contact, ticket.IsMerged, DateTimeOffset.MaxValue, at) switch
        {
            ContactOutcome.Merged => [new(ContactFact.Merged)],
            ContactOutcome.Spam => [new(ContactFact.Spam)],
            ContactOutcome.NotSolved => [new(ContactFact.NotSolved)],
            ContactOutcome.MetLate => [solved!, new(ContactFact.MetLate)],
            ContactOutcome.Proactive => [solved!, new(ContactFact.Proactive)],
            ContactOutcome.Pending => [solved!, .. Said(rule, ticket.Contact!, ticket.CreatedAt), new(ContactFact.PendingUntil, solved!.At + rule.Settling)],
            _ => [solved!, .. Said(rule, ticket.Contact!, ticket.CreatedAt)],
        };
    }

    private static IEnumerable<ContactReason> Said(FirstContactRule rule, TicketContact contact, DateTimeOffset createdAt)
    {
        var (counting, reopening) = (contact.SolvedAt + rule.Counting, contact.SolvedAt + rule.ReopenWindow);
        var isOpenRule = rule.Kind != FirstContactKind.Strict;
        (ContactFact Fact, DateTimeOffset? At, bool Holds)[] facts =
        [
            (ContactFact.IgnoredAnswer, null, contact.PassedOver == TurnSide.Ignored),
            (ContactFact.AutomaticAnswer, null, contact.PassedOver == TurnSide.Automatic),
            (ContactFact.AnsweredOnCall, contact.FirstReplyAt, contact.FirstReplyAt < counting && contact.Begun == ContactBeginning.Call && contact.FirstReplyAt == createdAt),
            (ContactFact.Answered, contact.FirstReplyAt, contact.FirstReplyAt < counting && !(contact.Begun == ContactBeginning.Call && contact.FirstReplyAt == createdAt)),
            (ContactFact.NotAnswered, null, !(contact.FirstReplyAt < counting)),
            (ContactFact.MoreReplies, rule.MoreRepliesAt(contact), rule.MoreRepliesAt(contact) < (isOpenRule ? DateTimeOffset.MaxValue : counting)),
            (ContactFact.CustomerWrote, rule.MessageAt(contact), rule.MessageAt(contact) < (isOpenRule ? DateTimeOffset.MaxValue : counting)),
            (ContactFact.ThanksCount, contact.ThanksAt, !isOpenRule && rule.IsThanked(contact) && (rule.CountThanks || contact.IsOpenAgain)),
            (ContactFact.ThanksOverlooked, contact.ThanksAt, !isOpenRule && rule.IsThanked(contact) && !rule.CountThanks && !contact.IsOpenAgain),
            (ContactFact.CopyCounts, contact.CopiedAt, !isOpenRule && rule.IsCopied(contact) && rule.CountCopies),
            (ContactFact.CopyOverlooked, contact.CopiedAt, !isOpenRule && rule.IsCopied(contact) && !rule.CountCopies),
            (ContactFact.Reopened, contact.ReopenedAt, !isOpenRule && contact.ReopenedAt < reopening),
            (ContactFact.CameBack, contact.Recontact?.At, rule.IsBack(contact)),
        ];
        return facts.Where(fact => fact.Holds).Select(fact => new ContactReason(fact.Fact, fact.At) { Recontact = fact.Fact == ContactFact.CameBack ? contact.Recontact : null });
    }
}
