using System.Text.Json.Serialization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Sync.State;

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
        (Kind, Credit, Month) = (settings.Rule, settings.Credit, settings.Month);
        RecontactWindow = settings.RecontactWindow;
        (CountThanks, CountCopies, CountProactive) = (settings.CountThanks, settings.CountCopies, settings.CountProactive);
    }

    /// <summary>By whose definition.</summary>
    public FirstContactKind Kind { get; init; }

    /// <summary>Which rep a ticket is credited to.</summary>
    public ContactCredit Credit { get; init; }

    /// <summary>Whether a message that only thanks is one more contact. While it keeps a ticket open it always is.</summary>
    public bool CountThanks { get; init; }

    /// <summary>Whether a message of somebody in copy is one more contact.</summary>
    public bool CountCopies { get; init; }

    /// <summary>Whether a ticket that a rep began counts like others.</summary>
    public bool CountProactive { get; init; }

    /// <summary>In which month a ticket counts.</summary>
    public ContactMonth Month { get; init; }

    /// <summary>In whose business hours waits are told beside calendar time; null for calendar time alone.</summary>
    [JsonIgnore]
    public BusinessCalendar? Hours { get; init; }

    /// <summary>How long after it was solved a new ticket of the customer about the same thing counts; null for <see cref="ReopenWindow"/>, zero for never.</summary>
    public TimeSpan? RecontactWindow { get; init; }

    /// <summary>How long after the solving a new ticket about the same thing counts. Only by <see cref="FirstContactKind.Strict"/>: nobody else measures that.</summary>
    public TimeSpan Recontacting => RecontactWindow ?? ReopenWindow;

    /// <summary>For how long after the solving a ticket is pending. The same by every definition, so that all tell of the same tickets.</summary>
    public TimeSpan Settling => Recontacting > ReopenWindow ? Recontacting : ReopenWindow;

    /// <summary>For how long after the solving messages count. Those of that very moment always do: the reply that solves a ticket comes with it.</summary>
    public TimeSpan Counting => ReopenWindow > TimeSpan.Zero ? ReopenWindow : TimeSpan.FromTicks(1);

    /// <summary>Whether the customer only thanked while messages counted.</summary>
    public bool IsThanked(TicketContact? contact) => contact?.ThanksAt < contact?.SolvedAt + Counting;

    /// <summary>Whether somebody in copy wrote while messages counted.</summary>
    public bool IsCopied(TicketContact? contact) => contact?.CopiedAt < contact?.SolvedAt + Counting;

    /// <summary>Whether the customer came back by a new ticket while that counts.</summary>
    public bool IsBack(TicketContact? contact) => Kind == FirstContactKind.Strict && contact?.Recontact?.At < contact?.SolvedAt + Recontacting;

    /// <summary>Whether nothing else than that makes a ticket one of more contacts, where it is one.</summary>
    public bool IsOnlyBack(TicketContact contact) => IsBack(contact) && contact?.SolvedAt is { } solved && !TookMore(contact, solved);

    /// <summary>When the figures of a period no longer change, UTC: when every ticket that was solved in it was quiet for long enough, or was not.</summary>
    public DateTimeOffset FinalAt(Period period) => (period ?? throw new ArgumentNullException(nameof(period))).Until + Settling;

    /// <summary>
    /// The moment by whose month a ticket counts that is counted where it was first solved, UTC: spam and merged tickets that never were by when they came. Null
    /// while there is none.
    /// </summary>
    public static DateTimeOffset? SolvedMomentOf(TicketState ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Contact?.SolvedAt ?? (ticket.IsMerged || ticket.Contact is { IsSpam: true } ? ticket.CreatedAt : null);
    }

    /// <summary>The moment by whose month a ticket counts, UTC; null while it counts in none.</summary>
    public DateTimeOffset? MomentOf(TicketState ticket) => Month == ContactMonth.FirstSolved ? SolvedMomentOf(ticket) : ticket?.CreatedAt;

    /// <summary>The outcome of a ticket that counts in a period.</summary>
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

        return contact.IsPartial ? ContactOutcome.MetLate
            : contact.Begun == ContactBeginning.Proactive && !CountProactive ? ContactOutcome.Proactive
            : solved + Settling > at ? ContactOutcome.Pending
            : Settled(contact, solved);
    }

    /// <summary>When one public reply more came than is allowed, UTC; null when none did, or by a definition that counts no replies.</summary>
    public DateTimeOffset? MoreRepliesAt(TicketContact contact) => Kind switch
    {
        FirstContactKind.ZendeskOneTouch => contact?.SecondReplyAt,
        FirstContactKind.Freshdesk => null,
        _ => contact?.ReplyAt(MaxReplies + 1),
    };

    /// <summary>When the customer first wrote what is one more contact, UTC; null when they did not, or by a definition that counts no messages.</summary>
    public DateTimeOffset? MessageAt(TicketContact contact) => Kind switch
    {
        FirstContactKind.ZendeskOneTouch => null,
        FirstContactKind.Freshdesk => contact?.MessageAt,
        _ => contact?.CustomerAt,
    };

    /// <summary>The same rule by the other definitions.</summary>
    public IEnumerable<FirstContactRule> Others() => Enum.GetValues<FirstContactKind>().Where(kind => kind != Kind).Select(kind => this with { Kind = kind });

    private ContactOutcome Settled(TicketContact contact, DateTimeOffset solved) => Kind switch
    {
        FirstContactKind.Strict => SettledStrictly(contact, solved),
        _ => MoreRepliesAt(contact) is null && MessageAt(contact) is null ? ContactOutcome.FirstContact : ContactOutcome.MoreContacts,
    };

    private ContactOutcome SettledStrictly(TicketContact contact, DateTimeOffset solved) =>
        !(contact.FirstReplyAt < solved + Counting) ? UnansweredOf(contact)
        : TookMore(contact, solved) || IsBack(contact) ? ContactOutcome.MoreContacts
        : ContactOutcome.FirstContact;

    private bool TookMore(TicketContact contact, DateTimeOffset solved) =>
        MoreRepliesAt(contact) < solved + Counting || MessageAt(contact) < solved + Counting || contact.ReopenedAt < solved + ReopenWindow
            || (IsThanked(contact) && (CountThanks || contact.IsOpenAgain)) || (IsCopied(contact) && CountCopies);

    private static ContactOutcome UnansweredOf(TicketContact contact) => contact.PassedOver switch
    {
        TurnSide.Ignored => ContactOutcome.OnlyIgnored,
        TurnSide.Automatic => ContactOutcome.OnlyAutomatic,
        _ => ContactOutcome.NeverAnswered,
    };
}
