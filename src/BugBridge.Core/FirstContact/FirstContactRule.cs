namespace BugBridge.Core.FirstContact;

/// <summary>
/// Says which tickets were resolved at first contact. A ticket counts as resolved from the first time that it was solved: opening it
/// again makes it one of more contacts, and does not take it out of the period in which it was solved.
/// </summary>
/// <param name="MaxReplies">The most public replies by reps that it may take.</param>
/// <param name="ReopenWindow">How long it has to stay quiet after it was solved; what comes at the window's end or later counts no more.</param>
public sealed record FirstContactRule(int MaxReplies, TimeSpan ReopenWindow)
{
    /// <summary>The configured rule.</summary>
    public FirstContactRule(FirstContactSettings settings)
        : this(settings?.MaxReplies ?? throw new ArgumentNullException(nameof(settings)), settings.ReopenWindow)
    {
    }

    /// <summary>The outcome of a ticket that was received in a period.</summary>
    /// <param name="contact">What is held of it; null when nothing is.</param>
    /// <param name="isMerged">Whether it was merged into another.</param>
    /// <param name="until">The end of the period, UTC; not part of it.</param>
    /// <param name="at">The moment of asking, UTC.</param>
    public ContactOutcome OutcomeOf(TicketContact? contact, bool isMerged, DateTimeOffset until, DateTimeOffset at)
    {
        if (isMerged)
        {
            return ContactOutcome.Merged;
        }

        if (contact is { IsSpam: true })
        {
            return ContactOutcome.Spam;
        }

        if (contact?.SolvedAt is not { } solved || solved >= until)
        {
            return ContactOutcome.NotSolved;
        }

        return contact.IsPartial ? ContactOutcome.MetLate : OutcomeOf(contact, solved + ReopenWindow, at);
    }

    private ContactOutcome OutcomeOf(TicketContact contact, DateTimeOffset settled, DateTimeOffset at) =>
        !(contact.FirstReplyAt < settled) ? ContactOutcome.NeverAnswered
        : contact.ReplyAt(MaxReplies + 1) < settled || contact.CustomerAt < settled || contact.ReopenedAt < settled ? ContactOutcome.MoreContacts
        : settled > at ? ContactOutcome.Pending
        : ContactOutcome.FirstContact;
}
