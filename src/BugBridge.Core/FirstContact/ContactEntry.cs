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

    /// <summary>Whether it took more contacts only because the customer came back by a new ticket.</summary>
    public bool IsOnlyBack { get; init; }

    /// <summary>Whether something known was offered before it was solved.</summary>
    public bool WasOffered { get; init; }

    /// <summary>From filing to the first reply, in ticks; null where none came yet.</summary>
    public long? ReplyTicks { get; init; }

    /// <summary>From filing to when it was first solved, in ticks.</summary>
    public long SolvedTicks { get; init; }
}
