using BugBridge.Core.Calendar;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.FirstContact;

/// <summary>One ticket that counts in a period.</summary>
/// <param name="Outcome">What the rule says of it.</param>
public readonly record struct ContactEntry(ContactOutcome Outcome)
{
    /// <summary>The rep who answered first.</summary>
    public string? RepId { get; init; }

    /// <summary>The rep who first solved it.</summary>
    public string? SolverId { get; init; }

    /// <summary>Its channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Its category.</summary>
    public string? Category { get; init; }

    /// <summary>Its product.</summary>
    public string? Product { get; init; }

    /// <summary>Whether the customer only thanked while messages counted.</summary>
    public bool IsThanked { get; init; }

    /// <summary>Whether somebody in copy wrote while messages counted.</summary>
    public bool IsCopied { get; init; }

    /// <summary>Whether what was written down of a call is its reply.</summary>
    public bool IsCall { get; init; }

    /// <summary>Why its first reply that counts as none does not; null without such a reply.</summary>
    public TurnSide? PassedOver { get; init; }

    /// <summary>Whether it took more contacts only because the customer came back by a new ticket.</summary>
    public bool IsOnlyBack { get; init; }

    /// <summary>Whether something known was offered before it was solved.</summary>
    public bool WasOffered { get; init; }

    /// <summary>From filing to the first reply, in ticks; null where none came yet.</summary>
    public long? ReplyTicks { get; private init; }

    /// <summary>From filing to when it was first solved, in ticks.</summary>
    public long SolvedTicks { get; private init; }

    /// <summary>Ticks of business hours until the first reply; null where none came yet, or no business hours are set.</summary>
    public long? BusinessReplyTicks { get; private init; }

    /// <summary>Ticks of business hours until it was first solved; null where no business hours are set.</summary>
    public long? BusinessSolvedTicks { get; private init; }

    /// <summary>The same ticket with how long it took.</summary>
    /// <param name="filed">When it was filed.</param>
    /// <param name="answered">When it was first answered, or null.</param>
    /// <param name="solved">When it was first solved, or null.</param>
    /// <param name="hours">The business hours, or null.</param>
    public ContactEntry Lasting(DateTimeOffset filed, DateTimeOffset? answered, DateTimeOffset? solved, BusinessCalendar? hours) => this with
    {
        ReplyTicks = (answered - filed)?.Ticks,
        SolvedTicks = (solved - filed)?.Ticks ?? 0,
        BusinessReplyTicks = answered is { } reply ? hours?.Between(filed, reply).Ticks : null,
        BusinessSolvedTicks = hours?.Between(filed, solved ?? filed).Ticks,
    };
}
