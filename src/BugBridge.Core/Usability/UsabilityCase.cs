using BugBridge.Core.Masking;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Usability;

/// <summary>What the review holds of a usability ticket, beside what is held of every ticket. Its texts have no personal data in them.</summary>
public sealed record UsabilityCase : IKept
{
    /// <summary>The ticket.</summary>
    public required string TicketId { get; init; }

    /// <summary>False for what does not count: deleted, spam, merged into another ticket, or no usability ticket any more.</summary>
    public required bool IsCounted { get; init; }

    /// <summary>When the ticket was filed, UTC: it belongs to the review of that month.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The masked subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The masked first message, cut to <see cref="CaseTexts.LongestText"/> characters.</summary>
    public required string Text { get; init; }

    /// <summary>A guess at its language: <c>en</c>, <c>es</c> or <c>de</c>; null when its words do not say.</summary>
    public string? Language { get; init; }

    /// <summary><see cref="TicketSigns"/> as text.</summary>
    public required string Signs { get; init; }

    /// <summary>Where it was placed, and why.</summary>
    public required Placement Placement { get; init; }

    /// <summary>A person's choice, or null.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The ticket whose case this was before it was merged into this one; null for its own.</summary>
    public string? CarriedFrom { get; init; }

    /// <summary>How many public replies reps wrote, as far as the bridge saw them.</summary>
    public int Replies { get; init; }

    /// <summary>When it was solved last, UTC, by the helpdesk where it says; null while it is not solved, and for one that was closed without being solved.</summary>
    public DateTimeOffset? SolvedAt { get; init; }

    /// <summary>True once its texts were erased: it is counted where it was placed before, and told nowhere.</summary>
    public bool IsErased => Text == ErasedText.Mark;

    /// <summary>The <see cref="UsabilityCategories.Fingerprint"/> by which it was placed.</summary>
    public required string PlacedWith { get; init; }
}
