namespace BugBridge.Core.Usability;

/// <summary>An open question.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="CategoryId">The category.</param>
/// <param name="Tickets">The tickets that it is about: of the period, or since the issue was done.</param>
public sealed record ReviewQuestion(QuestionKind Kind, string CategoryId, int Tickets)
{
    /// <summary>The decision that is overdue, or null.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>The issue that is done, or null.</summary>
    public ReviewIssue? Issue { get; init; }
}
