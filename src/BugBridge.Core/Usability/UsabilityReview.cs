using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BugBridge.Core.Usability;

/// <summary>The usability review of a month or quarter: what the meeting looks at.</summary>
/// <param name="Period">Such as <c>2026-10</c> or <c>2026-Q4</c>.</param>
/// <param name="IsOver">False while the period goes on, and its figures still grow.</param>
/// <param name="MadeAt">When it was made, UTC.</param>
public sealed record UsabilityReview(string Period, bool IsOver, DateTimeOffset MadeAt)
{
    /// <summary>All usability tickets of the period, placed or not.</summary>
    public int Tickets { get; init; }

    /// <summary>Tickets of the period that count nowhere in it, since they are spam or were deleted.</summary>
    public int Spam { get; init; }

    /// <summary>Those of the period before; null when nothing was held of it.</summary>
    public int? Before { get; init; }

    /// <summary>Whether times are told in business hours, too: whether any were set when it was made.</summary>
    public bool HasBusinessHours { get; init; }

    /// <summary>The categories, the most tickets first; those without any at the end.</summary>
    public ImmutableArray<CategoryFigures> Categories { get; init; } = [];

    /// <summary>What placed the tickets, each kind once, what wins first; empty in reviews that were closed before it was counted.</summary>
    public ImmutableArray<PlacedCount> Placed { get; init; } = [];

    /// <summary>Tickets that could not be placed.</summary>
    public int Unplaced { get; init; }

    /// <summary>Some of them.</summary>
    public ImmutableArray<ReviewExample> UnplacedExamples { get; init; } = [];

    /// <summary>Decisions of the meeting before, and those of earlier ones that are still open.</summary>
    public ImmutableArray<DecisionOutcome> LastDecisions { get; init; } = [];

    /// <summary>Decisions of this meeting so far.</summary>
    public ImmutableArray<ReviewDecision> Decisions { get; init; } = [];

    /// <summary>What the meeting should ask itself.</summary>
    public ImmutableArray<ReviewQuestion> Questions { get; init; } = [];

    /// <summary>Who closed it; null while it is not closed.</summary>
    public string? ClosedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether the tickets that it counts can still be listed: not of one that was closed by a version that did not keep them.</summary>
    [JsonIgnore]
    public bool IsListed { get; init; } = true;

    /// <summary>Every ticket that is quoted.</summary>
    [JsonIgnore]
    public IEnumerable<ReviewExample> Examples => Categories.SelectMany(category => category.Examples).Concat(UnplacedExamples);

    /// <summary>The review without the examples that are hidden.</summary>
    internal UsabilityReview Without(ImmutableArray<HiddenExample> hidden)
    {
        var ids = hidden.Select(example => example.TicketId).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Categories = [.. Categories.Select(category => category with { Examples = category.Examples.RemoveAll(example => ids.Contains(example.TicketId)) })],
            UnplacedExamples = UnplacedExamples.RemoveAll(example => ids.Contains(example.TicketId)),
        };
    }

    /// <summary>The category with this id, or null.</summary>
    public CategoryFigures? Find(string categoryId) => Categories.FirstOrDefault(category => category.Id == categoryId);
}
