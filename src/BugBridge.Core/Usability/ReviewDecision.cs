namespace BugBridge.Core.Usability;

/// <summary>What a review meeting decided about a category.</summary>
/// <param name="Id">Given by the store; 0 for one that is yet to be saved.</param>
/// <param name="Period">The period whose review it was, such as <c>2026-10</c>.</param>
/// <param name="CategoryId">The category.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">Until when.</param>
/// <param name="EnteredBy">Who wrote it down.</param>
/// <param name="EnteredAt">When, UTC.</param>
public sealed record ReviewDecision(
    long Id, string Period, string CategoryId, string Text, string Owner, DateOnly Due, string EnteredBy, DateTimeOffset EnteredAt)
{
    /// <summary>The issue in which it is done, by key, or null.</summary>
    public string? IssueKey { get; init; }

    /// <summary>That issue's id, or null.</summary>
    public string? IssueId { get; init; }

    /// <summary>What became of it.</summary>
    public DecisionState State { get; init; }

    /// <summary>Who said so; null while it is open.</summary>
    public string? SettledBy { get; init; }

    /// <summary>When, UTC; null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}
