namespace BugBridge.Core.Usability;

/// <summary>Asks for the tickets behind a figure of a usability review.</summary>
/// <param name="Figure">Which of a period's tickets.</param>
public sealed record CaseQuestion(CaseFigure Figure)
{
    /// <summary>Only those of this category; null for all.</summary>
    public string? CategoryId { get; init; }

    /// <summary>Only those that were placed by this kind of sign; null for all.</summary>
    public PlacedBy? By { get; init; }

    /// <summary>Only those that stand behind this issue, by id; null for all.</summary>
    public string? IssueId { get; init; }

    /// <summary>Whether a ticket is behind the figure.</summary>
    internal bool Holds(CountedCase one) =>
        (CategoryId is null || one.CategoryId == CategoryId) && (By is null || one.By == By) && (IssueId is null || one.IssueId == IssueId) && Figure switch
        {
            CaseFigure.Placed => one.CategoryId is not null,
            CaseFigure.Unplaced => one.CategoryId is null,
            CaseFigure.Solved => one.IsSolved,
            CaseFigure.Unsolved => !one.IsSolved,
            _ => true,
        };
}
