using BugBridge.Core.FirstContact;

namespace BugBridge.Core.Sync.State;

/// <summary>
/// What first-contact resolution is told from, for one ticket. Times are by the helpdesk's clock, UTC, but for <see cref="OfferedAt"/>.
/// </summary>
public sealed record TicketContact
{
    /// <summary>The most replies whose times are held, and one more than <see cref="FirstContactSettings.MaxReplies"/> can be.</summary>
    public const int HeldReplies = 4;

    /// <summary>How it came, as the helpdesk says, or null.</summary>
    public string? Channel { get; init; }

    /// <summary>The value of the configured category field, or null.</summary>
    public string? Category { get; init; }

    /// <summary>The value of the configured product field, or null.</summary>
    public string? Product { get; init; }

    /// <summary>The id of the rep who answered first, or null.</summary>
    public string? RepId { get; init; }

    /// <summary>How many public replies reps wrote.</summary>
    public int Replies { get; init; }

    /// <summary>When a rep first answered publicly, or null.</summary>
    public DateTimeOffset? FirstReplyAt { get; init; }

    /// <summary>When the second public reply by a rep came, or null.</summary>
    public DateTimeOffset? SecondReplyAt { get; init; }

    /// <summary>When the third came, or null.</summary>
    public DateTimeOffset? ThirdReplyAt { get; init; }

    /// <summary>When the fourth came, or null.</summary>
    public DateTimeOffset? FourthReplyAt { get; init; }

    /// <summary>When the customer first wrote more than thanks after the first reply, or null. The customer is the requester, where that is known.</summary>
    public DateTimeOffset? CustomerAt { get; init; }

    /// <summary>When the customer first only thanked after the first reply, or null.</summary>
    public DateTimeOffset? ThanksAt { get; init; }

    /// <summary>When somebody in copy first wrote after the first reply, or null.</summary>
    public DateTimeOffset? CopiedAt { get; init; }

    /// <summary>When the customer first wrote anything after the opening message, answered or not, or null.</summary>
    public DateTimeOffset? MessageAt { get; init; }

    /// <summary>What a rep who began it began; null when a customer did, or while it is unknown.</summary>
    public ContactBeginning? Begun { get; init; }

    /// <summary>The rep who began it, by id, empty where the helpdesk does not tell; null when a customer did.</summary>
    public string? OpenerId { get; init; }

    /// <summary>Why its first reply that counts as none does not: <see cref="TurnSide.Ignored"/> or <see cref="TurnSide.Automatic"/>; null without such a reply.</summary>
    public TurnSide? PassedOver { get; init; }

    /// <summary>The rep who first solved it, by id; null while that is unknown.</summary>
    public string? SolverId { get; init; }

    /// <summary>True while it is open after it was solved.</summary>
    public bool IsOpenAgain { get; init; }

    /// <summary>When it was solved for the first time, or null.</summary>
    public DateTimeOffset? SolvedAt { get; init; }

    /// <summary>When it was solved for the last time, or null.</summary>
    public DateTimeOffset? LastSolvedAt { get; init; }

    /// <summary>When it was first opened again after it had been solved, or null.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>True for a ticket with a tag of spam, and for one in the bin.</summary>
    public bool IsSpam { get; init; }

    /// <summary>True while messages from before the bridge met the ticket are unknown, so that nothing can be told from those that are.</summary>
    public bool IsPartial { get; init; }

    /// <summary>
    /// When the bridge first offered something known, by its own clock, or null: the ticket joined an issue that was there, candidates were
    /// listed, or a workaround or an estimate was told.
    /// </summary>
    public DateTimeOffset? OfferedAt { get; init; }

    /// <summary>The closed ticket that the helpdesk says this one follows up, or null.</summary>
    public string? FollowsId { get; init; }

    /// <summary>
    /// What its text is known again by, as it was when the ticket was first seen; null where a customer did not write it, where it says too little, and once it is
    /// erased.
    /// </summary>
    public ReportPrint? Print { get; init; }

    /// <summary>By which new ticket its customer first came back after it was solved, or null.</summary>
    public Recontact? Recontact { get; init; }

    /// <summary>When the reply with this number (from 1 to <see cref="HeldReplies"/>) came, or null.</summary>
    public DateTimeOffset? ReplyAt(int number) => number switch
    {
        1 => FirstReplyAt,
        2 => SecondReplyAt,
        3 => ThirdReplyAt,
        4 => FourthReplyAt,
        _ => throw new ArgumentOutOfRangeException(nameof(number), number, $"The times of {HeldReplies} replies are held."),
    };
}
