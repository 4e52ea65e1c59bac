using BugBridge.Core.Usability;

namespace BugBridge.Storage.Rows;

/// <summary>What a review meeting decided.</summary>
internal sealed class ReviewDecisionRow
{
    public long Id { get; init; }

    public required string Period { get; init; }

    public required string CategoryId { get; init; }

    public required string Text { get; init; }

    public required string Owner { get; init; }

    public required DateOnly Due { get; init; }

    public string? IssueKey { get; init; }

    public string? IssueId { get; init; }

    public required string EnteredBy { get; init; }

    public required DateTimeOffset EnteredAt { get; init; }

    public required DecisionState State { get; init; }

    public string? SettledBy { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    public static ReviewDecisionRow Of(ReviewDecision decision, long id) => new()
    {
        Id = id,
        Period = decision.Period,
        CategoryId = decision.CategoryId,
        Text = decision.Text,
        Owner = decision.Owner,
        Due = decision.Due,
        IssueKey = decision.IssueKey,
        IssueId = decision.IssueId,
        EnteredBy = decision.EnteredBy,
        EnteredAt = decision.EnteredAt,
        State = decision.State,
        SettledBy = decision.SettledBy,
        SettledAt = decision.SettledAt,
    };

    public ReviewDecision ToDecision() => new(Id, Period, CategoryId, Text, Owner, Due, EnteredBy, EnteredAt)
    {
        IssueKey = IssueKey,
        IssueId = IssueId,
        State = State,
        SettledBy = SettledBy,
        SettledAt = SettledAt,
    };
}
