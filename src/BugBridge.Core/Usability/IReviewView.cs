using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>Read-only questions about what review meetings decided, and what came of it.</summary>
public interface IReviewView
{
    /// <summary>The issues that are held of these, by id.</summary>
    Task<ImmutableArray<ReviewIssue>> IssuesAsync(IReadOnlyCollection<string> issueIds, CancellationToken cancellationToken);

    /// <summary>The issues that were asked for, for any period, oldest first.</summary>
    Task<ImmutableArray<CategoryIssue>> CategoryIssuesAsync(CancellationToken cancellationToken);

    /// <summary>The decisions of a period, and all that are still open of others; oldest first.</summary>
    Task<ImmutableArray<ReviewDecision>> DecisionsAsync(string period, CancellationToken cancellationToken);

    /// <summary>The decision, or null.</summary>
    Task<ReviewDecision?> FindDecisionAsync(long id, CancellationToken cancellationToken);

    /// <summary>The tickets that are kept out of the examples, the last hidden first.</summary>
    Task<ImmutableArray<HiddenExample>> HiddenAsync(CancellationToken cancellationToken);

    /// <summary>The review of a period as it was closed, or null.</summary>
    Task<ClosedReview?> FindClosedAsync(string period, CancellationToken cancellationToken);

    /// <summary>All closed reviews, the newest period first, without their data.</summary>
    Task<ImmutableArray<ClosedReview>> ClosedAsync(CancellationToken cancellationToken);
}
