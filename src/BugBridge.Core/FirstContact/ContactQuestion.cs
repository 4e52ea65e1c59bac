using BugBridge.Core.Sync.State;

namespace BugBridge.Core.FirstContact;

/// <summary>Asks for the tickets behind a figure of first contact.</summary>
/// <param name="Figure">Which of a period's tickets.</param>
public sealed record ContactQuestion(ContactFigure Figure)
{
    /// <summary>Only those with this outcome; null for any.</summary>
    public ContactOutcome? Outcome { get; init; }

    /// <summary>Only those of one group of this breakdown; null for all.</summary>
    public ContactBreakdown? By { get; init; }

    /// <summary>The group; null for the tickets that have none.</summary>
    public string? Key { get; init; }

    /// <summary>Whether a ticket that counts in the period is behind the figure. Not for what was received in it, which does not depend on what counts.</summary>
    public bool Holds(in ContactEntry entry) =>
        (Outcome is not { } outcome || entry.Outcome == outcome) && IsOfFigure(entry) && (By is null || (entry.Outcome < ContactOutcome.Merged && GroupOf(entry) == Key));

    private bool IsOfFigure(in ContactEntry entry) => Figure switch
    {
        ContactFigure.Counted => true,
        ContactFigure.Settled => entry.Outcome < ContactOutcome.Pending,
        ContactFigure.Answered => entry is { Outcome: < ContactOutcome.Merged, ReplyTicks: not null },
        ContactFigure.LeftOut => entry.Outcome >= ContactOutcome.Merged,
        ContactFigure.Thanked => entry is { Outcome: ContactOutcome.FirstContact, IsThanked: true },
        ContactFigure.Copied => entry is { Outcome: ContactOutcome.FirstContact, IsCopied: true },
        ContactFigure.Calls => entry is { Outcome: ContactOutcome.FirstContact, IsCall: true },
        ContactFigure.Ignored => entry is { Outcome: ContactOutcome.FirstContact, PassedOver: TurnSide.Ignored },
        ContactFigure.Acknowledged => entry is { Outcome: ContactOutcome.FirstContact, PassedOver: TurnSide.Automatic },
        ContactFigure.CameBack => IsOnlyBack(entry),
        ContactFigure.ResolvedWithoutBack => entry.Outcome == ContactOutcome.FirstContact || IsOnlyBack(entry),
        ContactFigure.MoreWithoutBack => entry.Outcome == ContactOutcome.MoreContacts && !IsOnlyBack(entry),
        _ => throw new InvalidOperationException($"{Figure} is not a figure of what counts in a period."),
    };

    private static bool IsOnlyBack(in ContactEntry entry) => entry is { Outcome: ContactOutcome.MoreContacts, IsOnlyBack: true };

    private string? GroupOf(in ContactEntry entry) => By switch
    {
        ContactBreakdown.Rep => entry.RepId,
        ContactBreakdown.Solver => entry.SolverId,
        ContactBreakdown.Channel => entry.Channel,
        ContactBreakdown.Category => entry.Category,
        ContactBreakdown.Product => entry.Product,
        _ => entry.WasOffered ? "true" : "false",
    };
}
